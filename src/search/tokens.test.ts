import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findWords, foldText } from './signs.ts';
import { blocksOf, hide, pairsOf, reveal, tokensOf } from './tokens.ts';

const written = (text: string): string[] => blocksOf(tokensOf(text).join(' ')).map((block) => block.text);

test('each unit goes with the one after it, the last of a run alone, punctuation stands for itself', () => {
  assert.equal(tokensOf('教育局,2021年').join(' '), '教育 育局 局 , 20 02 21 1年 年 ¶');
  assert.equal(tokensOf('达91.5%。').join(' '), '达9 91 1. .5 5% % 。 ¶');
  assert.equal(tokensOf('1.加 强').join(' '), '1 . 加 ␣ 强 ¶');
});

test('a run is asked for by its pairs, a single unit by itself', () => {
  assert.deepEqual(pairsOf('教育局'), ['教育', '育局']);
  assert.deepEqual(pairsOf('𠮷林'), ['𠮷林']);
  assert.deepEqual(pairsOf('县'), ['县']);
});

test('the index holds one width and case, and the reader sees what was published', () => {
  const text = 'ＡＩ课堂覆盖率达５％，面积20㎡……①WiFi¶␣';
  assert.deepEqual(written(text), [text]);
  assert.ok(tokensOf(text).includes('wi\u{f0057}'));
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('教', '育', 'Ａ', 'b', '％', '，', '…', '㎡', '㈠', '.', '1', '¶', '␣', '𠮷'),
      }),
      (any) => written(any).join('') === any,
    ),
  );
});

test('blocks know where they begin', () => {
  const tokens = [...tokensOf('一、总结'), ...tokensOf('校车')];
  assert.deepEqual(blocksOf(tokens.join(' ')), [
    { text: '一、总结', first: 0 },
    { text: '校车', first: 5 },
  ]);
});

test('hidden words come back whole', () => {
  for (const words of ['县教育局2021年总结', '𠮷', '']) assert.equal(reveal(hide(words)), words);
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
