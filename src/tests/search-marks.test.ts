import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, openSite, type TestSite } from './site.ts';

const SECTION = '/shili-jyj/2023-h1/summary/1/';

let site: TestSite;
let page: Page;
before(async () => {
  site = await openSite();
  page = await (await openBrowser()).newPage();
});

async function go(address: string, asked?: string, hash = ''): Promise<void> {
  const url = new URL(address, site.address);
  if (asked !== undefined) url.searchParams.set('mark', asked);
  url.hash = hash;
  // An address that differs by its anchor alone is no new page.
  await page.goto('about:blank');
  await page.goto(url.href, { waitUntil: 'networkidle' });
  if (asked !== undefined) await page.locator('.mark-bar p:not(:empty)').waitFor();
}

const count = (): Promise<string> => page.locator('.mark-count').innerText();
const current = (): Promise<number> =>
  page
    .locator('#text mark')
    .evaluateAll((marks) => marks.findIndex((mark) => mark.getAttribute('aria-current') === 'true'));
const textHtml = (): Promise<string> => page.locator('#text').evaluate((text) => text.outerHTML);

test('the bar says how many places there are and goes from one to the next, by keys', async () => {
  await go(SECTION, '幼儿园', 'item-2');
  assert.equal(await page.locator('#text mark').count(), 3);
  assert.equal(await count(), '第3处，共3处', 'it begins at the item');
  await page.locator('.mark-bar .next').focus();
  for (const [place, said] of [
    [0, '第1处，共3处'],
    [1, '第2处，共3处'],
  ] as const) {
    await page.keyboard.press('Enter');
    assert.equal(await count(), said);
    assert.equal(await current(), place);
    const top = await page
      .locator('#text mark[aria-current]')
      .evaluate((mark) => mark.getBoundingClientRect().top);
    assert.ok(top > 60 && top < 720, `at ${top}`);
  }
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  assert.equal(await count(), '第1处，共3处');
  assert.match(
    (await page.locator('.mark-bar [role=status]').textContent()) ?? '',
    /^“幼儿园”第1处，共3处：.*幼儿园/u,
  );
});

test('clearing gives the text back as it was', async () => {
  for (const [address, asked] of [
    [SECTION, '幼儿园'],
    ['/shili-jyj/2023-h1/summary/4/', '项目 建设 x'],
    ['/shili-jyj/2023-h1/plan/1/', '年 月'],
  ] as const) {
    await go(address);
    const [html, nodes] = [await textHtml(), await textNodes()];
    await go(address, asked);
    assert.notEqual(await textHtml(), html);
    await page.getByRole('button', { name: '清除标记' }).press('Enter');
    assert.equal(await textHtml(), html, address);
    assert.equal(await textNodes(), nodes, 'and in one piece');
  }
  assert.equal(await page.locator('.mark-bar').count(), 0);
  assert.equal(await page.locator('.reading-text > .hidden').innerText(), '标记已清除');
});

test('who clears the marks by keyboard goes on in the paragraph of the last place', async () => {
  await go(SECTION, '幼儿园');
  await page.locator('.mark-bar .previous').press('Enter');
  const paragraph = await page
    .locator('#text mark[aria-current]')
    .evaluate((mark) => mark.closest('p')?.id ?? '');
  await page.getByRole('button', { name: '清除标记' }).press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), `#${paragraph}`);
});

const textNodes = (): Promise<number> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('#text') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    let nodes = 0;
    while (walker.nextNode() !== null) nodes++;
    return nodes;
  });

test('a place that a link cuts is one place, and places that touch are two', async () => {
  await go('/shili-jyj/2023-h1/plan/1/');
  const across = await page.evaluate(() => {
    const promise = [...document.querySelectorAll('#text .promise')].find(
      ({ previousSibling }) =>
        previousSibling instanceof Text && /\p{Script=Han}{2}$/u.test(previousSibling.data),
    );
    return `${promise?.previousSibling?.textContent?.slice(-2)}${promise?.textContent.slice(0, 2)}`;
  });
  await go('/shili-jyj/2023-h1/plan/1/', across);
  assert.ok((await page.locator('#text mark').count()) >= 2, across);
  assert.equal(await count(), '共1处');
  await go('/shili-jyj/2023-h1/summary/2/', 'x');
  const marks = await page.locator('#text mark').allInnerTexts();
  assert.deepEqual([...new Set(marks)], ['x']);
  assert.ok(marks.length % 2 === 0 && marks.length > 0);
});

test('words that no longer stand on the page are said not to', async () => {
  await go(SECTION, '航天发射'.repeat(20));
  const said = await page.locator('.mark-bar [role=status]').innerText();
  assert.match(said, /^本页文字中没有“(?:航天发射)+航天…”，原文可能已有改动。$/u);
  assert.equal(await page.locator('#text mark').count(), 0);
  await page.locator('.mark-bar button').press('Enter');
  assert.equal(await page.locator('.mark-bar').count(), 0);
});

test('where the marks do not come the page is as it is without them', async () => {
  const faults: string[] = [];
  const note = ({ message }: Error): unknown => faults.push(message);
  page.on('pageerror', note);
  await go(SECTION);
  const html = await textHtml();
  let isAsked = false;
  await page.route('**/assets/mark-bar*', (route) => {
    isAsked = true;
    return route.abort();
  });
  await page.goto(new URL(`${SECTION}?mark=x`, site.address).href, { waitUntil: 'networkidle' });
  assert.ok(isAsked);
  assert.equal(await textHtml(), html);
  assert.deepEqual(faults, []);
  await page.unrouteAll({ behavior: 'wait' });
  page.off('pageerror', note);
});

test('on a phone the arrows of the bar keep their names', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await go(SECTION, '幼儿园');
  for (const name of ['上一处', '下一处']) {
    const button = page.getByRole('button', { name });
    assert.equal(await button.innerText(), '');
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
});

test('nothing asked for, nothing shown', async () => {
  for (const search of ['', '?mark=', '?mark=%20']) {
    await page.goto(new URL(`${SECTION}${search}`, site.address).href, { waitUntil: 'networkidle' });
    assert.equal(await page.locator('.mark-bar, mark').count(), 0, search);
  }
});

test('marks change nothing of what is copied', async () => {
  const copied = (): Promise<string> =>
    page.locator('#text').evaluate((text) => {
      getSelection()?.selectAllChildren(text);
      return String(getSelection());
    });
  await go(SECTION);
  const plain = await copied();
  await go(SECTION, '幼儿园 学位 %');
  assert.ok((await page.locator('#text mark').count()) > 5);
  assert.equal(await copied(), plain);
});

test('on paper there is no bar', async () => {
  await go(SECTION, '幼儿园');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.mark-bar').isVisible(), false);
  await page.emulateMedia({ media: null });
});
