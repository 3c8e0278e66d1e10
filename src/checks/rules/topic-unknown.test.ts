import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../index.ts';
import { placesOf, SECTION, writeContent } from '../testing.ts';

const NAMED = { [SECTION]: '---\ntopics: [digital, digitl, care]\n---\n\n平稳推进。\n' };
const TOPICS = { 'topics.yaml': '- { id: digital, name: 数字化 }\n' };

test('a topic that topics.yaml lacks is named, with the one that is like it', async (t) => {
  const { problems } = await checkContent(await writeContent(t, { ...NAMED, ...TOPICS }));
  assert.deepEqual(placesOf(problems), [
    'topic-unknown summary/1.mdx:2:19',
    'topic-unknown summary/1.mdx:2:27',
  ]);
  assert.deepEqual(
    problems.map(({ severity, message, fix }) => [severity, message, fix]),
    [
      ['error', 'topics.yaml 中没有专题“digitl”', '是否想写“digital”？'],
      ['error', 'topics.yaml 中没有专题“care”', '请先在 topics.yaml 中写出这个专题，或从 topics 中删去'],
    ],
  );
});

test('a column without topics.yaml has no topics', async (t) => {
  const { problems } = await checkContent(await writeContent(t, NAMED));
  assert.equal(problems.length, 3);
});

test('topics that cannot be read are the only problem with topics', async (t) => {
  const broken = { 'topics.yaml': '- { id: digital, nam: 数字化 }\n- { id: digital, name: 二 }\n' };
  const { problems } = await checkContent(await writeContent(t, { ...NAMED, ...broken }));
  assert.ok(problems.length > 0 && problems.every(({ file }) => file.endsWith('topics.yaml')));
});
