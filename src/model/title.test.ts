import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { titleWords } from './title.ts';

test('a line of a title ends between words, and a year keeps its number', () => {
  assert.deepEqual(titleWords('教育局2024年工作总结（草案）'), [
    '教育局',
    '2024年',
    '工作',
    '总结',
    '（草案）',
  ]);
});

test('words of a title are the title again', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => titleWords(title).join('') === title));
});
