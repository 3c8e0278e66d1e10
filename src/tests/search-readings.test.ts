import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { SEARCH_READINGS } from '../model/address.ts';
import { ask, askElement, type Answer } from './search-asking.ts';
import { QUERIES } from './search-queries.ts';
import { OTHER_WORDS, READ_QUERIES } from './search-readings-queries.ts';
import { holders, readSections, runsOf, type SectionText, type Wanted } from './search-truth.ts';
import { openBrowser, openSite, type TestSite } from './site.ts';

let site: TestSite;
let sections: SectionText[];
let browser: Browser;
let page: Page;
before(async () => {
  site = await openSite();
  sections = readSections(site.dir);
  browser = await openBrowser();
  page = await browser.newPage();
});

async function askOne(query: string): Promise<Answer> {
  const [answer] = await ask(page, site, [query]);
  return answer ?? assert.fail();
}

function assertFinds({ q, hits }: Answer, wanted: Wanted): void {
  const truth = holders(sections, wanted);
  assert.ok(truth.length > 0, `${q}: ${wanted.want.join(' ')} stands nowhere`);
  assert.deepEqual(hits.toSorted(), truth.toSorted(), q);
}

for (const [how, queries] of Object.entries(READ_QUERIES))
  test(`what is typed otherwise finds exactly the sections of what was meant: ${how}`, async () => {
    assert.ok(queries.length >= 15);
    const answers = await ask(
      page,
      site,
      queries.map(({ q }) => q),
    );
    for (const [index, answer] of answers.entries()) {
      const { want } = queries[index] ?? assert.fail();
      assert.deepEqual([runsOf(answer.reading.query), answer.reading.how], [want, how], answer.q);
      assertFinds(answer, { want });
      assert.deepEqual(answer.near, []);
    }
  });

test('what is written is found as it is written, and nothing else is loaded for it', async () => {
  const own = await browser.newPage();
  const loaded: string[] = [];
  own.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await own.goto(new URL('/search/', site.address).href);
  const [answer] = await askElement(own, ['幼儿园 教师 -校车']);
  assert.deepEqual(answer?.reading, { query: '幼儿园 教师 -校车', how: 'written' });
  assert.ok(answer.hits.length > 0);
  const scripts = loaded.filter((one) => one.endsWith('.js')).length;
  const tables = (): string[] => loaded.filter((one) => Object.values<string>(SEARCH_READINGS).includes(one));
  assert.deepEqual(tables(), []);
  await askElement(own, ['教師', '師資培訓', '隱患']);
  assert.deepEqual(tables(), [SEARCH_READINGS.simplified, SEARCH_READINGS.sounds, SEARCH_READINGS.pairs]);
  assert.ok(loaded.filter((one) => one.endsWith('.js')).length > scripts, 'the code came late as well');
  await own.close();
});

test('a table that could not be loaded is tried again', async () => {
  const own = await browser.newPage();
  await own.goto(new URL('/search/', site.address).href);
  await own.route(`**${SEARCH_READINGS.sounds}`, (route) => route.abort(), { times: 1 });
  await assert.rejects(askElement(own, ['xuexiao']));
  const [answer] = await askElement(own, ['xuexiao']);
  assert.equal(answer?.reading.query, '学校');
  await own.close();
});

test('only the words that stand nowhere are read otherwise; quotations and exclusions stay', async () => {
  const asked = ['食堂 改造 “明廚亮灶”', 'shitang -“明厨亮灶”', '幼儿圆 -招生 “招聘”', '校車 -駕駛員'];
  const [quoted, canteens, preschools, buses] = await ask(page, site, asked);
  assert.deepEqual(quoted?.reading, { query: '食堂 改造 “明厨亮灶”', how: 'simplified' });
  assertFinds(quoted, { want: ['食堂', '改造', '明厨亮灶'] });
  assert.deepEqual(canteens?.reading, { query: '食堂 -“明厨亮灶”', how: 'pinyin' });
  assertFinds(canteens, { want: ['食堂'], without: ['明厨亮灶'] });
  assert.deepEqual(preschools?.reading, { query: '幼儿园 -招生 “招聘”', how: 'alike' });
  assertFinds(preschools, { want: ['幼儿园', '招聘'], without: ['招生'] });
  assert.deepEqual(buses?.reading, { query: '校车 -驾驶员', how: 'simplified' });
  assertFinds(buses, { want: ['校车'], without: ['驾驶员'] });
  assert.deepEqual((await askOne('“幼儿圆”')).hits, [], 'who quotes means what is written');
});

