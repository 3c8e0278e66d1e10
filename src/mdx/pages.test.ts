import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { findPageProblems, listPages } from './pages.ts';

async function contentWith(t: TestContext, pages: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongbao-pages-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'pages'));
  for (const [name, source] of Object.entries(pages))
    await writeFile(path.join(folder, 'pages', name), source);
  return folder;
}

const RECORD = '---\ntitle: 关于\n---\n\n';

async function codesOf(t: TestContext, pages: Record<string, string>): Promise<string[]> {
  return (await findPageProblems(await contentWith(t, pages))).map(
    ({ code, line, column }) => `${code} ${line}:${column}`,
  );
}

test('a page of text, links, lists and tables is accepted', async (t) => {
  const body =
    '## 说明 [#shuoming]\n\n见[首页](/)。\n\n1. 一\n2. 二\n\n| 甲 | 乙 |\n| --- | ---: |\n| 1 | 2 |\n\n```sh\nnpm start\n```\n';
  assert.deepEqual(await codesOf(t, { 'about.mdx': RECORD + body }), []);
});

test('a page that would run code is refused', async (t) => {
  assert.deepEqual(await codesOf(t, { 'about.mdx': `${RECORD}import fs from 'fs'\n` }), [
    'no-import-export 5:1',
  ]);
  assert.deepEqual(await codesOf(t, { 'about.mdx': `${RECORD}版本 {process.version}\n` }), [
    'no-expression 5:4',
  ]);
  assert.deepEqual(await codesOf(t, { 'about.mdx': `${RECORD}<script>alert(1)</script>\n` }), [
    'no-html 5:1',
  ]);
  assert.deepEqual(await codesOf(t, { 'about.mdx': `${RECORD}[甲](javascript:alert(1))\n` }), [
    'unsafe-link 5:1',
  ]);
});

test('a wrong record, name or ending is told in place', async (t) => {
  assert.deepEqual(await codesOf(t, { 'about.mdx': '---\ntitel: 关于\n---\n' }), [
    'missing-key 2:1',
    'unknown-key 2:1',
  ]);
  assert.deepEqual(await codesOf(t, { '使用.mdx': RECORD }), ['bad-name 1:1']);
  assert.deepEqual(await codesOf(t, { 'a.md': RECORD }), ['unexpected-page 1:1']);
});

test('pages are listed in a fixed order; a folder without pages has none', async (t) => {
  const folder = await contentWith(t, { 'guide.mdx': RECORD, 'about.mdx': RECORD });
  assert.deepEqual(await listPages(folder), ['about', 'guide']);
  assert.deepEqual(await listPages(path.join(folder, 'pages')), []);
});
