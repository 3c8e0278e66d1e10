import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWords, foldText } from './signs.ts';
import { pairsOf, tokensOf } from './tokens.ts';

test('each unit goes with the one after it, the last of a run alone, punctuation stands for itself', () => {
  assert.equal(tokensOf('教育局,2021年').join(' '), '教育 育局 局 , 20 02 21 1年 年 ¶');
  assert.equal(tokensOf('达91.5%。').join(' '), '达9 91 1. .5 5% % 。 ¶');
  assert.equal(tokensOf('1.加 强').join(' '), '1 . 加 ␣ 强 ¶');
  assert.equal(tokensOf('ＡＩ达５％，20㎡').join(' '), 'ai i达 达5 5% % , 20 0m m2 2 ¶');
});

test('a run is asked for by its pairs, a single unit by itself', () => {
  assert.deepEqual(pairsOf('教育局'), ['教育', '育局']);
  assert.deepEqual(pairsOf('𠮷林'), ['𠮷林']);
  assert.deepEqual(pairsOf('县'), ['县']);
});

test('words are found across width, case, accents and blanks, at their own place', () => {
  const at = (text: string, words: string): string[] =>
    findWords(text, foldText(words)).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(at('占比达ｘｘ％以上', 'XX%'), ['ｘｘ％']);
  assert.deepEqual(at('20㎡、30㎡', 'm2'), ['㎡', '㎡']);
  assert.deepEqual(at('一  \n 二', '一 二'), ['一  \n 二']);
  assert.deepEqual(at('Café', 'cafe'), ['Café']);
  assert.deepEqual(at('校\u200b车', '校车'), ['校\u200b车']);
  assert.deepEqual(at('校车', ''), []);
});
