import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openSite, PAGE_TYPES, type TestSite } from './site.ts';

let site: TestSite;
let browser: Browser;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
});

async function open(
  address: string,
  options: { javaScriptEnabled?: boolean; width?: number } = {},
): Promise<Page> {
  const { javaScriptEnabled = true, width = 1440 } = options;
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(new URL(address, site.address).href);
  return page;
}

test('the first visit shows the documents of both issuers, newest first', async () => {
  const page = await open('/');
  const titles = await page.locator('.card h3').allInnerTexts();
  assert.deepEqual(titles, [
    '示例县教育局2024年工作总结和2025年上半年工作计划',
    '示例县卫生健康局2024年下半年工作总结和2025年上半年工作计划',
    '示例县卫生健康局2024年上半年工作总结和下半年工作计划',
    '示例县教育局2024年上半年工作总结和下半年工作计划',
    '示例县教育局2023年工作总结和2024年上半年工作计划',
    '示例县卫生健康局2023年下半年工作总结和2024年上半年工作计划',
    '示例县卫生健康局2023年上半年工作总结和下半年工作计划',
    '示例县教育局2023年上半年工作总结和下半年工作计划',
  ]);
  const annex = page.locator('.card-parts li', { hasText: '附件：名词解释' });
  assert.equal(await annex.locator('.quiet').innerText(), '1节');
  await page.context().close();
});

test('a section shows place, heading, text, data, neighbours and contents', async () => {
  const page = await open('/shili-jyj/2023-h1/summary/2/');
  assert.equal(await page.locator('h1').innerText(), '（二）加强教师队伍建设和教学管理');
  assert.equal(await page.locator('.breadcrumbs li').count(), 5);
  assert.equal(
    await page.locator('.contents [aria-current=page]').innerText(),
    '（二）加强教师队伍建设和教学管理',
  );
  assert.equal(await page.locator('.neighbours a').count(), 2);
  assert.equal(await page.locator('a[href$="/shili-jyj/2023-h1/#metadata"]').count(), 1);
  const withheld = page.locator('.metrics tr', { hasText: 'xx' }).locator('.number');
  assert.ok((await withheld.count()) > 0);
  for (const text of await withheld.allInnerTexts()) assert.equal(text, '未公开');
  await page.context().close();
});

test('every heading and paragraph of a section has a permalink that leads to itself', async () => {
  const page = await open('/shili-jyj/2023-h1/summary/4/');
  const wrong = await page
    .locator('.prose :is(h2, h3, h4, p)')
    .evaluateAll((elements) =>
      elements
        .filter(
          (element) =>
            element.id === '' ||
            element.querySelector('.permalink')?.getAttribute('href') !== `#${element.id}`,
        )
        .map((element) => element.outerHTML),
    );
  assert.deepEqual(wrong, []);
  assert.ok((await page.locator('.prose h3').count()) >= 2, 'sub-items are headings of their own');
  await page.locator('#item-2 .permalink').focus();
  await page.keyboard.press('Enter');
  assert.ok(page.url().endsWith('#item-2'));
  await page.context().close();
});

test('a document shows all names of its metadata block', async () => {
  const page = await open('/shili-jyj/2023-h1/');
  const names = await page.locator('.metadata dt').allInnerTexts();
  for (const name of [
    '索引号',
    '主题分类',
    '发文机关',
    '成文日期',
    '标题',
    '发文字号',
    '发布日期',
    '主题词',
    '有效性',
  ])
    assert.ok(names.includes(name), name);
  assert.ok(
    (await page.locator('.metadata').innerText()).includes('2023年7月5日'),
    'dates have no leading zeros',
  );
  await page.context().close();
});

test('Chart.js is loaded only when a chart comes into view', async () => {
  const page = await open('/shili-jyj/2023-h1/', { width: 390 });
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('canvas').count(), 0);
  await page.locator('gongbao-chart').first().scrollIntoViewIfNeeded();
  await page.locator('gongbao-chart[data-drawn] canvas').first().waitFor();
  assert.ok(
    scripts.some((url) => url.includes('draw')),
    scripts.join(' '),
  );
  await page.context().close();
});

test('withheld values have a mark in the table and no number for the chart', async () => {
  const page = await open('/shili-jyj/2023-h1/');
  assert.equal(await page.locator('gongbao-chart').count(), 2);
  const cells = page.locator('gongbao-chart td:has(.withheld)');
  assert.ok((await cells.count()) > 0);
  for (const cell of await cells.all()) {
    assert.equal(await cell.innerText(), '未公开');
    assert.equal(await cell.getAttribute('data-value'), null);
  }
  await page.context().close();
});

test('text, tables and charts are complete without script', async () => {
  const page = await open('/shili-jyj/2023-h1/', { javaScriptEnabled: false });
  assert.equal(await page.locator('gongbao-chart table').count(), 2);
  await page.goto(new URL('/shili-jyj/2023-h1/summary/1/', site.address).href);
  assert.ok((await page.locator('.prose p').count()) >= 3);
  await page.goto(new URL('/search/', site.address).href);
  assert.match(await page.locator('noscript').innerText(), /JavaScript/u);
  await page.context().close();
});

test('no page breaks the strict content policy, asks another host, or is wider than a phone', async () => {
  for (const address of PAGE_TYPES) {
    const page = await open('about:blank', { width: 390 });
    const faults: string[] = [];
    page.on(
      'console',
      (message) =>
        message.type() === 'error' && !message.text().includes('404') && faults.push(message.text()),
    );
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => request.url().startsWith(site.address) || faults.push(request.url()));
    await page.goto(new URL(address, site.address).href, { waitUntil: 'networkidle' });
    for (const chart of await page.locator('gongbao-chart').all()) await chart.scrollIntoViewIfNeeded();
    assert.deepEqual(faults, [], address);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390, address);
    await page.context().close();
  }
});

test('the first Tab offers to skip to the text', async () => {
  const page = await open('/shili-jyj/2023-h1/summary/1/');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent.trim()), '跳到正文');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
  await page.context().close();
});

test('on a phone the contents are one tap from the text', async () => {
  const page = await open('/shili-jyj/2023-h1/summary/1/', { width: 390 });
  await page.locator('.to-contents').click();
  assert.ok(await page.locator('#contents').evaluate((element) => element.getBoundingClientRect().top < 200));
  await page.context().close();
});

test('an unknown address answers 404 with a way on', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(new URL('/shili-jyj/1999/', site.address).href);
  assert.equal(response?.status(), 404);
  assert.equal(await page.locator('h1').innerText(), '没有找到这个页面');
  assert.equal(await page.locator('form[role=search]').count(), 1);
  await context.close();
});