test('other words that the letters may mean are offered, the most frequent first', async () => {
  const { reading, hits, others } = await askOne('jiaoshi');
  assert.equal(reading.query, '教师');
  assert.ok(others.includes('教室') && others.length <= 5);
  const counts = others.map((want) => holders(sections, { want: [want] }).length);
  assert.deepEqual(
    counts,
    counts.toSorted((a, b) => b - a),
  );
  assert.ok(counts.every((count) => count > 0 && count <= hits.length));
});

test('what may be another name is offered and not answered', async () => {
  const { hits, others } = await askOne('县第二中学');
  assert.deepEqual(hits, []);
  assert.deepEqual(others, ['县第一中学']);
});

test('a character that stands at the end of a paragraph is not taken for a pair that stands nowhere', async () => {
  const ends = sections.flatMap(({ lines }) =>
    lines.flatMap((line) => line.match(/\p{Script=Han}(?=[。，])/gu) ?? []),
  );
  const queries = [...new Set(ends)].map((one) => `${one}龘`);
  assert.ok(queries.length > 100);
  for (const { q, hits } of await ask(page, site, queries)) assert.deepEqual(hits, [], q);
});

test('words that stand nowhere find nothing, however like others they are', async () => {
  const nowhere = [
    ...(QUERIES['nowhere'] ?? []),
    ...(QUERIES['quoted, and written otherwise'] ?? []),
    ...OTHER_WORDS,
  ];
  const queries = nowhere.map((one) => (typeof one === 'string' ? one : one.q));
  assert.ok(queries.length > 50);
  for (const { q, reading, hits, near } of await ask(page, site, queries)) {
    assert.deepEqual(hits, [], `${q} was read as ${reading.query}`);
    assert.deepEqual(reading, { query: q, how: 'written' });
    assert.ok(near.length <= 20);
  }
});

test('sections that hold pieces of a question come near, with the pieces that they hold', async () => {
  const { hits, near } = await askOne('幼儿园怎么才能落实明厨亮灶');
  assert.deepEqual(hits, []);
  assert.ok(near.length > 0 && near.length <= 20);
  for (const { address, words } of near) {
    const section = sections.find((one) => one.address === address) ?? assert.fail(address);
    assert.ok(
      words.length > 0 && words.every((one) => section.lines.some((line) => line.includes(one))),
      address,
    );
  }
  assert.ok(near[0]?.words.includes('明厨亮灶'));
  const excluded = await askOne('幼儿园怎么才能落实明厨亮灶 -幼儿园');
  const without = new Set(holders(sections, { want: ['明厨亮灶'], without: ['幼儿园'] }));
  assert.ok(excluded.near.length > 0 && excluded.near.every(({ address }) => without.has(address)));
  assert.deepEqual((await askOne('航天发射')).near, []);
});

test('the tables are small, and the libraries that they come from are not shipped', () => {
  const sizes = Object.values(SEARCH_READINGS).map((file) => statSync(path.join(site.dir, file)).size);
  console.log(`tables of ${sizes.join(', ')} B`);
  assert.ok(sizes.every((size, index) => size > 0 && size <= ([14_000, 18_000, 41_000][index] ?? 0)));
  for (const script of globSync('**/*.js', { cwd: site.dir }))
    assert.doesNotMatch(
      readFileSync(path.join(site.dir, script), 'utf8'),
      /opencc|pinyin-pro|\p{Script=Han}{200}/u,
    );
});
