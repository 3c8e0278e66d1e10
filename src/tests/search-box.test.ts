import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DOCUMENT, letPauseEnd, openAt, SECTION } from './search-box-page.ts';
import { openBrowser, openSite, PAGE_TYPES, type TestSite } from './site.ts';

let site: TestSite;
let browser: Browser;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
});

const open = (address: string, options: BrowserContextOptions = {}): Promise<Page> =>
  openAt(browser, site, address, options);

/** Goes to the box by its key and types. */
async function type(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
}

/** Types, and waits until the options answer. */
async function ask(page: Page, query: string): Promise<void> {
  await type(page, query);
  await page.locator('#q-options > .all').waitFor();
}

/** What assistive technology is told of the box. */
async function told(page: Page): Promise<{ expanded: string | null; active: string; selected: number[] }> {
  return page.locator('#q').evaluate((input) => {
    const list = document.getElementById(input.getAttribute('aria-controls') ?? '');
    const options = [...(list?.querySelectorAll('[role=option]') ?? [])];
    const active = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    return {
      expanded: input.getAttribute('aria-expanded'),
      active: active?.textContent ?? '',
      selected: options.flatMap((option, index) =>
        option.getAttribute('aria-selected') === 'true' ? [index] : [],
      ),
    };
  });
}

const optionTexts = (page: Page): Promise<string[]> => page.locator('#q-options > *').allInnerTexts();
const pathOf = (page: Page): string => decodeURIComponent(new URL(page.url()).pathname);
const asked = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

test('every page has one search box, which the slash key leads to', async () => {
  const page = await open('/');
  for (const address of PAGE_TYPES) {
    await page.goto(new URL(address, site.address).href);
    assert.equal(await page.locator('form[role=search]').count(), 1, address);
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'q', address);
    assert.equal(await page.locator('#q').inputValue(), '', address);
  }
  await page.context().close();
});

test('a slash is a sign where one writes, and with a modifier it is somebody else’s key', async () => {
  const page = await open(SECTION);
  await page.keyboard.press('Control+/');
  assert.notEqual(await page.evaluate(() => document.activeElement?.id), 'q');
  await type(page, '1/2');
  assert.equal(await page.locator('#q').inputValue(), '1/2');
  await page.locator('select[name=document]').focus();
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'document');
  await page.context().close();
});

test('the box is a combobox at each step, by keys alone', async () => {
  const page = await open(SECTION);
  const input = page.locator('#q');
  assert.equal(await input.getAttribute('role'), 'combobox');
  assert.equal(await input.getAttribute('aria-autocomplete'), 'list');
  const closed = { expanded: 'false', active: '', selected: [] };
  assert.deepEqual(await told(page), closed);
  await ask(page, '幼儿园');
  assert.deepEqual(await told(page), { expanded: 'true', active: '', selected: [] });
  const options = await optionTexts(page);
  assert.equal(options.length, 6);
  for (const option of options.slice(0, 5)) assert.ok(option.includes('幼儿园'), option);
  assert.deepEqual(
    [...new Set(await page.locator('#q-options mark').allInnerTexts())],
    ['幼儿园'],
    'exactly the words are marked',
  );
  await page.keyboard.press('ArrowDown');
  assert.deepEqual((await told(page)).selected, [0]);
  await page.keyboard.press('ArrowDown');
  const second = await told(page);
  assert.deepEqual(second.selected, [1]);
  assert.equal(second.active.replace(/\s/gu, ''), options[1]?.replace(/\s/gu, ''));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.deepEqual((await told(page)).selected, [], 'back to the words');
  await page.keyboard.press('ArrowUp');
  assert.deepEqual((await told(page)).selected, [5], 'from the words to the last option');
  await page.keyboard.press('ArrowLeft');
  assert.deepEqual((await told(page)).selected, [], 'moving in the words leaves the options');
  await page.keyboard.press('Escape');
  assert.deepEqual(await told(page), closed);
  assert.equal(await input.inputValue(), '幼儿园');
  await page.keyboard.press('ArrowDown');
  await page.locator('#q-options > .all').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  assert.equal(await input.inputValue(), '');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'q');
  await page.context().close();
});

test('Enter opens the active option with the words marked', async () => {
  const page = await open('/about/');
  await ask(page, '校车');
  await page.keyboard.press('ArrowDown');
  const href = await page.locator('#q-options > [aria-selected=true]').getAttribute('href');
  await page.keyboard.press('Enter');
  await page.locator('#text mark').first().waitFor();
  assert.equal(await page.locator('#text mark').first().innerText(), '校车');
  const target = new URL(href ?? '', site.address);
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, target.pathname + target.hash);
  await page.context().close();
});

test('whoever types on leaves the option that was active: Enter searches for the words in the field', async () => {
  const page = await open(SECTION);
  await ask(page, '校车');
  await page.keyboard.press('ArrowDown');
  assert.deepEqual((await told(page)).selected, [0]);
  await page.keyboard.insertText('驾');
  assert.equal((await told(page)).active, '');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\//u);
  assert.equal(asked(page, 'q'), '校车驾');
  await page.context().close();
});

