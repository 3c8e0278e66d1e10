import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openSite, SAMPLE, temporaryFolder, type TestSite } from './site.ts';

let site: TestSite;
let page: Page;
before(async () => {
  site = await openSite();
  const browser: Browser = await openBrowser();
  page = await browser.newPage();
});

/** Searches as a reader does and gives the addresses of all results, without marks and anchors. */
async function search(query: string, filters: Record<string, string> = {}): Promise<string[]> {
  const parameters = new URLSearchParams({ q: query, ...filters });
  await page.goto(new URL(`/search/?${parameters}`, site.address).href);
  await page.waitForFunction(() =>
    /^(?:找到|没有)/u.test(document.querySelector('.search-status')?.textContent ?? ''),
  );
  const results = page.locator('.results > li');
  const expected = Number(/\d+/u.exec(await page.locator('.search-status').innerText())?.[0] ?? 0);
  for (let shown = await results.count(); shown < expected; shown = await results.count()) {
    await page.locator('.more').click();
    await page.waitForFunction((count) => document.querySelectorAll('.results > li').length > count, shown);
  }
  const links = await page
    .locator('.results h2 a')
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  return [...new Set(links.map((link) => new URL(link).pathname))];
}

/** The longest word of a sample section, as a browser cuts them. */
function longestWordOf(source: string): string {
  const body = source.replace(/^---[\s\S]*?\n---\n/u, '').replace(/<[^>]*>|\[#[^\]]*\]/gu, '');
  const words = [...new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(body)].map(
    ({ segment }) => segment,
  );
  return (
    words.filter((word) => /^\p{Script=Han}{2,}$/u.test(word)).sort((a, b) => b.length - a.length)[0] ??
    assert.fail(source)
  );
}

const documents = path.join(SAMPLE, 'documents');
const sections = readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\/\d+\.mdx$/u.test(file),
);

test('a word from any section finds that section', async () => {
  assert.equal(sections.length, 77);
  for (const section of sections) {
    const address = `/${section.replace(/\.mdx$/u, '/')}`;
    const word = longestWordOf(readFileSync(path.join(documents, section), 'utf8'));
    assert.ok((await search(word)).includes(address), `${word} does not find ${address}`);
  }
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
