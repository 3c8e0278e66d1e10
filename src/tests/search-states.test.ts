import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { GongbaoSearch } from '../search/search-element.ts';
import { findViolations } from './axe.ts';
import { openSearch, resultsOn, settled, totalOn } from './search-page.ts';
import { openBrowser, openSite, type TestSite } from './site.ts';

/** Files without which nothing can be found. */
const NEEDED = [
  '**/pagefind/pagefind.js*',
  '**/pagefind-entry.json*',
  '**/*.pf_meta',
  '**/wasm.*',
  '**/*.pf_index',
  '**/search/sections.json',
];

let site: TestSite;
let browser: Browser;
let page: Page;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
  page = await browser.newPage();
});

const titleOnPage = (): Promise<string> => page.locator('#results-title').innerText();

/** Opens the page and gives its element, instead of an answer, another one. */
async function openNear(at: Page): Promise<void> {
  await at.goto(new URL('/search/', site.address).href);
  await at.evaluate(async () => {
    const element = document.querySelector('gongbao-search') as GongbaoSearch;
    const { hits } = await element.find('幼儿园 学位');
    const near = hits.map((hit) => ({ ...hit, words: ['幼儿园', '学位'] }));
    element.find = (query) =>
      Promise.resolve({ reading: { query, how: 'written' }, hits: [], others: ['幼儿园', '学位'], near });
  });
  await at.locator('#q').fill('幼儿园的学位数');
  await at.keyboard.press('Enter');
  await settled(at);
}

test('what comes near stands apart, marked by its own words, and is no result', async () => {
  await openNear(page);
  assert.equal(await totalOn(page), 0);
  assert.deepEqual(await resultsOn(page), []);
  assert.match(await page.locator('.near').innerText(), /相近结果\s+下面各节没有照原样写着“幼儿园的学位数”/u);
  const links = page.locator('.near a[data-search-near]');
  assert.ok((await links.count()) > 1);
  const marks = new Set(await page.locator('.near mark').allInnerTexts());
  assert.deepEqual([...marks].toSorted(), ['学位', '幼儿园'].toSorted());
  assert.match((await links.first().getAttribute('href')) ?? '', /\?mark=[^#]+%20/u);
  assert.match(await page.locator('.reading-lines').innerText(), /您是不是要找：幼儿园、学位/u);
});

for (const [how, said] of [
  ['simplified', '没有找到“教師”，已按简体“教师”检索。'],
  ['pinyin', '已按拼音“教师”检索。'],
  ['alike', '没有找到“教師”，以下是“教师”的结果。'],
] as const)
  test(`a reading is named and marked: ${how}`, async () => {
    await page.goto(new URL('/search/', site.address).href);
    await page.evaluate((as) => {
      const element = document.querySelector('gongbao-search') as GongbaoSearch;
      const find = element.find.bind(element);
      element.find = async () => ({ ...(await find('教师')), reading: { query: '教师', how: as } });
    }, how);
    await page.locator('#q').fill('教師');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(await page.locator('.reading-lines').innerText(), said);
    assert.ok((await page.locator('.results mark').allInnerTexts()).every((mark) => mark === '教师'));
    assert.match((await page.locator('[role=status]').last().textContent()) ?? '', new RegExp(said, 'u'));
  });

test('what stands nowhere is said to stand nowhere, with the words alone and the documents as ways on', async () => {
  await openSearch(page, site, '航天发射 幼儿园');
  assert.equal(await totalOn(page), 0);
  assert.match(await page.locator('.reading-lines').innerText(), /没有找到“航天发射 幼儿园”/u);
  assert.equal(await page.locator('.search-documents a[href="/shili-jyj/2023-h1/"]').count(), 1);
  assert.ok(await page.locator('.search-documents').isVisible());
  await page.getByText('只搜“幼儿园”').click();
  await settled(page);
  assert.ok((await totalOn(page)) > 0);
  assert.ok(await page.locator('.search-documents').isHidden());
});

test('a quotation that stands nowhere together with other words is offered as it was typed', async () => {
  await openSearch(page, site, '航天发射 "整改一处、核销一处"');
  assert.equal(await totalOn(page), 0);
  await page.getByText('只搜"整改一处、核销一处"').click();
  await settled(page);
  assert.equal(new URL(page.url()).searchParams.get('q'), '"整改一处、核销一处"');
  assert.ok((await totalOn(page)) > 0);
});

test('where the filters leave nothing, each is offered to be taken back with what that finds', async () => {
  await openSearch(page, site, '幼儿园', { topic: 'health', year: '2024' });
  assert.equal(await totalOn(page), 0);
  const steps = page.locator('.next-steps a');
  assert.ok((await steps.count()) > 1);
  for (let index = 0; index < (await steps.count()); index++) {
    const promised = Number(/可找到(\d+)节/u.exec(await steps.nth(index).innerText())?.[1]);
    await steps.nth(index).click();
    await settled(page);
    assert.equal(await totalOn(page), promised);
    await page.goBack();
    await settled(page);
  }
});

test('punctuation alone is asked to be words instead of finding nothing', async () => {
  await openSearch(page, site, '，。？');
  assert.equal(await titleOnPage(), '请输入文字或数字');
  assert.ok(await page.locator('.hints').isVisible());
});

test('before a query the page says how to search and offers what it was built with', async () => {
  await page.goto(new URL('/search/', site.address).href);
  assert.match(await page.locator('.hints').innerText(), /空格.*引号.*拼音/su);
  for (const filter of ['issuer', 'year', 'half', 'part', 'topic', 'state'])
    assert.ok((await page.locator(`[data-facet=${filter}] a`).filter({ visible: true }).count()) > 1, filter);
  await page.locator('[data-facet=year] a').first().click();
  assert.equal(new URL(page.url()).search, '?year=2024');
  await page.locator('#q').fill('幼儿园');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.ok((await resultsOn(page)).every((address) => address.includes('/2024-h')));
});

test('where the index does not come the page says so, shows the documents, and tries again', async () => {
  for (const pattern of NEEDED)
    for (const isThere of [false, true]) {
      await page.route(pattern, (route) => (isThere ? route.fulfill({ status: 500 }) : route.abort()));
      await page.goto(new URL('/search/?q=幼儿园', site.address).href);
      await page.locator('.retry').waitFor();
      assert.equal(await titleOnPage(), '搜索暂不可用', pattern);
      assert.ok(await page.locator('.search-documents').isVisible());
      await page.unrouteAll({ behavior: 'wait' });
      await page.locator('.retry').focus();
      await page.keyboard.press('Enter');
      await settled(page);
      assert.ok((await totalOn(page)) > 0, pattern);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'results-title');
    }
});

test('a result whose text does not come is still a result', async () => {
  await page.route('**/*.text', (route) => route.abort());
  await openSearch(page, site, '幼儿园');
  await page.unrouteAll({ behavior: 'wait' });
  assert.equal((await resultsOn(page)).length, 10);
});

test('without script the page says why and lists every document once', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(new URL('/search/?q=幼儿园', site.address).href);
  assert.match(await plain.locator('noscript').innerText(), /搜索需要启用JavaScript/u);
  assert.equal(await plain.locator('.search-documents li').count(), 8);
  assert.ok(await plain.locator('.search-documents').isVisible());
  assert.match(await plain.locator('.search-documents').innerText(), /示例县卫生健康局.*2024年下半年/su);
  for (const hidden of ['.facets', '.found', '.hints', '.chips'])
    assert.ok(await plain.locator(hidden).isHidden(), hidden);
  await context.close();
});

