import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { letPauseEnd } from './search-box-page.ts';
import { openSearch, resultsOn, settled, totalOn } from './search-page.ts';
import { openBrowser, openSite, type TestSite } from './site.ts';

let site: TestSite;
let context: BrowserContext;
let page: Page;
before(async () => {
  site = await openSite();
  context = await (await openBrowser()).newContext();
  page = await context.newPage();
});

const steps = (): Promise<number> => page.evaluate(() => history.length);
const asked = (): string => decodeURIComponent(new URL(page.url()).search);
const back = async (): Promise<void> => {
  await page.evaluate(() => history.back());
};

async function openEmpty(): Promise<void> {
  await page.goto(new URL('/search/', site.address).href);
}

/** Types as a reader does and waits for the answer. */
async function type(words: string): Promise<void> {
  await page.locator('#q').pressSequentially(words, { delay: 20 });
  await page.waitForURL((url) => url.search !== '');
  await settled(page);
}

test('an address restores query, filters, order, size and page', async () => {
  await openSearch(page, site, '的', {
    issuer: 'shili-jyj',
    sort: 'newest',
    size: '20',
    page: '2',
  });
  assert.equal(await page.locator('#q').inputValue(), '的');
  assert.match(await page.locator('.chip').innerText(), /示例县教育局/u);
  assert.deepEqual(await page.locator('.setting [aria-current]').allInnerTexts(), ['最新', '20']);
  assert.equal(await page.locator('.pager [aria-current]').innerText(), '2');
  assert.ok((await resultsOn(page)).every((address) => address.startsWith('/shili-jyj/')));
  assert.match(await page.title(), /^的 - 搜索 - /u);
});

test('a wrong value in the address is ignored, a page behind the last is the last', async () => {
  await openSearch(page, site, '幼儿园');
  const total = await totalOn(page);
  await openSearch(page, site, '幼儿园', {
    issuer: 'nobody',
    year: '1',
    topic: '"><b>',
    document: 'a/b',
    sort: 'oldest',
    size: '7',
    page: '99',
  });
  assert.equal(await totalOn(page), total);
  assert.ok(await page.locator('.chips').isHidden());
  assert.equal((await resultsOn(page)).length, total - 10);
  assert.equal(await page.locator('.pager [aria-current]').innerText(), '2');
});

test('typing leaves no step of history, and the address keeps the search', async () => {
  await openEmpty();
  const before = await steps();
  await type('幼儿园');
  await page.waitForURL((url) => url.searchParams.get('q') === '幼儿园');
  await settled(page);
  assert.equal(await steps(), before);
  assert.ok((await totalOn(page)) > 10);
});

test('while words are composed nothing is searched for', async () => {
  await openEmpty();
  await page.locator('#q').focus();
  const client = await context.newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'you er', selectionStart: 6, selectionEnd: 6 });
  await letPauseEnd(page);
  assert.equal(asked(), '');
  assert.ok(await page.locator('.found').isHidden());
  await client.send('Input.insertText', { text: '幼儿' });
  await settled(page);
  assert.equal(asked(), '?q=幼儿');
});

test('Back leads through what was submitted, chosen and turned', async () => {
  await openEmpty();
  await page.locator('#q').fill('的');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.locator('[data-facet=issuer] a').first().click();
  await settled(page);
  await page.locator('.pager a[rel=next]').click();
  await settled(page);
  assert.equal(asked(), '?q=的&issuer=shili-jyj&page=2');
  const [onSecond] = await resultsOn(page);
  for (const earlier of ['?q=的&issuer=shili-jyj', '?q=的', '']) {
    await back();
    await page.waitForFunction((search) => decodeURIComponent(location.search) === search, earlier);
    if (earlier !== '') await settled(page);
  }
  assert.equal(await page.locator('#q').inputValue(), '');
  assert.ok(await page.locator('.hints').isVisible());
  await page.evaluate(() => history.go(3));
  await page.waitForFunction(() => location.search.includes('page=2'));
  await page.waitForFunction(() => document.querySelector('.pager [aria-current]')?.textContent === '2');
  await settled(page);
  assert.equal((await resultsOn(page))[0], onSecond);
});

test('a search that was submitted stays when another is typed over it', async () => {
  await openEmpty();
  await page.locator('#q').fill('校车');
  await page.keyboard.press('Enter');
  await settled(page);
  const before = await steps();
  await page.locator('#q').fill('');
  await type('食堂');
  await page.waitForURL((url) => url.searchParams.get('q') === '食堂');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(await steps(), before + 1);
  await back();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#q')?.value === '校车');
});

test('Back from a result leads to the same results', async () => {
  await openSearch(page, site, '幼儿园', { page: '2' });
  const results = await resultsOn(page);
  await page.locator('a[data-search-result]').first().click();
  await page.locator('#text mark').first().waitFor();
  await page.goBack();
  await settled(page);
  assert.deepEqual(await resultsOn(page), results);
});

/** Holds the texts of sections, without which no result is shown, until it is called. */
async function holdTexts(): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.text', async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    release();
    await settled(page);
    await page.unrouteAll({ behavior: 'wait' });
  };
}

