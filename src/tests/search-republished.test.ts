import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { SearchTable } from '../model/search-table.ts';
import { openSearch, resultsOn, settled, totalOn } from './search-page.ts';
import { openBrowser, openSite, type TestSite } from './site.ts';

let site: TestSite;
let browser: Browser;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
});

/** Waits for the page to say that it cannot search, sets right what is wrong, and presses its button. */
async function retryOn(page: Page): Promise<void> {
  await page.locator('.retry').waitFor();
  assert.equal(await page.locator('#results-title').innerText(), '搜索暂不可用');
  assert.deepEqual(await resultsOn(page), []);
  await page.unrouteAll({ behavior: 'wait' });
  await page.locator('.retry').click();
  await settled(page);
}

test('a list of sections of another publication names no result', async () => {
  const page = await browser.newPage();
  await openSearch(page, site, '幼儿园');
  const right = await resultsOn(page);
  await page.route('**/search/sections.json', async (route) => {
    const table = (await (await route.fetch()).json()) as SearchTable;
    await route.fulfill({ json: { ...table, documents: table.documents.slice(1) } });
  });
  await page.goto(new URL('/search/?q=幼儿园', site.address).href);
  await retryOn(page);
  assert.deepEqual(await resultsOn(page), right);
  await page.close();
});

test('a list of chunks of another publication answers no single character', async () => {
  const page = await browser.newPage();
  await openSearch(page, site, '园');
  const total = await totalOn(page);
  await page.route('**/search/starts.json', (route) => route.fulfill({ json: ['教育'] }));
  await page.goto(new URL('/search/?q=园', site.address).href);
  await retryOn(page);
  assert.equal(await totalOn(page), total);
  await page.close();
});

test('a page that was open while the site was published anew opens the new index when it is told to try again', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openSearch(page, site, '幼儿园');
  await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: '<!doctype html>' }));
  await page.locator('#q').fill('县第一中学');
  await page.keyboard.press('Enter');
  await page.locator('.retry').waitFor();
  asked.length = 0;
  await retryOn(page);
  assert.ok((await totalOn(page)) > 0);
  for (const name of [/pagefind-entry\.json$/u, /\.pf_meta$/u, /\/search\/sections\.json$/u])
    assert.ok(
      asked.some((address) => name.test(address)),
      `${name} in ${asked.join(' ')}`,
    );
  await page.close();
});

test('files whose names stay are asked for again at each visit', async () => {
  const page = await browser.newPage();
  await openSearch(page, site, '园');
  const asked = page.waitForRequest('**/search/sections.json');
  await openSearch(page, site, '园');
  const headers = await (await asked).allHeaders();
  assert.match(headers['cache-control'] ?? '', /no-cache|max-age=0/u);
  await page.close();
});
