import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { openBrowser, openSite, SAMPLE, temporaryFolder } from './site.ts';

test('a column without any section is built, and search says that it finds nothing', async () => {
  const content = path.join(temporaryFolder(), 'content');
  mkdirSync(content);
  copyFileSync(path.join(SAMPLE, 'site.yaml'), path.join(content, 'site.yaml'));
  const { address } = await openSite(content);
  const page = await (await openBrowser()).newPage();
  await page.goto(new URL('/search/?q=校车', address).href);
  await page.locator('[data-search-total]').waitFor();
  assert.equal(await page.locator('[data-search-total]').innerText(), '0');
});
