import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { findViolations } from './axe.ts';
import { openBrowser, openSite, PAGE_TYPES, type TestSite } from './site.ts';

let site: TestSite;
let browser: Browser;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
});

// Two pages at a time, as there are cores.
describe('in every mode', { concurrency: 2 }, () => {
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

  for (const width of [390, 1440])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`axe finds nothing in the open search box and the bar above marks, ${colorScheme}, ${width} px`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
        const page = await context.newPage();
        await page.goto(new URL('/shili-jyj/2023-h1/summary/1/?mark=幼儿园', site.address).href);
        await page.locator('.mark-bar p:not(:empty)').waitFor();
        await page.locator('#q').fill('校车');
        await page.locator('#q-options > .all').waitFor();
        await page.keyboard.press('ArrowDown');
        assert.deepEqual(await findViolations(page), [], 'results');
        await page.locator('#q-options > .result').first().click();
        await page.locator('.mark-bar p:not(:empty)').waitFor();
        await page.locator('#q').focus();
        await page.locator('#q-options > .recent').waitFor();
        assert.deepEqual(await findViolations(page), [], 'recent queries');
        await page.goto(new URL('/', site.address).href);
        await page.locator('#q').fill('校车');
        await page.locator('#q-options > .all').waitFor();
        assert.deepEqual(await findViolations(page), [], 'the start page');
        await context.close();
      });
});
