import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openAt } from './search-box-page.ts';
import { openBrowser, openSite, type TestSite } from './site.ts';

let site: TestSite;
let browser: Browser;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
});

test('a query that is read in another way says so above its options, which mark what was read', async () => {
  const page = await openAt(browser, site, '/about/');
  for (const [query, said] of [
    ['幼兒園', '没有找到“幼兒園”，已按简体“幼儿园”检索'],
    ['youeryuan', '已按拼音“幼儿园”检索'],
    ['幼儿圆', '没有找到“幼儿圆”，以下是“幼儿园”的结果'],
  ] as const) {
    await page.locator('#q').fill(query);
    await page.locator('.search-lines', { hasText: said }).waitFor();
    const options = page.locator('#q-options > .result');
    assert.deepEqual([...new Set(await options.locator('mark').allInnerTexts())], ['幼儿园']);
    const { searchParams } = new URL((await options.first().getAttribute('href')) ?? '', site.address);
    assert.equal(searchParams.get('mark'), '幼儿园');
  }
  await page.context().close();
});

test('what only comes near is left to the search page', async () => {
  const page = await openAt(browser, site, '/about/');
  await page.locator('#q').fill('幼儿园航天员');
  await page.locator('#q-options > .all').waitFor();
  assert.deepEqual(await page.locator('#q-options > *').allInnerTexts(), ['查看相近结果']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\//u);
  assert.equal(new URL(page.url()).searchParams.get('q'), '幼儿园航天员');
  await page.context().close();
});
