import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { openBrowser, openSite, PAGE_TYPES, type TestSite } from './site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run(),
        );
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          [],
          address,
        );
      }
      await context.close();
    });
