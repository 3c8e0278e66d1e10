import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { GongbaoSearch } from '../search/search-element.ts';
import { QUERIES, type TestQuery } from './search-queries.ts';
import {
  drawWords,
  holders,
  readSections,
  runsOf,
  scoreOf,
  type Score,
  type SectionText,
  type Wanted,
} from './search-truth.ts';
import { openBrowser, openSite, SAMPLE, temporaryFolder, type TestSite } from './site.ts';

let site: TestSite;
let sections: SectionText[];
let page: Page;
before(async () => {
  site = await openSite();
  sections = readSections(site.dir);
  const browser: Browser = await openBrowser();
  page = await browser.newPage();
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

/** Asks the page's own element many questions at once and gives the addresses that each finds, best first. */
async function ask(queries: readonly string[], at: TestSite = site): Promise<string[][]> {
  await page.goto(new URL('/search/', at.address).href);
  return page.evaluate(async (all) => {
    const element = document.querySelector('gongbao-search') as GongbaoSearch;
    const addresses = new Map<string, string>();
    const answers: string[][] = [];
    for (const query of all) {
      const { results } = await element.find(query);
      for (const { id, data } of results) if (!addresses.has(id)) addresses.set(id, (await data()).url);
      answers.push(results.map(({ id }) => addresses.get(id) ?? ''));
    }
    return answers;
  }, queries);
}

interface Question extends Wanted {
  q: string;
}

/** Asks questions and compares the answers with a plain text search over the same sections. */
async function score(questions: readonly Question[], texts = sections, at: TestSite = site): Promise<Score> {
  const found = await ask(
    questions.map(({ q }) => q),
    at,
  );
  return scoreOf(
    questions.map((question, index) => ({
      q: question.q,
      found: found[index] ?? [],
      truth: holders(texts, question),
    })),
  );
}

function questionOf(query: TestQuery): Question {
  if (typeof query === 'string') return { q: query, want: runsOf(query) };
  const { q, want = runsOf(q), without = [] } = query;
  return { q, want, without };
}

function assertExact({ recall, precision, exact, wrong }: Score): void {
  console.log(`recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}, exact ${exact.toFixed(4)}`);
  assert.equal(recall, 1, `not found: ${wrong.join(' | ')}`);
  assert.ok(precision >= 0.99, `precision ${precision}: ${wrong.join(' | ')}`);
  assert.ok(exact >= 0.97, `exact ${exact}: ${wrong.join(' | ')}`);
}

test('queries of every kind find what a plain text search finds, and nothing else', async () => {
  assert.equal(sections.length, 77);
  const questions = Object.values(QUERIES).flat().map(questionOf);
  assert.ok(questions.length >= 150, `only ${questions.length} queries`);
  for (const [kind, queries] of Object.entries(QUERIES)) {
    const truths = queries.map(questionOf).map((question) => holders(sections, question).length);
    const isNowhere = kind === 'nowhere' || kind.endsWith('written otherwise');
    assert.ok(
      truths.every((count) => count > 0 !== isNowhere),
      `${kind}: ${queries.filter((_, index) => (truths[index] === 0) !== isNowhere).map((one) => JSON.stringify(one))}`,
    );
  }
  assertExact(await score(questions));
});

test('any words of a sentence find every place where they stand', async () => {
  const words = drawWords(sections, 1000, [2, 8], (one) => /^[\p{L}\p{N}%‰]+$/u.test(one));
  assertExact(await score(words.map((q) => ({ q, want: [q] }))));
});

test('words in quotation marks are found as they are written', async () => {
  const words = drawWords(
    sections,
    200,
    [4, 20],
    (one) =>
      /[^\p{L}\p{N}%‰\s]/u.test(one) && !/["“”]/u.test(one) && runsOf(one).length > 0 && one.trim() === one,
  );
  assertExact(
    await score(words.map((q, index) => ({ q: index % 2 === 0 ? `"${q}"` : `“${q}”`, want: [q] }))),
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
  const plans = await search('幼儿园', { part: '工作计划', year: '2023', issuer: '示例县教育局' });
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
