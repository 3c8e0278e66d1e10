import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { goTo, letPauseEnd, openAt, SECTION } from './search-box-page.ts';
import { openBrowser, openSite, type TestSite } from './site.ts';

let site: TestSite;
let browser: Browser;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
});

const open = (options: BrowserContextOptions = {}): Promise<Page> =>
  openAt(browser, site, 'about:blank', options);
const go = (page: Page, address: string): Promise<void> => goTo(page, site, address);

async function search(page: Page, query: string): Promise<void> {
  await go(page, '/about/');
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\//u);
}

const recent = (page: Page): Promise<string[]> => page.locator('#q-options > .recent').allInnerTexts();

test('an empty box offers what was searched for last, and forgets it when asked', async () => {
  const page = await open();
  await go(page, '/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('校车');
  await page.locator('#q-options > .result').first().waitFor();
  await page.locator('#q').fill('');
  assert.equal(await page.locator('.search-popup').isVisible(), false, 'nothing to offer yet');
  for (const query of ['校车', '幼儿园', '校车']) await search(page, query);
  await go(page, SECTION);
  await page.keyboard.press('/');
  await page.locator('#q-options > .recent').first().waitFor();
  assert.deepEqual(await recent(page), ['校车', '幼儿园']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\//u);
  assert.equal(new URL(page.url()).searchParams.get('q'), '幼儿园');
  await go(page, SECTION);
  await page.keyboard.press('/');
  await page.locator('#q-options > .recent').first().waitFor();
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.locator('#q-options > [aria-selected=true]').innerText(), '清除记录');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.search-popup').isVisible(), false);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.context().close();
});

test('whoever opens a result is remembered to have searched for its words', async () => {
  const page = await open();
  await go(page, '/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('校车');
  await page.locator('#q-options > .result').first().click();
  await page.locator('#text mark').first().waitFor();
  await page.keyboard.press('/');
  await page.locator('#q-options > .recent').first().waitFor();
  assert.deepEqual(await recent(page), ['校车']);
  await page.context().close();
});

test('a device that keeps rubbish, or nothing, can still search', async () => {
  for (const [kept, shown] of [
    ['{', []],
    ['{"a":1}', []],
    [JSON.stringify(['', 7, null, ...'一二三四五六七八九']), [...'一二三四五六七八']],
  ] as const) {
    const page = await open();
    await page.addInitScript((value) => localStorage.setItem('gongbao-recent:/', value), kept);
    await go(page, '/about/');
    await page.keyboard.press('/');
    if (shown.length > 0) await page.locator('#q-options > .recent').first().waitFor();
    assert.deepEqual(await recent(page), shown, kept);
    await page.context().close();
  }
  const page = await open();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    }),
  );
  await search(page, '校车');
  assert.equal(new URL(page.url()).searchParams.get('q'), '校车');
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('where the index fails the box says so, and Enter still leads to the search page', async () => {
  const page = await open();
  await page.route('**/pagefind/**', (route) => route.abort());
  await go(page, SECTION);
  await page.keyboard.press('/');
  await page.keyboard.type('校车');
  await page.locator('.search-lines', { hasText: '搜索暂不可用' }).waitFor();
  assert.equal(await page.locator('#q').getAttribute('aria-expanded'), 'false');
  await page.unroute('**/pagefind/**');
  await page.keyboard.type('驾');
  await page.keyboard.press('Backspace');
  await page.locator('#q-options > .result').first().waitFor();
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/u);
  await page.context().close();
});

test('a result whose text does not come is still an option', async () => {
  const page = await open();
  const lost: string[] = [];
  await page.route('**/*.text', async (route) => {
    if (lost.length > 0) return route.continue();
    lost.push(route.request().url());
    return route.abort();
  });
  await go(page, SECTION);
  await page.keyboard.press('/');
  await page.keyboard.type('校车');
  await page.locator('#q-options > .all').waitFor();
  assert.equal(lost.length, 1);
  assert.equal(await page.locator('#q-options > .result').count(), 5);
  await page.context().close();
});

for (const [next, options] of [
  ['', 0],
  ['家庭医生', 1],
] as const)
  test(`an answer that comes too late does not take the place of a newer one: “${next}”`, async () => {
    const page = await open();
    await go(page, SECTION);
    const held: string[] = [];
    let [isHolding, release] = [true, (): void => undefined];
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/*.text', async (route) => {
      if (isHolding) {
        held.push(route.request().url());
        await released;
      }
      await route.continue();
    });
    const asked = page.waitForRequest(/\.text$/u);
    await page.keyboard.press('/');
    await page.keyboard.type('校车');
    await page.locator('.search-lines', { hasText: '正在搜索' }).waitFor();
    await asked;
    isHolding = false;
    await page.locator('#q').fill(next);
    if (next !== '') await page.locator('#q-options > .result').first().waitFor();
    assert.ok(held.length > 0);
    const late = Promise.all(held.map((url) => page.waitForResponse(url)));
    release();
    await late;
    await letPauseEnd(page);
    assert.equal(await page.locator('.search-popup').isVisible(), options > 0);
    const marks = await page.locator('#q-options mark').allInnerTexts();
    assert.deepEqual([...new Set(marks)], options > 0 ? [next] : []);
    await page.context().close();
  });

test('without script the box is a form', async () => {
  const page = await open({ javaScriptEnabled: false });
  await go(page, SECTION);
  assert.equal(await page.locator('#q').getAttribute('role'), null, 'what it cannot do it does not promise');
  await page.locator('select[name=document]').selectOption('本报告');
  await page.locator('#q').fill('校车');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\//u);
  assert.deepEqual(Object.fromEntries(new URL(page.url()).searchParams), {
    q: '校车',
    document: 'shili-jyj/2023-h1',
  });
  await page.context().close();
});

test('on a phone the box is a sign in the row of the site’s name, and opens over the whole width', async () => {
  const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
  await go(page, SECTION);
  const heightOf = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().height);
  const form = page.locator('.search-box');
  const box = (await form.boundingBox()) ?? assert.fail();
  assert.ok(box.width >= 44 && box.width < 60 && box.height >= 44);
  assert.equal(await page.locator('.site-header').evaluate((header) => header.children.length), 3);
  assert.ok(
    (await heightOf('.site-header')) - (await heightOf('.site-header nav')) < 80,
    'one row above the menu',
  );
  assert.ok((await overflow()) <= 390);
  await page.locator('#q').tap();
  await page.keyboard.type('幼儿园');
  await page.locator('#q-options > .all').waitFor();
  for (const target of await page.locator('.search-box :is(select, input, button, a):visible').all()) {
    const { width, height } = (await target.boundingBox()) ?? assert.fail();
    assert.ok(width >= 44 && height >= 42, await target.evaluate((element) => element.outerHTML));
  }
  assert.equal((await page.locator('.search-popup').boundingBox())?.width, 390);
  assert.ok((await overflow()) <= 390);
  await page.context().close();
});

test('on paper there is no box', async () => {
  const page = await open();
  for (const address of ['/', SECTION]) {
    await go(page, address);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.search-box').isVisible(), false);
  }
  await page.context().close();
});
