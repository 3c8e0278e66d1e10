import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAlike, type Likeness } from './alike.ts';
import { knowledgeOf } from './testing.ts';

const { sounds, graph } = knowledgeOf(
  '优质均衡发展，校外培训机构，随迁子女2021年入学，能力，零星',
  '城东幼儿园和城北幼儿园',
);
const alike = (words: string, likeness: Likeness): string[] =>
  findAlike(words, likeness, sounds, graph).map(({ text }) => text);

test('a character may be another of the same sound', () => {
  assert.deepEqual(alike('优质均横发展', 'same sound'), ['优质均衡发展']);
  assert.deepEqual(alike('陪训', 'same sound'), ['培训']);
  assert.deepEqual(alike('2021年如学', 'same sound'), ['2021年入学']);
});

test('only one character in three is changed', () => {
  assert.deepEqual(alike('校外陪讯机构', 'same sound'), ['校外培训机构']);
  assert.deepEqual(alike('陪讯', 'same sound'), []);
});

test('some speakers do not tell l from n, or in from ing', () => {
  assert.deepEqual(alike('林星', 'near sound'), ['零星']);
  assert.deepEqual(alike('林星', 'same sound'), []);
});

test('one character of four or more may be any other that the texts have between its neighbours', () => {
  assert.deepEqual(alike('随诊子女', 'one character'), ['随迁子女']);
  assert.deepEqual(alike('城南幼儿园', 'one character').sort(), ['城东幼儿园', '城北幼儿园']);
  assert.deepEqual(alike('迁子汝', 'one character'), []);
  assert.deepEqual(alike('2020年入学', 'one character'), []);
});

test('words that stand in the texts are like no others', () => {
  assert.deepEqual(alike('能力', 'same sound'), []);
});
