import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, openSite, PAGE_TYPES, type TestSite } from './site.ts';

let site: TestSite;
let page: Page;
before(async () => {
  site = await openSite();
  page = await (await openBrowser()).newPage();
});

/** Opens a page and lists what its policy had to forbid. */
async function violationsOn(
  address: string,
  use: () => Promise<unknown> = async () => {},
): Promise<string[]> {
  const forbidden: string[] = [];
  const note = (message: { text(): string }): void => {
    if (/Content Security Policy|Trusted/u.test(message.text())) forbidden.push(message.text());
  };
  page.on('console', note);
  await page.goto(new URL(address, site.address).href, { waitUntil: 'networkidle' });
  await use();
  page.off('console', note);
  return forbidden;
}

test('every page keeps to the strict policy', async () => {
  for (const address of PAGE_TYPES) assert.deepEqual(await violationsOn(address), [], address);
});

test('search finds and shows under the strict policy with Trusted Types', async () => {
  const forbidden = await violationsOn('/search/?q=幼儿园', () =>
    page.locator('a[data-search-result]').first().waitFor(),
  );
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
