import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { findViolations } from './axe.ts';
import { openBrowser, openSite, PAGE_TYPES, type TestSite } from './site.ts';

let site: TestSite;
let browser: Browser;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
});

for (const width of [390, 1440])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on any page type, ${colorScheme}, ${width} px`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      for (const address of [...PAGE_TYPES, '/search/?q=幼儿园']) {
        await page.goto(new URL(address, site.address).href, { waitUntil: 'networkidle' });
        for (const chart of await page.locator('gongbao-chart').all()) {
          await chart.scrollIntoViewIfNeeded();
          await chart.locator('canvas').waitFor();
        }
        assert.deepEqual(await findViolations(page), [], address);
      }
      await context.close();
    });
