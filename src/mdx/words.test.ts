import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readEntry } from './entry.ts';
import { belowRecord } from './fixtures/hostile-sample.ts';
import { rangesOf, wordsOf } from './passages.ts';
import { Findings, splitSource } from './source.ts';
import { parseBody } from './parse.ts';
import { blocksOf, sentenceAt, type WordBlock } from './words.ts';

const LEGAL = new URL('fixtures/legal/', import.meta.url);
const CONTEXT = {
  base: '/',
  address: '/a/b/plan/1/',
  issuer: 'a',
  document: 'b',
  folder: 'plan',
  hasImage: () => true,
};

function read(source: string): { blocks: WordBlock[]; words: string; body: string } {
  const findings = new Findings('1.mdx');
  const body = splitSource(source)?.body ?? '';
  const tree = parseBody(body, findings);
  assert.ok(tree);
  const blocks = blocksOf(tree, body);
  const entry = readEntry('section', source, CONTEXT, findings);
  assert.ok(entry);
  return { blocks, words: wordsOf(entry.prose), body };
}

for (const name of readdirSync(LEGAL).sort())
  test(`the words of ${name} are those of its page, each with its place in the file`, () => {
    const { blocks, words, body } = read(readFileSync(new URL(name, LEGAL), 'utf8'));
    assert.equal(blocks.map(({ compact }) => compact).join(''), words);
    const lines = body.split('\n');
    const there = blocks.flatMap(({ text, placeAt }) =>
      [...text.matchAll(/\S/gu)].map(({ 0: character, index }) => {
        const { line, column } = placeAt(index);
        const found = lines[line - 1]?.slice(column - 1) ?? '';
        return found.startsWith(character) || /^[\\&]/u.test(found)
          ? ''
          : `${character} at ${line}:${column}`;
      }),
    );
    assert.deepEqual(
      there.filter((wrong) => wrong !== ''),
      [],
    );
  });

test('an escaped sign, a reference and a mark of a quotation are no words', () => {
  const { blocks } = read(belowRecord('完成\\*\\* **甲** 个&#105;项\n\n> 新建\n> \\_\\_所'));
  const places = blocks.flatMap(({ text, placeAt }) =>
    [...text].map((sign, index) => [sign, placeAt(index)]),
  );
  assert.deepEqual(
    blocks.map(({ text }) => text),
    ['完成** 甲 个i项', '新建\n__所'],
  );
  for (const [sign, line, column] of [
    ['*', 5, 3],
    ['个', 5, 14],
    ['i', 5, 15],
    ['项', 5, 21],
    ['_', 8, 3],
  ])
    assert.deepEqual(
      places.find(([one]) => one === sign),
      [sign, { line, column }],
    );
});

test('an address that stands in the text does not move the words behind it', () => {
  const { blocks } = read(belowRecord('详见 https://example.com/a ，联系a@example.com，共xx项。'));
  assert.deepEqual(blocks[0]?.placeAt(blocks[0].text.indexOf('xx')), { line: 5, column: 44 });
});

test('words below an anchor are counted from the beginning of the entry', () => {
  const source = belowRecord(
    '引言\n\n### 一 [#item-1]\n\n甲乙\n\n#### 二 [#item-1-1]\n\n丙\n\n### 三 [#item-2]\n\n丁',
  );
  const entry = readEntry('section', source, CONTEXT, new Findings('1.mdx'));
  const ranges = rangesOf(entry?.prose ?? []);
  assert.deepEqual(ranges.get('item-1'), { from: 2, to: 7 });
  assert.deepEqual(ranges.get('item-1-1'), { from: 5, to: 7 });
  assert.deepEqual(ranges.get('item-2'), { from: 7, to: 9 });
});

test('a sentence ends with its mark', () => {
  const [block] = read(belowRecord('先谋划。后推进xx所，收尾；完成。')).blocks;
  assert.ok(block);
  assert.deepEqual(sentenceAt(block, 7, 9), { sentence: '后推进xx所，收尾；', at: 3 });
});
