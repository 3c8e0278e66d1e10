import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { drawWords, fold, itemsHolding, readSections, type SectionText } from './search-truth.ts';
import { openBrowser, openSite, SAMPLE, temporaryFolder, type TestSite } from './site.ts';

let site: TestSite;
let sections: SectionText[];
let page: Page;
before(async () => {
  site = await openSite();
  sections = readSections(site.dir);
  page = await (await openBrowser()).newPage();
});

/** Searches as a reader does and gives the addresses of all results, without marks and anchors. */
async function search(query: string, filters: Record<string, string> = {}): Promise<string[]> {
  const parameters = new URLSearchParams({ q: query, ...filters });
  await page.goto(new URL(`/search/?${parameters}`, site.address).href);
  await page.waitForFunction(() =>
    /^(?:找到|共)/u.test(document.querySelector('.search-status')?.textContent ?? ''),
  );
  const results = page.locator('.results > li');
  const expected = Number(await page.locator('[data-search-total]').innerText());
  for (let shown = await results.count(); shown < expected; shown = await results.count()) {
    await page.locator('.more').click();
    await page.waitForFunction((count) => document.querySelectorAll('.results > li').length > count, shown);
  }
  const links = await page
    .locator('a[data-search-result]')
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  return [...new Set(links.map((link) => new URL(link).pathname))];
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
      while (document.querySelector('[data-search-total]') === null)
        await new Promise((resolve) => setTimeout(resolve, 2));
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
  for (const address of found)
    assert.match(address, /^\/shili-(?:jyj|wjj)\/202[34]-h[12]\/(?:summary|plan|annex-1)\/\d+\/$/u);
});

test('filters by issuer, year and part are offered and narrow the results', async () => {
  const all = await search('幼儿园');
  for (const name of ['issuer', 'year', 'part'])
    assert.ok((await page.locator(`select[name=${name}] option`).count()) > 1, name);
  const plans = await search('幼儿园', { part: 'plan', year: '2023', issuer: 'shili-jyj' });
  assert.ok(plans.length > 0 && plans.length < all.length);
  assert.ok(plans.every((address) => address.includes('/plan/')));
});

test('a result opens at its item with the words marked, and leaves a clean address', async () => {
  await search('校车');
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

test('what stands nowhere is said to stand nowhere', async () => {
  assert.deepEqual(await search('航天发射'), []);
  assert.match(await page.locator('.search-status').innerText(), /没有找到含有“航天发射”的章节/u);
});

test('typing searches, and the address keeps the search', async () => {
  await page.goto(new URL('/search/', site.address).href);
  await page.locator('#q').pressSequentially('食堂');
  await page.waitForURL(/q=/u);
  await page.locator('.results li').first().waitFor();
  assert.equal(new URL(page.url()).searchParams.get('q'), '食堂');
});

test('in a sub-folder a result leads to its section', async () => {
  const content = path.join(temporaryFolder(), 'content');
  cpSync(SAMPLE, content, { recursive: true });
  const settings = path.join(content, 'site.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('base: /', 'base: /zwgk/jihua/'));
  const { address } = await openSite(content);
  await page.goto(new URL('search/?q=校车', address).href);
  await page.locator('.results h2 a').first().click();
  await page.locator('#text mark').first().waitFor();
  assert.match(new URL(page.url()).pathname, /^\/zwgk\/jihua\/shili-(?:jyj|wjj)\/202[34]-h[12]\//u);
});
