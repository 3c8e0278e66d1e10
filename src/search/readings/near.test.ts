import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokensOf } from '../tokens.ts';
import { findNear } from './near.ts';

const SECTIONS = [
  '严禁有偿家教，治理乱收费',
  '通报有偿家教案例',
  '幼儿园建设，招生工作',
  '学校的政策',
  '家教家风',
];
const library = {
  holding: (run: string) =>
    Promise.resolve(
      SECTIONS.flatMap((text, section) => {
        const words = tokensOf(text).flatMap((token, place) => (token === run ? [place] : []));
        return words.length === 0 ? [] : [{ section, score: 1, words }];
      }),
    ),
  read: () => Promise.resolve([]),
  blocks: () => Promise.resolve([]),
};
const near = async (query: string): Promise<[number, string][]> =>
  (await findNear(query, library, SECTIONS.length)).map(({ section, pieces }) => [section, pieces.join(' ')]);

test('what holds the longest pieces comes first, without the words of a question', async () => {
  assert.deepEqual(await near('怎么治理有偿家教？'), [
    [0, '治理 有偿家教'],
    [1, '有偿家教'],
  ]);
});

test('pieces may stand apart', async () => {
  assert.deepEqual(await near('幼儿园招生政策'), [[2, '幼儿园 招生']]);
});

test('the end of a word with the start of another is no piece', async () => {
  assert.deepEqual(await near('大家教师'), []);
});

test('where too little is held nothing is near', async () => {
  assert.deepEqual(await near('高速公路建设规划'), []);
  assert.deepEqual(await near('区块链'), []);
  assert.deepEqual(await near('县'), []);
});

test('one of several words is near where it is long or half of what was asked for', async () => {
  assert.deepEqual(await near('学校 航天'), [[3, '学校']]);
  assert.deepEqual(await near('学校 航天发射'), []);
});
