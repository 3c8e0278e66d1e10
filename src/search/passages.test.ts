import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passagesOf } from './passages.ts';

/** Lists what is marked of the first passage of a paragraph, and the sentence. */
function shown(text: string, ...words: string[]): { sentence: string | undefined; marked: string[] } {
  const sentence = passagesOf([{ text }], words)[0]?.sentence;
  const marked = sentence?.marks.map(({ start, end }) => sentence.text.slice(start, end)) ?? [];
  return { sentence: sentence?.text, marked };
}

test('words with the mark that begins a paragraph are marked with it', () => {
  assert.deepEqual(shown('。甲乙', '。甲'), { sentence: '。甲乙', marked: ['。甲'] });
});

test('a passage begins with the sentence that holds the words', () => {
  const text = `${'甲'.repeat(30)}。${'乙'.repeat(10)}校车${'丙'.repeat(10)}。`;
  assert.deepEqual(shown(text, '校车'), { sentence: text.slice(31), marked: ['校车'] });
});

test('far from the start of its sentence a passage begins behind a comma, and says that it is cut', () => {
  const { sentence, marked } = shown(`${'甲'.repeat(60)}，${'乙'.repeat(10)}校车`, '校车');
  assert.equal(sentence, `…${'乙'.repeat(10)}校车`);
  assert.deepEqual(marked, ['校车']);
});
