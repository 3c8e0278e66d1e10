import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openAt, SECTION } from './search-box-page.ts';
import { openBrowser, openSite, type TestSite } from './site.ts';

let site: TestSite;
let browser: Browser;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
});

/** Lists the scripts that a page loads by itself, with all they import. */
function scriptsOf(html: string): Map<string, string> {
  const scripts = new Map<string, string>();
  const add = (file: string): void => {
    if (scripts.has(file)) return;
    const code = readFileSync(path.join(site.dir, file), 'utf8');
    scripts.set(file, code);
    for (const [, next = ''] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/gu))
      add(path.join(path.dirname(file), next));
  };
  for (const [, src = ''] of html.matchAll(/<script[^>]+src="([^"]+)"/gu)) add(src);
  return scripts;
}

test('no page loads the code of the box by itself, or checks by schema what the build has checked', () => {
  const pages = globSync('**/*.html', { cwd: site.dir });
  assert.ok(pages.length > 25);
  for (const page of pages) {
    const scripts = scriptsOf(readFileSync(path.join(site.dir, page), 'utf8'));
    assert.ok(scripts.size > 0, page);
    for (const [file, code] of scripts) {
      assert.doesNotMatch(code, /ZodError/u, `${page} loads ${file}`);
      // Words of the box, which no build renames.
      if (!page.startsWith('search/')) assert.doesNotMatch(code, /清除记录/u, `${page} loads ${file}`);
    }
  }
});

test('what a section page loads of script by itself has at most 10 kB, gzipped', () => {
  const page = path.join(site.dir, SECTION, 'index.html');
  const code = [...scriptsOf(readFileSync(page, 'utf8')).values()];
  const size = code.reduce((sum, one) => sum + gzipSync(one).length, 0);
  assert.ok(size <= 10_000, `${size} B`);
});

test('the code of the box comes with the focus, and the index not before somebody asks', async () => {
  const page = await openAt(browser, site, 'about:blank');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const index = (): string[] => loaded.filter((path) => /^\/(?:pagefind\/|search\/.)/u.test(path));
  await page.goto(new URL(SECTION, site.address).href, { waitUntil: 'networkidle' });
  const before = loaded.length;
  await page.keyboard.press('/');
  await page.waitForLoadState('networkidle');
  assert.ok(
    loaded.slice(before).some((path) => readFileSync(`${site.dir}${path}`, 'utf8').includes('清除记录')),
    'the code comes with the focus',
  );
  assert.deepEqual(index(), []);
  await page.keyboard.type('校车');
  await page.locator('#q-options > .result').first().waitFor();
  assert.ok(index().length > 0);
  await page.context().close();
});