test('Enter without an option goes to the search page, also before the options stand', async () => {
  const page = await open(SECTION);
  await type(page, '校车');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\//u);
  assert.deepEqual([...new URL(page.url()).searchParams], [['q', '校车']]);
  await page.context().close();
});

test('the options are the first results of the search page, and the last row says how many there are', async () => {
  const page = await open(SECTION);
  await ask(page, '幼儿园');
  const hrefs = await page
    .locator('#q-options > .result')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  const [, total] = /^查看全部(\d+)节$/u.exec(await page.locator('.option.all').innerText()) ?? [];
  await page.locator('.option.all').click();
  await page.locator('a[data-search-result]').first().waitFor();
  assert.equal(asked(page, 'q'), '幼儿园');
  assert.equal(await page.locator('[data-search-total]').innerText(), total);
  const cards = await page
    .locator('a[data-search-result]')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  assert.equal(hrefs.length, 5);
  assert.deepEqual(hrefs, cards.slice(0, 5));
  await page.context().close();
});

test('screen readers hear once how many results there are', async () => {
  const page = await open(SECTION);
  await page.locator('.search-box [role=status]').evaluate((status) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver(() => heard.push(status.textContent)).observe(status, { childList: true });
  });
  await ask(page, '幼儿园');
  await page.waitForFunction(() =>
    (globalThis as unknown as { heard: string[] }).heard.some((one) => one !== ''),
  );
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  assert.deepEqual(
    heard.filter((one) => one !== ''),
    ['找到18节，列出前5节，用上下键选择'],
  );
  await page.context().close();
});

test('nothing is asked while an input method composes', async () => {
  const page = await open(SECTION);
  const session = await page.context().newCDPSession(page);
  const awake = page.waitForResponse(/\/search-box\.[^/]+\.js$/u);
  await page.keyboard.press('/');
  await awake;
  const loaded: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/assets/')) loaded.push(pathname);
  });
  await session.send('Input.imeSetComposition', { text: 'xiao', selectionStart: 4, selectionEnd: 4 });
  await letPauseEnd(page);
  assert.equal(await page.locator('#q').inputValue(), 'xiao');
  assert.equal(await page.locator('.search-popup').isVisible(), false);
  assert.equal(loaded.length, 0, loaded.join(' '));
  await session.send('Input.insertText', { text: '校车' });
  await page.locator('#q-options > .all').waitFor();
  assert.equal(await page.locator('#q').inputValue(), '校车');
  assert.ok(loaded.length > 0);
  assert.deepEqual(
    loaded.filter((path) => path.startsWith('/search/readings/')),
    [],
    'only a query of letters needs those',
  );
  await page.context().close();
});

test('Tab leaves the box, and a click beside it closes it', async () => {
  const page = await open('/about/');
  await ask(page, '校车');
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('.search-popup').isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), '搜索');
  await page.locator('#q').focus();
  await page.locator('#q-options > .all').waitFor();
  await page.locator('h1').click({ position: { x: 2, y: 2 } });
  assert.equal(await page.locator('.search-popup').isVisible(), false);
  await page.context().close();
});

test('pages of a document offer to search it alone; others do not', async () => {
  for (const address of [DOCUMENT, `${DOCUMENT}full/`, `${DOCUMENT}plan/`, SECTION]) {
    const page = await open(address, { javaScriptEnabled: false });
    assert.deepEqual(await page.locator('select[name=document] option').allInnerTexts(), ['全部', '本报告']);
    assert.equal(await page.locator('select[name=document]').inputValue(), '');
    await page.context().close();
  }
  const page = await open('/about/');
  assert.equal(await page.locator('select').count(), 0);
  await page.context().close();
});

test('within one document the options and the search page keep to it', async () => {
  const page = await open(SECTION);
  await page.locator('select[name=document]').selectOption('本报告');
  await ask(page, '幼儿园');
  const paths = await page
    .locator('#q-options > .result')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
  assert.ok(paths.length > 0 && paths.every((path) => path.startsWith(DOCUMENT)), paths.join(' '));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\//u);
  assert.equal(asked(page, 'document'), 'shili-jyj/2023-h1');
  await page.context().close();
});

test('what the document does not hold is said, and all documents are offered', async () => {
  const page = await open(SECTION);
  await page.locator('select[name=document]').selectOption('本报告');
  await type(page, '家庭医生');
  await page.locator('#q-options > .action').waitFor();
  assert.equal(await page.locator('.search-lines').innerText(), '本报告中没有“家庭医生”');
  assert.match((await optionTexts(page)).join(), /^在全部报告中搜索（\d+节）$/u);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('#q-options > .result').first().waitFor();
  assert.equal(await page.locator('select[name=document]').inputValue(), '');
  assert.equal(pathOf(page), SECTION);
  await page.context().close();
});

test('what stands nowhere is said to stand nowhere', async () => {
  const page = await open(SECTION);
  await type(page, '航天发射');
  await page.getByText('没有找到“航天发射”').first().waitFor();
  assert.equal(await page.locator('#q-options > .result').count(), 0);
  await page.context().close();
});
