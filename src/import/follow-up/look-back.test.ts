import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesLookingBack } from './look-back.ts';

function back(text: string): string[] {
  return sentencesLookingBack(text).map((sentence) => sentence.text);
}

test('a paragraph of a plan that looks back reports until it turns ahead', () => {
  assert.deepEqual(back('开局之年十分重要。过去一年，工作有新进展。新增学位320个。今年，要新增学位200个。'), [
    '过去一年，工作有新进展。',
    '新增学位320个。',
  ]);
  assert.deepEqual(back('去年，新增学位320个。'), ['去年，新增学位320个。']);
});

test('a plan that only compares with the year before reports nothing', () => {
  assert.deepEqual(back('去年同期基数较高，要新增学位200个。'), []);
  assert.deepEqual(back('去年，与前年相比，基数较高。'), []);
  assert.deepEqual(back('新增学位200个，比上年多20个。'), []);
});
