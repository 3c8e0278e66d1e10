import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inventTexts } from '../bench/invented/texts.ts';
import { searchAmong } from './search.ts';
import { pairsIn } from './wording.ts';

test('finds the texts that share words, those with the rarest first', () => {
  const search = searchAmong(['校车检查', '食堂检查', '食堂检查与采购', '教师招聘'].map(pairsIn));
  assert.deepEqual(search(pairsIn('食堂采购')), [2, 1]);
  assert.deepEqual(search(pairsIn('图书馆')), []);
});

test('what all texts say is not searched for', () => {
  const texts = Array.from({ length: 500 }, (_, index) => (index === 7 ? '学校检查校车' : '学校检查'));
  const search = searchAmong(texts.map(pairsIn));
  assert.deepEqual(search(pairsIn('学校检查校车')), [7]);
  assert.deepEqual(search(pairsIn('学校检查')), []);
});

test('the work grows as the texts do, and not as their product', () => {
  const looked = [200, 400, 1600].map((count) => {
    const { promises, reports } = inventTexts(count);
    const search = searchAmong(reports.map(({ text }) => pairsIn(text)));
    return promises.reduce((sum, { text }) => sum + search(pairsIn(text)).length, 0) / count;
  });
  for (const each of looked) assert.ok(each >= 1 && each <= 60, `${each} sentences for one promise`);
});
