import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openSite } from './site.ts';

const KB = 1000;
let dir = '';
let pages: string[] = [];
before(async () => {
  dir = (await openSite()).dir;
  pages = globSync('**/*.html', { cwd: dir }).sort();
});

const read = (file: string): string => readFileSync(path.join(dir, file), 'utf8');
const gzip = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dir, file))).length, 0);
const sectionPages = (): string[] =>
  pages.filter((file) => /\/(?:summary|plan)\/\d+\/index\.html$/u.test(file));
const linked = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, file]) => (file ?? '').replace(/^\//u, ''));

test('a section page without a chart ships at most 10 kB of script and 20 kB of style, gzipped', () => {
  const page = sectionPages().find((file) => !read(file).includes('<gongbao-chart')) ?? assert.fail();
  const scripts = linked(read(page), /<script[^>]+src="([^"]+)"/gu);
  const styles = linked(read(page), /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/gu);
  assert.ok(scripts.length > 0 && styles.length > 0);
  const imported = scripts.flatMap((script) =>
    linked(read(script), /from"\.\/([^"]+)"/gu).map((file) => path.join(path.dirname(script), file)),
  );
  const [js, css] = [gzip([...new Set([...scripts, ...imported])]), gzip(styles)];
  console.log(`script ${js} B, style ${css} B, gzipped`);
  assert.ok(js <= 10 * KB, `${js} B of script`);
  assert.ok(css <= 20 * KB, `${css} B of style`);
});

test('the longest section page has at most 25 kB of HTML, gzipped', () => {
  const sizes = sectionPages().map((file) => gzip([file]));
  console.log(`longest section page ${Math.max(...sizes)} B, gzipped`);
  assert.ok(Math.max(...sizes) <= 25 * KB);
});

test('no page holds an inline script or style, or asks another host', () => {
  for (const file of pages) {
    const html = read(file);
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle="|\son[a-z]+="/u, file);
    assert.doesNotMatch(html, /(?:src|action)="(?:https?:)?\/\/|<link[^>]+href="(?:https?:)?\/\//u, file);
  }
});

test('every page says that the data are samples', () => {
  assert.ok(pages.length > 25);
  for (const file of pages) assert.ok(read(file).includes('示例数据'), file);
});

test('every link inside the site leads to a file and an anchor that are there', () => {
  for (const file of pages) {
    const html = read(file);
    for (const [, href = ''] of html.matchAll(/<a[^>]+href="([^"]*)"/gu)) {
      if (/^(?:https?|mailto|tel):/u.test(href)) continue;
      const { pathname, hash } = new URL(
        href.replaceAll('&amp;', '&'),
        `http://site/${file.replace(/index\.html$/u, '')}`,
      );
      const target = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname).slice(1);
      assert.ok(existsSync(path.join(dir, target)), `${file} links to ${href}`);
      if (hash !== '')
        assert.ok(
          read(target).includes(` id="${decodeURIComponent(hash.slice(1))}"`),
          `${file} links to ${href}`,
        );
    }
  }
});

test('no two elements of a page share an id', () => {
  for (const file of pages) {
    const ids = [...read(file).matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, file);
  }
});
