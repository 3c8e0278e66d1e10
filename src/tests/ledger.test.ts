import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { CommitmentRow } from '../data/commitment-row.ts';
import { STATUSES } from '../model/status.ts';
import { commitmentWords } from '../words/commitments.ts';
import { methodWords } from '../words/method.ts';
import { LEDGER, openBrowser, openSite, temporaryFolder, type TestSite } from './site.ts';

const LIST = '/commitments/shili-zjj/2024/';

let site: TestSite;
let browser: Browser;
let rows: CommitmentRow[] = [];
before(async () => {
  site = await openSite(LEDGER);
  browser = await openBrowser();
  rows = JSON.parse(readFileSync(path.join(site.dir, 'data/commitments.json'), 'utf8')) as CommitmentRow[];
});

async function open(
  address: string,
  options: { width?: number; javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const { width = 1280, javaScriptEnabled = true } = options;
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(new URL(address, site.address).href, { waitUntil: 'load' });
  return page;
}
const shown = (page: Page): Promise<string[]> =>
  page.locator('.ledger tbody tr:visible .col-promise').allInnerTexts();
const inList = (): CommitmentRow[] =>
  rows.filter(({ issuer, key }) => issuer === 'shili-zjj' && key !== 'shili-zjj/2024-h2/plan/1#c1');

test('every promise has a card at its anchor: words, status with its sign, rule and judge', async () => {
  const page = await open('/');
  for (const row of rows) {
    await page.goto(new URL(`${row.address}#${row.anchor}`, site.address).href);
    const card = page.locator(`article#${row.anchor}`);
    assert.ok(await card.isVisible(), row.key);
    const quotation = card.locator('blockquote a');
    assert.equal(await quotation.innerText(), row.text);
    assert.equal(await quotation.getAttribute('href'), `#${row.text_anchor}`);
    assert.equal(
      (await card.locator('header .status').innerText()).trim(),
      commitmentWords.statuses[row.status],
    );
    assert.equal(await card.locator('header .sign').count(), 1);
    const words = await card.innerText();
    for (const said of [
      commitmentWords.rules[row.rule],
      commitmentWords.judges[row.judge],
      row.owner ?? '没有写明',
    ])
      assert.ok(words.includes(said), `${row.key}: ${said}`);
    assert.equal(await card.locator('a[href="/about/method/"]').count(), 1);
  }
  await page.context().close();
});

test('a card tells the history, oldest first, each quotation linked to its sentence', async () => {
  const page = await open('/shili-zjj/2023-h2/plan/1/');
  const quotations = page.locator('#c3 .history q a');
  assert.deepEqual(await quotations.allInnerTexts(), [
    '工程质量追溯平台正在开发',
    '工程质量追溯平台12月上线',
  ]);
  assert.equal(await quotations.first().getAttribute('href'), '/shili-zjj/2024-h1/summary/1/#item-1');
  assert.match(await page.locator('#c3 .history').innerText(), /2024年上半年工作总结.*登记为已完成/su);
  assert.match(await page.locator('#c4').innerText(), /到目前为止\s+新增停车泊位 300个 2024年上半年/u);
  assert.match(await page.locator('#c1').innerText(), /没有写期限，按计划所属期间末：2024年6月/u);
  assert.equal(await page.locator('#c1 a[href="/indicators/public-rental/"]').innerText(), '配租公租房');
  await page.goto(new URL('/shili-zjj/2023-h2/plan/2/#c2', site.address).href);
  assert.equal(await page.locator('#c2 .withheld').innerText(), '未公开');
  assert.match(await page.locator('#c3').innerText(), /与数不一致/u);
  await page.context().close();
});

test('a summary shows the promise that each of its answers is for, with its status now', async () => {
  const page = await open('/shili-zjj/2024-h1/summary/1/');
  const answers = page.locator('section[aria-labelledby=answers] li');
  assert.equal(await answers.count(), 8);
  const answer = answers.filter({ hasText: '年底前建成工程质量追溯平台' });
  assert.deepEqual(
    await answer.locator('q a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ['/shili-zjj/2023-h2/plan/1/#c3', '/shili-zjj/2024-h1/summary/1/#item-1'],
  );
  assert.match(await answer.innerText(), /已完成\s*进展按更晚的答复判定/u);
  await page.context().close();
});

test('the whole text has no cards', async () => {
  const page = await open('/shili-zjj/2023-h2/full/');
  assert.equal(await page.locator('.commitment').count(), 0);
  await page.context().close();
});

test('the overview counts by status, issuer and year, and every count leads to that many promises', async () => {
  const page = await open('/commitments/');
  const counts = await page.locator('.status-table tbody .number').allInnerTexts();
  assert.deepEqual(
    counts.map(Number),
    STATUSES.map((status) => rows.filter((row) => row.status === status).length),
  );
  const cells = await page
    .locator('.years td a')
    .evaluateAll((links) =>
      links.map((link) => ({ href: link.getAttribute('href') ?? '', count: Number(link.textContent) })),
    );
  assert.ok(cells.length > 8);
  for (const { href, count } of cells) {
    await page.goto(new URL(href, site.address).href);
    assert.equal((await shown(page)).length, count, href);
  }
  await page.context().close();
});

test('without script the list is whole, by deadline, and has no controls', async () => {
  const page = await open(`${LIST}?status=overdue`, { javaScriptEnabled: false });
  const expected = inList()
    .map((row) => ({ ...row, day: row.due ?? '~' }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const texts = await shown(page);
  assert.equal(texts.length, 13);
  assert.deepEqual(texts.toSorted(), expected.map(({ text }) => text).toSorted());
  assert.equal(texts.at(-1), 'xx月底前完成锅炉检修');
  assert.equal(texts.at(-2), '到2025年底累计新增停车泊位500个');
  assert.equal(await page.locator('gongbao-ledger form').isVisible(), false);
  await page.context().close();
});

test('a choice filters, is said, stands in the address, and back and forward follow it', async () => {
  const page = await open(LIST);
  const status = page.locator('gongbao-ledger [role=status]');
  await page.locator('select[name=status]').selectOption('overdue');
  assert.deepEqual(await shown(page), ['春节后完成全部在建工地的复工检查', '10月底前完成供热管道打压试水']);
  assert.equal(await status.innerText(), '显示2项');
  await page.locator('select[name=owner]').selectOption('公用事业科');
  assert.ok(page.url().endsWith(`?status=overdue&owner=${encodeURIComponent('公用事业科')}`));
  assert.deepEqual(await shown(page), ['10月底前完成供热管道打压试水']);
  await page.goBack();
  assert.equal(await status.innerText(), '显示2项');
  assert.equal(await page.locator('select[name=owner]').inputValue(), '');
  await page.goForward();
  assert.equal(await page.locator('select[name=owner]').inputValue(), '公用事业科');
  assert.equal(await status.innerText(), '显示1项');
  await page.locator('gongbao-ledger button').click();
  assert.equal((await shown(page)).length, 13);
  assert.ok(page.url().endsWith(LIST));
  await page.context().close();
});

test('an address sorts and chooses at once; what the list does not offer is left out', async () => {
  const page = await open(`${LIST}?topic=heating&sort=status&owner=nobody`);
  const order = await page
    .locator('.ledger tbody tr:visible .col-status .status')
    .evaluateAll((tags) => tags.map((tag) => tag.getAttribute('data-status') ?? ''));
  assert.deepEqual(order, ['missed', 'on-track', 'behind', 'not-started', 'unverifiable', 'unverifiable']);
  assert.equal(await page.locator('select[name=topic] option:checked').innerText(), '供热');
  await page.locator('select[name=status]').selectOption('done');
  assert.match(await page.locator('gongbao-ledger [role=status]').innerText(), /没有符合条件的承诺/u);
  await page.context().close();
});

test('of several offices that share a promise each leads to it', async () => {
  for (const [office, promises] of [
    ['规划科', ['编制供热专项规划']],
    ['质量安全科', ['年底前建成工程质量追溯平台']],
  ] as const) {
    const page = await open(`${LIST}?owner=${encodeURIComponent(office)}`);
    assert.deepEqual(await shown(page), promises);
    await page.context().close();
  }
  const page = await open(`${LIST}?owner=${encodeURIComponent('公用事业科')}`);
  assert.ok((await shown(page)).includes('编制供热专项规划'));
  await page.context().close();
});

test('on a phone each cell of the list says what it is, and the table stays a table', async () => {
  const page = await open(LIST, { width: 390 });
  const cell = page.locator('.ledger tbody tr').first().locator('td.col-due');
  const label = await cell.evaluate((element) => getComputedStyle(element, '::before').content);
  assert.match(label, /完成时限/u);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
  assert.equal(await page.getByRole('row').count(), 14);
  assert.equal(await page.getByRole('rowheader').count(), 13);
  await page.locator('select[name=status]').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'owner');
  await page.context().close();
});

test('start, issuer and document say how promises stand, and the header leads to them', async () => {
  const page = await open('/');
  assert.equal(await page.locator('header nav a[href="/commitments/"]').innerText(), '承诺');
  assert.match(await page.locator('.commitment-state').innerText(), new RegExp(`${rows.length}项承诺`, 'u'));
  await page.goto(new URL('/shili-zjj/', site.address).href);
  assert.match(await page.locator('.commitment-state').innerText(), /2025年.*1项承诺.*2024年.*13项承诺/su);
  await page.goto(new URL('/shili-zjj/2024-h1/', site.address).href);
  const [own, answered] = await page.locator('.text-states').allInnerTexts();
  assert.match(own ?? '', /重点工作.*逾期未报告\s*1项/su);
  assert.match(answered ?? '', /工作完成情况.*已完成\s*2项.*未达标\s*2项/su);
  await page.locator('.text-states a').last().click();
  assert.ok(page.url().endsWith('/shili-zjj/2024-h1/summary/1/#answers'));
  await page.context().close();
});

test('no table is wider than its page, however narrow', async () => {
  for (const width of [320, 390, 768, 1024]) {
    const page = await open('/commitments/', { width });
    for (const address of ['/commitments/', LIST, '/about/method/', '/shili-zjj/2024-h1/', '/']) {
      await page.goto(new URL(address, site.address).href);
      const wide = await page.evaluate(() => {
        const end = document.querySelector('main')?.getBoundingClientRect().right ?? 0;
        return [...document.querySelectorAll('main table, main dl, main .scroll')]
          .filter((element) => element.parentElement?.className !== 'scroll')
          .filter((element) => element.getBoundingClientRect().right > end)
          .map((element) => element.className);
      });
      assert.deepEqual(wide, [], `${width} ${address}`);
    }
    await page.context().close();
  }
});

test('a column without promises leads to none, and their page says so', async () => {
  const content = path.join(temporaryFolder(), 'content');
  const document = path.join(content, 'documents/shili-zjj/2024-h1');
  mkdirSync(path.join(document, 'summary'), { recursive: true });
  cpSync(path.join(LEDGER, 'site.yaml'), path.join(content, 'site.yaml'));
  writeFileSync(path.join(document, 'index.mdx'), '---\ntitle: 工作总结\nstatus: published\n---\n');
  writeFileSync(path.join(document, 'summary/index.mdx'), '---\nkind: summary\norder: 1\n---\n');
  writeFileSync(path.join(document, 'summary/1.mdx'), '---\ntitle: 概况\n---\n\n各项工作按计划推进。\n');
  const { dir } = await openSite(content);
  const read = (file: string): string => readFileSync(path.join(dir, file), 'utf8');
  assert.doesNotMatch(read('index.html'), /href="\/commitments\/"/u);
  assert.doesNotMatch(read('index.html'), /承诺/u);
  assert.match(read('commitments/index.html'), /还没有整理出承诺/u);
  assert.match(read('about/method/index.html'), /判定的次序/u);
  assert.equal(read('data/commitments.json'), '[]\n');
});

test('the page about the rule has every row and status, the day it counts as today, and the owner’s text', async () => {
  const page = await open('/about/method/');
  const words = await page.locator('main').innerText();
  for (const { when } of Object.values(methodWords.rows)) assert.ok(words.includes(when), when);
  for (const status of STATUSES) assert.ok(words.includes(methodWords.statuses[status]), status);
  assert.match(words, /现在的“今天”是2025年1月15日/u);
  assert.match(words, /本市的补充说明\s+对判定有疑问的，可以写信反映。/u);
  assert.equal(await page.locator('h1').count(), 1);
  await page.context().close();
});