test('old results stay until new ones are there, and are not taken for them', async () => {
  await openSearch(page, site, '幼儿园');
  const cards = await page.locator('.results > li').count();
  const release = await holdTexts();
  await page.locator('#q').fill('救护车');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.results > li').count(), cards);
  assert.equal(await page.locator('[data-search-total], [data-search-result]').count(), 0);
  assert.equal(await page.locator('.found').getAttribute('aria-busy'), 'true');
  await release();
  assert.ok((await page.locator('.results mark').allInnerTexts()).every((mark) => mark === '救护车'));
});

test('while a search is on its way, filters, order and pages lead on from it', async () => {
  for (const [selector, rest] of [
    ['[data-facet=year] a[data-value="2023"]', '&year=2023'],
    ['[data-set=sort] a[data-value=newest]', '&sort=newest'],
    ['[data-set=size] a[data-value="20"]', '&size=20'],
    ['.pager a[rel=next]', '&page=2'],
  ] as const) {
    await openSearch(page, site, '幼儿园');
    const release = await holdTexts();
    await page.locator('#q').fill('救护车');
    await page.keyboard.press('Enter');
    await page.locator(selector).click();
    assert.equal(asked(), `?q=救护车${rest}`);
    assert.equal(await page.locator('#q').inputValue(), '救护车');
    await release();
    assert.ok((await page.locator('.results mark').allInnerTexts()).every((mark) => mark === '救护车'));
  }
});

test('a filter that is chosen in the middle of typing narrows what is typed', async () => {
  await openSearch(page, site, '幼儿园');
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#q');
    if (input !== null) input.value = '救护车';
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    document.querySelector<HTMLElement>('[data-facet=year] a[data-value="2024"]')?.click();
  });
  assert.equal(asked(), '?q=救护车&year=2024');
  await settled(page);
  assert.equal(await page.locator('#q').inputValue(), '救护车');
});

test('filters belong to a query that asks for nothing, too', async () => {
  const hrefs = (): Promise<string[]> =>
    page
      .locator('.facets a[data-value]')
      .evaluateAll((all) => all.map((link) => decodeURIComponent((link as HTMLAnchorElement).search)));
  await openSearch(page, site, '，。');
  for (const href of await hrefs()) assert.match(href, /^\?q=，。&/u);
  await openSearch(page, site, '幼儿园');
  await page.locator('#q').fill('，。');
  await page.keyboard.press('Enter');
  await page.locator('#results-title', { hasText: '请输入' }).waitFor();
  for (const href of await hrefs()) assert.match(href, /^\?q=，。&/u);
  assert.deepEqual(
    (await page.locator('.facets .count').allInnerTexts()).filter((count) => count !== ''),
    [],
  );
});

test('while the first search is on its way, the filters keep its words', async () => {
  const release = await holdTexts();
  await page.goto(new URL('/search/?q=校车', site.address).href);
  await page.locator('#results-title', { hasText: '正在搜索' }).waitFor();
  await page.locator('[data-facet=year] a[data-value="2024"]').click();
  assert.equal(asked(), '?q=校车&year=2024');
  await release();
  assert.ok((await resultsOn(page)).every((address) => address.includes('/2024-h')));
});

test('the page works at its address without a slash', async () => {
  await page.goto(new URL('/search?year=2024', site.address).href);
  await page.locator('.chips a').last().click();
  assert.equal(new URL(page.url()).pathname, '/search/');
  assert.ok(await page.locator('.hints').isVisible());
  assert.equal(asked(), '');
});

test('a link that is opened with a key held down opens as the browser opens it', async () => {
  await openSearch(page, site, '幼儿园');
  for (const key of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']) {
    const isLeft = await page.evaluate((held) => {
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, [held]: true });
      let isLeftAlone = false;
      addEventListener(
        'click',
        (event) => {
          isLeftAlone = !event.defaultPrevented;
          event.preventDefault();
        },
        { once: true },
      );
      document.querySelector('[data-facet=year] a')?.dispatchEvent(click);
      return isLeftAlone;
    }, key);
    assert.ok(isLeft, key);
  }
});

test('what was submitted or opened is remembered on the device, what was only typed is not', async () => {
  await page.evaluate(() => localStorage.clear());
  await openEmpty();
  await type('食堂');
  await openEmpty();
  assert.ok(await page.locator('.recent').isHidden());
  await page.locator('#q').fill('校车');
  await page.keyboard.press('Enter');
  await settled(page);
  await openSearch(page, site, '幼儿园');
  await page.locator('a[data-search-result]').first().click();
  await page.locator('#text mark').first().waitFor();
  await openEmpty();
  const recent = page.locator('.recent a');
  assert.deepEqual(await recent.allInnerTexts(), ['幼儿园', '校车']);
  await recent.last().click();
  await settled(page);
  assert.equal(asked(), '?q=校车');
  await openEmpty();
  await page.locator('.forget').click();
  assert.ok(await page.locator('.recent').isHidden());
  await page.reload();
  assert.ok(await page.locator('.recent').isHidden());
});

test('each settled search is announced once', async () => {
  await openEmpty();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const status = document.querySelector('gongbao-search [role=status]');
    if (status !== null)
      new MutationObserver(() => status.textContent !== '' && said.push(status.textContent)).observe(status, {
        childList: true,
      });
  });
  await page.locator('#q').pressSequentially('幼儿园', { delay: 60 });
  await page.waitForURL((url) => url.searchParams.get('q') === '幼儿园');
  await settled(page);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  assert.equal(said.length, 1, said.join(' | '));
  assert.match(said[0] ?? '', /找到\d+节/u);
});
