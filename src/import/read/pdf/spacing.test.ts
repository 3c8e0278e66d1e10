import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBreakable, joinLines } from './spacing.ts';

test('lines are joined without a space next to Chinese characters, with one between words', () => {
  assert.equal(joinLines(['全县教育', '工作']), '全县教育工作');
  assert.equal(joinLines(['新增学位', '540', '个']), '新增学位540个');
  assert.equal(
    joinLines(['every drop', 'counts,', 'and (at last)', '“every” day']),
    'every drop counts, and (at last) “every” day',
  );
});

test('a hyphen at the end of a line stays, and no space follows it', () => {
  assert.equal(joinLines(['well-', 'known']), 'well-known');
  assert.equal(joinLines(['电话：000-', '0000000']), '电话：000-0000000');
});

test('a web or mail address goes on without a space', () => {
  assert.equal(joinLines(['网址：https://www.example', 'com/a']), '网址：https://www.examplecom/a');
  assert.equal(joinLines(['office@', 'example.org']), 'office@example.org');
});

test('empty lines add nothing', () => {
  assert.equal(joinLines(['', 'one', '', 'two', '']), 'one two');
});

test('lines are not broken inside words, before closing or after opening punctuation', () => {
  assert.ok(isBreakable('县', '教', false));
  assert.ok(isBreakable('t', 'w', true));
  assert.ok(!isBreakable('t', 'w', false));
  assert.ok(!isBreakable('县', '，', false));
  assert.ok(!isBreakable('《', '条', false));
});
