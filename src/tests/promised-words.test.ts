import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { blocksOfPage } from '../search/page-blocks.ts';
import { openBrowser, openSite, temporaryFolder, type TestSite } from './site.ts';

const WORDS = '年内改造[三所](/about/)**幼儿园**，新增学位180个；其余照旧。';
const PROMISES =
  'commitments:\n' +
  '  - { id: c1, at: item-1, text: 改造三所幼儿园 }\n' +
  '  - { id: c2, at: item-1, text: 幼儿园，新增学位180个 }\n' +
  '  - { id: c3, at: item-1, text: 扩建校舍 }\n';
const OUTCOMES =
  'outcomes:\n  - { of: jyj/2023-h1/plan/1#c1, status: done, at: item-1, text: 三所幼儿园改造完成 }\n';
const FILES: Record<string, string> = {
  'site.yaml': 'name: 专栏\nissuers: [{ id: jyj, name: 教育局 }]\n',
  'documents/jyj/2023-h1/index.mdx':
    '---\ntitle: 计划\nstatus: published\nperiod: 2023-H1\npublished: 2023-01-05 09:00\n---\n',
  'documents/jyj/2023-h1/plan/index.mdx': '---\nkind: plan\norder: 1\n---\n',
  'documents/jyj/2023-h1/plan/1.mdx': `---\ntitle: 建设\n${PROMISES}---\n\n### 扩建校舍 [#item-1]\n\n${WORDS}\n`,
  'documents/jyj/2023/index.mdx':
    '---\ntitle: 总结\nstatus: published\nperiod: 2023\npublished: 2024-01-05 09:00\n---\n',
  'documents/jyj/2023/summary/index.mdx': '---\nkind: summary\norder: 1\n---\n',
  'documents/jyj/2023/summary/1.mdx': `---\ntitle: 建设\n${OUTCOMES}---\n\n### 校舍 [#item-1]\n\n三所幼儿园改造完成。\n`,
};

let site: TestSite;
let page: Page;
before(async () => {
  const content = temporaryFolder();
  for (const [file, source] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), source);
  }
  site = await openSite(content);
  page = await (await openBrowser()).newPage();
});

async function go(address: string): Promise<void> {
  await page.goto(new URL(address, site.address).href);
}

test('the words of a promise are underlined on its page and on that of the whole text', async () => {
  for (const address of ['/jyj/2023-h1/plan/1/', '/jyj/2023-h1/full/']) {
    await go(address);
    const marked = page.locator('.prose .promise');
    // Where two promises overlap, one mark lies in the other.
    const pieces = (await marked.allTextContents()).filter((words, index, all) => words !== all[index - 1]);
    assert.equal(pieces.join('|'), '扩建校舍|改造|三所|幼儿园|，新增学位180个');
    const lines = await marked.evaluateAll((all) =>
      all.map((one) => getComputedStyle(one).textDecorationLine),
    );
    assert.ok(lines.every((line) => line === 'underline'));
  }
});

test('the label behind a promise leads to its card on the page of its text', async () => {
  for (const [address, card] of [
    ['/jyj/2023-h1/plan/1/', ''],
    ['/jyj/2023-h1/full/', '/jyj/2023-h1/plan/1/'],
  ] as const) {
    await go(address);
    const links = page.locator('.prose').getByRole('link', { name: /^查看承诺\d+$/u });
    assert.deepEqual(
      await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
      ['c3', 'c1', 'c2'].map((id) => `${card}#${id}`),
    );
    const box = await links.first().boundingBox();
    assert.ok(box !== null && box.width > 20, 'the label is visible');
  }
});

test('an answer is marked in another way than a promise', async () => {
  await go('/jyj/2023/summary/1/');
  const answer = page.locator('.prose .answer');
  assert.equal(await answer.textContent(), '三所幼儿园改造完成');
  assert.equal(await answer.evaluate((one) => getComputedStyle(one).textDecorationStyle), 'dotted');
});

test('what is copied, read out of the page and searched is the official text alone', async () => {
  await go('/jyj/2023-h1/plan/1/');
  const official = WORDS.replace(/\[|\]\(\/about\/\)|\*\*/gu, '');
  const paragraph = page.locator('.prose p');
  assert.equal(await paragraph.textContent(), official);
  const copied = await paragraph.evaluate((one) => {
    getSelection()?.selectAllChildren(one);
    return getSelection()?.toString();
  });
  assert.equal(copied, official);
  const html = readFileSync(path.join(site.dir, 'jyj/2023-h1/plan/1/index.html'), 'utf8');
  const words = blocksOfPage(html).map(({ text }) => text);
  assert.deepEqual(words, ['建设', '扩建校舍', official]);
});

test('on paper the text stands as it was published', async () => {
  await go('/jyj/2023-h1/plan/1/');
  await page.emulateMedia({ media: 'print' });
  const style = await page
    .locator('.prose .promise')
    .first()
    .evaluate((one) => getComputedStyle(one).textDecorationLine);
  assert.equal(style, 'none');
  assert.equal(await page.locator('.prose .card-link').first().isVisible(), false);
  await page.emulateMedia({ media: null });
});
