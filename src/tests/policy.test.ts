import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, openSite, type TestSite } from './site.ts';

let site: TestSite;
let page: Page;
before(async () => {
  site = await openSite();
  page = await (await openBrowser()).newPage();
});

test('search finds and shows under the strict policy with Trusted Types', async () => {
  const forbidden: string[] = [];
  page.on('console', (message) => forbidden.push(message.text()));
  await page.goto(new URL('/search/?q=幼儿园', site.address).href);
  await page.locator('a[data-search-result]').first().waitFor();
  assert.deepEqual(forbidden, []);
});

test('the policy is the one that forbids a text to become markup or a script', async () => {
  await page.goto(site.address);
  const refused = await page.evaluate(() => {
    const attempts = [
      () => document.createElement('p').setHTMLUnsafe('<b>1</b>'),
      () => new Worker('/pagefind/pagefind.js'),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    });
  });
  assert.deepEqual(refused, [true, true]);
});
