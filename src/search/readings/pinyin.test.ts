import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSyllable, readPinyin } from './pinyin.ts';
import { knowledgeOf } from './testing.ts';

const { sounds, graph } = knowledgeOf(
  '仙学汇在西安，县里的学校有教师和教室，绿色校园',
  '教师在银行，现在重新开会，学校的老师',
  '教师是中心',
);
const read = (words: string): string[] => readPinyin(words, sounds, graph).map(({ text }) => text);

test('letters are read as pinyin wherever the texts have such pairs', () => {
  assert.deepEqual(read('xianxuehui'), ['仙学汇']);
  assert.deepEqual(read('xuexiao'), ['学校']);
});

test('what stands in more sections comes first', () => {
  assert.deepEqual(read('jiaoshi').slice(0, 2), ['教师', '教室']);
});

test('letters may be cut into syllables in several ways, and an apostrophe cuts them', () => {
  assert.ok(read('xian').includes('西安'));
  assert.ok(read('xian').includes('县'));
  assert.deepEqual(read("xi'an"), ['西安']);
});

test('characters with several sounds are found by each of them', () => {
  assert.deepEqual(read('yinhang'), ['银行']);
  assert.deepEqual(read('chongxin'), ['重新']);
});

test('ü may be typed as v or u, and tones as digits', () => {
  assert.deepEqual([read('lvse'), read('luse'), read('lv4se4').slice(0, 1)], [['绿色'], ['绿色'], ['绿色']]);
});

test('characters and letters may stand in one word', () => {
  assert.deepEqual(read('xue校'), ['学校']);
  assert.deepEqual(read('仙学hui'), ['仙学汇']);
});

test('letters that are no pinyin, or of which the texts have no pair, are not read', () => {
  assert.deepEqual([read('iso9001'), read('huixue'), read('学校')], [[], [], []]);
  assert.ok(isSyllable('xue', sounds));
  assert.ok(!isSyllable('xuex', sounds));
});
