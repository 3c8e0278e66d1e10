import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Candidate } from './candidates.ts';
import { combine } from './combine.ts';

const candidate = (text: string, weight: number, sections: number[], isSure = true): Candidate => ({
  text,
  how: 'pinyin',
  isSure,
  isWord: true,
  holders: new Set(sections),
  weight,
});
const texts = (...given: Parameters<typeof combine>): string[] =>
  combine(...given).map((words) => words.map(({ text }) => text).join(' '));

test('words are combined that some section holds together with the rest of the query', () => {
  const first = [candidate('校', 9, [1, 2]), candidate('笑', 1, [3])];
  const second = [candidate('车', 9, [2, 3])];
  assert.deepEqual(texts([first, second], []), ['校 车', '笑 车']);
  assert.deepEqual(texts([first, second], [new Set([3, 4])]), ['笑 车']);
  assert.deepEqual(texts([first, second], [new Set([3]), new Set([2])]), []);
});

test('what is sure comes first, then what is likelier', () => {
  const first = [candidate('校', 9, [1], false), candidate('笑', 2, [1]), candidate('孝', 3, [1])];
  assert.deepEqual(texts([first], []), ['孝', '笑', '校']);
});

test('many words with many readings make few combinations, the likeliest of all among them', () => {
  let looked = 0;
  const holders = new (class extends Set<number> {
    override has(section: number): boolean {
      looked++;
      return super.has(section);
    }
  })([1]);
  const words = Array.from({ length: 8 }, (_, word) =>
    Array.from({ length: 6 }, (_, rank) => ({ ...candidate(`${word}${rank}`, 1 + rank, []), holders })),
  );
  const combined = texts(words, []);
  assert.equal(combined[0], words.map((_, word) => `${word}5`).join(' '));
  assert.ok(combined.length <= 50);
  assert.ok(looked <= 8 * 6 * 50, `${looked} combinations were tried`);
});
