import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openSample } from './search-asking.ts';
import { drawWords, fold, itemsHolding, type SectionText } from './search-truth.ts';
import { openSearch, resultsOfAllPages, resultsOn, settled, totalOn } from './search-page.ts';
import { openSite, SAMPLE, temporaryFolder, type TestSite } from './site.ts';

let site: TestSite;
let sections: SectionText[];
let page: Page;
before(async () => {
  ({ site, sections, page } = await openSample());
});

/** Searches as a reader does and gives the addresses of all results. */
async function search(query: string, parameters: Record<string, string> = {}): Promise<string[]> {
  await openSearch(page, site, query, { size: '50', ...parameters });
  const results = await resultsOfAllPages(page);
  assert.equal(results.length, await totalOn(page));
  return results;
}

/** What the first card of a search says. */
interface Card {
  total: number;
  href: string;
  text: string;
  marks: string[];
}

/** Types query after query into the form, as a reader does, and reads the first card of each. */
async function firstCards(queries: readonly string[]): Promise<Card[]> {
  await page.goto(new URL('/search/', site.address).href);
  return page.evaluate(async (all) => {
    const input = document.querySelector<HTMLInputElement>('#q');
    const cards: Card[] = [];
    for (const query of all) {
      if (input === null) break;
      input.value = query;
      input.form?.requestSubmit();
      const begun = Date.now();
      while (document.querySelector('[data-search-total]') === null) {
        if (Date.now() - begun > 20_000) throw new Error(`no answer to ${query}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      const card = document.querySelector('.results > li');
      cards.push({
        total: Number(document.querySelector('[data-search-total]')?.textContent),
        href: card?.querySelector<HTMLAnchorElement>('a[data-search-result]')?.href ?? '',
        text: card?.textContent ?? '',
        marks: [...(card?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent),
      });
    }
    return cards;
  }, queries);
}

/** Words out of paragraphs, the same ones at every run. */
function someWords(count: number): string[] {
  return drawWords(sections, count, [3, 10], (one) => /^[\p{L}\p{N}%‰]+$/u.test(one));
}

test('a card shows the words in their sentence or heading, marks nothing else, and opens at their item', async () => {
  const words = someWords(200);
  const cards = await firstCards(words);
  cards.forEach(({ total, href, text, marks }, index) => {
    const query = words[index] ?? '';
    const { pathname, hash } = new URL(href);
    const section = sections.find(({ address }) => address === pathname) ?? assert.fail(href);
    assert.ok(total > 0, query);
    assert.ok(marks.length > 0 && marks.every((mark) => fold(mark) === fold(query)), `${query}: ${marks}`);
    assert.ok(fold(text).includes(fold(query)), `${query}: ${text}`);
    assert.ok(itemsHolding(section, query).includes(hash.slice(1)), `${query} opens at ${href}`);
  });
});

test('the page marks what was asked for, whatever its width, case or blanks', async () => {
  const asked = [...someWords(12), 'ＸＸ％', '９０%', '"整改一处、核销一处"', '幼 儿 园', '校车，驾驶员'];
  for (const [index, card] of (await firstCards(asked)).entries()) {
    await page.goto(card.href);
    await page.locator('#text mark').first().waitFor();
    const wanted = (asked[index] ?? '').replace(/["\s]/gu, '').split('，').map(fold);
    // A link or a promise may cut one place in several.
    const marked = await page
      .locator('#text .prose, #text h1')
      .evaluateAll((all) =>
        all.flatMap((one) => [...one.querySelectorAll('mark')].map((mark) => mark.textContent)),
      );
    assert.deepEqual(
      marked.map(fold).filter((mark) => !wanted.some((words) => words.includes(mark))),
      [],
    );
    const whole = fold(
      await page
        .locator('#text')
        .evaluate((text) => [...text.querySelectorAll('mark')].map((mark) => mark.textContent).join('')),
    );
    assert.ok(
      wanted.every((words) => whole.includes(words)),
      `${asked[index]}: ${whole}`,
    );
  }
});

test('nothing of the index is loaded before somebody searches', async () => {
  const loaded: string[] = [];
  const note = (request: { url(): string }): unknown => loaded.push(new URL(request.url()).pathname);
  page.on('request', note);
  for (const address of ['/', '/shili-jyj/2023-h1/plan/1/', '/search/'])
    await page.goto(new URL(address, site.address).href, { waitUntil: 'networkidle' });
  page.off('request', note);
  assert.ok(loaded.length > 5);
  assert.deepEqual(
    loaded.filter((path) => /^\/(?:pagefind\/|search\/.)/u.test(path)),
    [],
  );
});

test('only sections are found, each once', async () => {
  const found = await search('幼儿园');
  assert.ok(found.length > 1);
  assert.equal(new Set(found).size, found.length);
  for (const address of found)
    assert.match(address, /^\/shili-(?:jyj|wjj)\/202[34]-h[12]\/(?:summary|plan|annex-1)\/\d+\/$/u);
});

test('a card says where its section stands, with links, and in which period', async () => {
  await openSearch(page, site, '校车');
  const card = page.locator('.results > li').first();
  const [address = ''] = await resultsOn(page);
  const [, issuer, document, part] = address.split('/');
  assert.deepEqual(
    await card.locator('.origin a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    [`/${issuer}/`, `/${issuer}/${document}/`, `/${issuer}/${document}/${part}/`],
  );
  assert.match(await card.locator('.origin').innerText(), /202[34]年[上下]半年.*示例县.*(?:总结|计划)/su);
});

test('a card names at most three places, each with its words marked', async () => {
  await openSearch(page, site, '的', { size: '50' });
  for (const card of await page.locator('.results > li').all()) {
    const places = await card.locator('.excerpt').count();
    assert.ok(places <= 3);
    for (const excerpt of await card.locator('.excerpt').all())
      assert.ok((await excerpt.locator('mark').count()) > 0);
  }
});

test('the count beside each value is what choosing it finds, and what leaves nothing is not offered', async () => {
  await openSearch(page, site, '幼儿园', { part: 'summary' });
  const values = page.locator('.facets a[data-value]:not([aria-current])').filter({ visible: true });
  const offered = await values.evaluateAll((all) =>
    all.map((link) => ({
      href: (link as HTMLAnchorElement).href,
      count: Number(link.querySelector('.count')?.textContent),
    })),
  );
  assert.ok(offered.length > 8, `only ${offered.length} values`);
  for (const { href, count } of offered) {
    await page.goto(href);
    await settled(page);
    assert.ok(count > 0);
    assert.equal(await totalOn(page), count, href);
    assert.ok((await page.locator('.facets [aria-current=true]').count()) >= 1);
  }
});

test('filters narrow the results, stand as chips above them, and are taken back one by one or all at once', async () => {
  const all = await search('幼儿园');
  const plans = await search('幼儿园', { part: 'plan', year: '2023', issuer: 'shili-jyj' });
  assert.ok(plans.length > 0 && plans.length < all.length);
  assert.ok(plans.every((address) => /^\/shili-jyj\/2023-h[12]\/plan\//u.test(address)));
  const chips = page.locator('.chips a');
  assert.deepEqual(
    (await chips.allInnerTexts()).map((text) => text.replace(/\s/gu, '')),
    ['去掉筛选：示例县教育局', '去掉筛选：2023年', '去掉筛选：工作计划', '清除全部筛选'],
  );
  await chips.nth(1).click();
  await settled(page);
  assert.equal(new URL(page.url()).searchParams.get('year'), null);
  assert.ok((await totalOn(page)) > plans.length);
  await chips.last().click();
  await settled(page);
  assert.equal(await totalOn(page), all.length);
  assert.ok(await page.locator('.chips').isHidden());
});

test('one report alone can be searched, and its name is shown', async () => {
  const found = await search('幼儿园', { document: 'shili-jyj/2023-h1' });
  assert.ok(found.length > 0 && found.every((address) => address.startsWith('/shili-jyj/2023-h1/')));
  assert.match(await page.locator('.chip').innerText(), /只搜《示例县教育局2023年.*》/u);
});

test('a filter is offered only where its values divide what was found', async () => {
  await openSearch(page, site, '幼儿园', { document: 'shili-jyj/2023-h1' });
  for (const filter of ['issuer', 'year', 'half'])
    assert.ok(await page.locator(`[data-facet=${filter}]`).isHidden(), filter);
  assert.ok(await page.locator('[data-facet=part]').isVisible());
});

test('the newest stand first where that is asked for', async () => {
  const newest = await search('幼儿园', { sort: 'newest' });
  const periods = newest.map((address) => address.split('/')[2] ?? '');
  assert.deepEqual(periods, periods.toSorted().reverse());
  const relevant = await search('幼儿园');
  assert.notDeepEqual(relevant, newest);
  assert.deepEqual(relevant.toSorted(), newest.toSorted());
});

test('pages divide the results without loss, and the focus goes to their heading', async () => {
  const whole = await search('的', { size: '50' });
  await openSearch(page, site, '的');
  assert.equal((await resultsOn(page)).length, 10);
  await page.locator('.pager').getByText('下一页').click();
  await settled(page);
  assert.equal(new URL(page.url()).searchParams.get('page'), '2');
  assert.deepEqual(await resultsOn(page), whole.slice(10, 20));
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'results-title');
  assert.equal(await page.locator('.pager [aria-current=page]').innerText(), '2');
  assert.match(await page.locator('#results-title').innerText(), /第11—20节/u);
  await page.locator('[data-set=size]').getByText('20').click();
  await settled(page);
  assert.deepEqual(await resultsOn(page), whole.slice(0, 20));
  assert.deepEqual(await search('的', { size: '20' }), whole);
});

test('a result opens at its item with the words marked, and leaves a clean address', async () => {
  await openSearch(page, site, '校车');
  const link = page.locator('.results a[href*="#item-"]').first();
  const anchor = new URL((await link.getAttribute('href')) ?? '', site.address).hash;
  await link.click();
  await page.locator('#text mark').first().waitFor();
  assert.equal(await page.locator('#text mark').first().innerText(), '校车');
  assert.equal(new URL(page.url()).hash, anchor);
  assert.equal(new URL(page.url()).search, '');
  const top = await page
    .locator('#text mark')
    .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().top));
  assert.ok(
    top.some((y) => y >= 0 && y < 800),
    'a mark is in view',
  );
});

test('in a sub-folder a result leads to its section', async () => {
  const content = path.join(temporaryFolder(), 'content');
  cpSync(SAMPLE, content, { recursive: true });
  const settings = path.join(content, 'site.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('base: /', 'base: /zwgk/jihua/'));
  const below = await openSite(content);
  await openSearch(page, below, '校车');
  await page.locator('[data-set=sort] a').last().click();
  await settled(page);
  assert.equal(new URL(page.url()).pathname, '/zwgk/jihua/search/');
  const origins = await page
    .locator('.origin a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  assert.ok(origins.length > 0 && origins.every((href) => href.startsWith('/zwgk/jihua/shili-')));
  await page.locator('a[data-search-result]').first().click();
  await page.locator('#text mark').first().waitFor();
  assert.match(new URL(page.url()).pathname, /^\/zwgk\/jihua\/shili-(?:jyj|wjj)\/202[34]-h[12]\//u);
});
