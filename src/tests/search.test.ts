import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { FOUNDING, FOUNDING_QUERIES, foundingQueries, importSite, skipWithout } from './real-reports.ts';
import { ask, openSample } from './search-asking.ts';
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
import type { TestSite } from './site.ts';

/** Of these the words themselves are looked for; the others ask for what is not written. */
const WRITTEN = [
  'word',
  'compound',
  'name',
  'long',
  'cross',
  'single',
  'mixed',
  'fullwidth',
  'multi',
  'none',
];

let site: TestSite;
let sections: SectionText[];
let page: Page;
before(async () => {
  ({ site, sections, page } = await openSample());
});

/** Gives the addresses that each query finds, best first. */
async function find(queries: readonly string[], at: TestSite = site): Promise<string[][]> {
  return (await ask(page, at, queries)).map(({ hits }) => hits);
}

interface Question extends Wanted {
  q: string;
}

/** Asks questions and compares the answers with a plain text search over the same sections. */
async function score(questions: readonly Question[], texts = sections, at: TestSite = site): Promise<Score> {
  const found = await find(
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

test('each character finds every section that has it', async () => {
  const characters = new Set(sections.flatMap(({ lines }) => [...lines.join('')]));
  const units = [...characters].filter((one) => /[\p{L}\p{N}]/u.test(one));
  assert.ok(units.length > 700);
  assertExact(await score(units.map((q) => ({ q, want: [q] }))));
});

test('sections with the words in a heading come before those that only mention them', async () => {
  const asked = Object.values(QUERIES)
    .flat()
    .filter((query) => typeof query === 'string');
  const words = [...asked, ...drawWords(sections, 300, [2, 4], (one) => /^\p{Script=Han}+$/u.test(one))];
  const named = words.map((query) =>
    sections.filter(({ headings }) =>
      headings.some((heading) => runsOf(query).every((run) => heading.includes(run))),
    ),
  );
  const firsts = (await find(words)).map(([first], index) =>
    named[index]?.length === 0 ? undefined : named[index]?.some(({ address }) => address === first),
  );
  const decided = firsts.filter((one) => one !== undefined);
  const right = decided.filter((one) => one).length;
  console.log(`${right} of ${decided.length} first results have the words in a heading`);
  assert.ok(decided.length > 100);
  assert.ok(right / decided.length >= 0.97, words.filter((_, index) => firsts[index] === false).join(' | '));
});

test('the page keeps its language while the index is open', async () => {
  assert.ok((await find(['幼儿园']))[0]?.length);
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
});

test(
  'the queries over the founding example find what is written',
  skipWithout(FOUNDING, FOUNDING_QUERIES),
  async () => {
    const founding = await importSite(FOUNDING);
    const texts = readSections(founding.dir);
    const queries = foundingQueries(WRITTEN);
    assert.ok(queries.length > 80);
    const questions = queries.map(({ q, cls, want }) => ({
      q,
      want: cls === 'none' ? [q] : want.flatMap(runsOf),
    }));
    assertExact(await score(questions, texts, founding));
    const words = drawWords(texts, 300, [2, 8], (one) => /^[\p{L}\p{N}%‰]+$/u.test(one));
    assertExact(
      await score(
        words.map((q) => ({ q, want: [q] })),
        texts,
        founding,
      ),
    );
  },
);
