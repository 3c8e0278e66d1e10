import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBrowser, openSite } from './site.ts';

const SECTION = '/shili-jyj/2023-h1/summary/1/';

test('a line break divides words for the marks as it does for the index', async () => {
  const { address } = await openSite();
  const page = await (await openBrowser()).newPage();
  await page.route(`**${SECTION}?*`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<article id="text"[^>]*>/u, '$&<p>子丑<br>寅卯</p>');
    await route.fulfill({ response, body });
  });
  for (const [asked, marked] of [
    ['“子丑 寅卯”', ['子丑', '寅卯']],
    ['丑寅 卯', ['卯']],
  ] as const) {
    const url = new URL(SECTION, address);
    url.searchParams.set('mark', asked);
    await page.goto(url.href);
    await page.locator('#text mark').first().waitFor();
    assert.deepEqual(await page.locator('#text mark').allInnerTexts(), marked, asked);
  }
});
