import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { paragraphAnchor } from '../model/address.ts';
import { withoutBlanks } from '../model/text.ts';
import { openBrowser, openSite, temporaryFolder, type TestSite } from './site.ts';

const OPENING = '全县共有学校186所，其中xx所正在改造。';
const PLAN = '下半年新建学校3所。';
const anchorOf = (text: string): string =>
  paragraphAnchor(createHash('sha256').update(withoutBlanks(text)).digest('hex'), 1);

/** Frontmatter of one metric. */
function metric(id: string, label: string, value: string, written: string, text: string): string {
  return `  - { id: ${id}, label: ${label}, kind: count, ${value}, written: ${written}, unit: 所, period: 2023-H1, at: ${anchorOf(text)} }\n`;
}

const DOCUMENT = '---\ntitle: 报告\nperiod: 2023-H1\nstatus: published\n';
const FILES: Record<string, string> = {
  'site.yaml': 'name: 专栏\nissuers: [{ id: jyj, name: 教育局 }, { id: wjj, name: 卫健局 }]\n',
  'documents/jyj/2023-h1/index.mdx': `${DOCUMENT}metrics:\n${
    metric('schools', '学校', 'value: 186', '186所', OPENING) +
    metric('rebuilt', '改造学校', 'withheld: true', 'xx所', OPENING)
  }---\n\n${OPENING}\n\n<Metric id="schools"/>\n`,
  'documents/jyj/2023-h1/plan/index.mdx': `---\nkind: plan\norder: 1\ntitle: 计划\nmetrics:\n${metric('new', '新建学校', 'value: 3', '3所', PLAN)}---\n\n${PLAN}\n`,
  'documents/jyj/2023-h1/plan/1.mdx': '---\ntitle: 第一\n---\n\n没有数。\n',
  'documents/wjj/2023-h1/index.mdx': `${DOCUMENT}---\n\n没有数。\n`,
  'documents/wjj/2023-h1/summary/index.mdx': '---\nkind: summary\norder: 1\n---\n',
  'documents/wjj/2023-h1/summary/1.mdx': '---\ntitle: 第一\n---\n\n没有数。\n',
};

let site: TestSite;
let browser: Browser;
let page: Page;
before(async () => {
  const content = temporaryFolder();
  for (const [file, source] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    writeFileSync(path.join(content, file), source);
  }
  site = await openSite(content);
  browser = await openBrowser();
  page = await browser.newPage();
});

async function go(address: string): Promise<void> {
  await page.goto(new URL(address, site.address).href);
}

/** Labels and links of the page's table of data, each link checked to lead to an element. */
async function tableOfData(): Promise<string[][]> {
  const rows = await page
    .locator('.metrics tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('th')?.innerText,
        row.querySelector<HTMLElement>('.number')?.innerText,
        row.querySelector('a')?.hash,
      ]),
    );
  for (const [, , hash = ''] of rows) assert.equal(await page.locator(hash).count(), 1, hash);
  return rows.map(([label = '', value = '', hash = '']) => [label, value, hash]);
}

const SCHOOLS = ['学校', '186所', `#${anchorOf(OPENING)}`];
const REBUILT = ['改造学校', '未公开', `#${anchorOf(OPENING)}`];

test('values of a document’s own text stand on its page, and in its charts', async () => {
  await go('/jyj/2023-h1/');
  assert.deepEqual(await tableOfData(), [SCHOOLS, REBUILT]);
  assert.equal(
    await page.locator('.prose a.metric').getAttribute('href'),
    `#${anchorOf(OPENING)}`,
    'no indicator, no other page',
  );
  const rows = await page.locator('gongbao-chart').first().locator('tbody tr').allInnerTexts();
  assert.deepEqual(
    rows.map((row) => row.replace(/\s+/gu, ' ')),
    ['引言 1 1', '计划（开头的文字） 1 0'],
  );
});

test('values of a part’s own text stand on its page, and all values below the whole text', async () => {
  await go('/jyj/2023-h1/plan/');
  assert.deepEqual(await tableOfData(), [['新建学校', '3所', `#${anchorOf(PLAN)}`]]);
  await go('/jyj/2023-h1/full/');
  assert.deepEqual(await tableOfData(), [SCHOOLS, REBUILT, ['新建学校', '3所', `#plan-0-${anchorOf(PLAN)}`]]);
});

test('a text without values says so and invents no rate', async () => {
  await go('/wjj/2023-h1/');
  assert.match(await page.locator('main').innerText(), /尚未整理出数据/u);
  assert.doesNotMatch(await page.locator('main').innerText(), /公开率/u);
  assert.equal(await page.locator('gongbao-chart, .metrics, .disclosure').count(), 0);
  await go('/');
  assert.deepEqual(
    (await page.locator('.issuers > li').allInnerTexts()).map((words) => words.replace(/\s+/gu, ' ').trim()),
    ['教育局 1份文件 公开率66.7% 3项数据中公开2项，未公开1项', '卫健局 1份文件 尚未整理出数据。'],
  );
});

test('a column without indicators has no link to them, and says so on their page', async () => {
  await go('/indicators/');
  assert.match(await page.locator('main').innerText(), /还没有设置指标/u);
  assert.equal(await page.locator('header a', { hasText: '指标' }).count(), 0);
});