/** States of the page, and how to come to them. */
const STATES: Record<string, (at: Page) => Promise<void>> = {
  empty: async (at) => {
    await at.goto(new URL('/search/', site.address).href);
  },
  found: (at) => openSearch(at, site, '的', { year: '2024', page: '2' }),
  'filters open': async (at) => {
    await openSearch(at, site, '幼儿园', { part: 'summary', document: 'shili-jyj/2024-h1' });
    await at.locator('.facets').evaluate((facets: HTMLDetailsElement) => (facets.open = true));
  },
  none: (at) => openSearch(at, site, '航天发射 幼儿园'),
  'none chosen': (at) => openSearch(at, site, '幼儿园', { topic: 'health', year: '2024' }),
  near: openNear,
  punctuation: (at) => openSearch(at, site, '，。'),
  failed: async (at) => {
    await at.route('**/pagefind/**', (route) => route.abort());
    await at.goto(new URL('/search/?q=幼儿园', site.address).href);
    await at.locator('.retry').waitFor();
  },
};

for (const width of [390, 1440])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`every state is accessible, fits and has room for fingers, ${colorScheme}, ${width} px`, async () => {
      for (const [state, open] of Object.entries(STATES)) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
        const at = await context.newPage();
        await open(at);
        assert.deepEqual(await findViolations(at), [], state);
        assert.ok((await at.evaluate(() => document.documentElement.scrollWidth)) <= width, state);
        const controls = at
          .locator('gongbao-search :is(.chips a, .facets a, summary, .setting a, .pager a, button, input)')
          .filter({ visible: true });
        const heights = await controls.evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect().height),
        );
        assert.ok(
          heights.every((height) => height >= 44),
          `${state}: ${heights.join(' ')}`,
        );
        await context.close();
      }
    });

test('everything can be done by keyboard', async () => {
  await page.goto(new URL('/search/', site.address).href);
  await page.locator('#q').focus();
  await page.keyboard.type('幼儿园');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent.trim()), '跳到搜索结果');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(new URL(page.url()).searchParams.get('issuer'), 'shili-jyj');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-current')), 'true');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(new URL(page.url()).searchParams.get('issuer'), null);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'results-title');
  assert.ok((await totalOn(page)) > (await resultsOn(page)).length);
});

test('on a phone a choice folds the filters, so that what it leaves is seen', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 900 } });
  const phone = await context.newPage();
  await openSearch(phone, site, '幼儿园');
  await phone.locator('summary').click();
  await phone.locator('[data-facet=year] a').first().click();
  await settled(phone);
  assert.match(await phone.locator('summary').innerText(), /已选1项/u);
  assert.ok(await phone.locator('[data-facet=year] a').first().isHidden());
  assert.equal(await phone.evaluate(() => document.activeElement?.id), 'results-title');
  await context.close();
});
