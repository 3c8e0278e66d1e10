import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Likeness } from './alike.ts';
import { isMisspelling } from './misspelling.ts';
import { knowledgeOf } from './testing.ts';

const TEXTS = [
  '优质均衡发展县，校外培训机构，随迁子女入学，县第一中学，优化教师结构，城东幼儿园',
  '教师结构合理，城北幼儿园，公办园，新馆，两教一保，集中供水',
  '公办园与民办园，高校发展，公办学校',
];
const known = knowledgeOf(...TEXTS);
const judge = (asked: string, instead: string, likeness: Likeness = 'same sound'): boolean =>
  isMisspelling({ asked, instead, likeness, texts: TEXTS.filter((text) => text.includes(instead)) }, known);

test('a stray character in place of one of a word is a misspelling', () => {
  assert.ok(judge('优质均横发展', '优质均衡发展'));
  assert.ok(judge('校外陪训机构', '校外培训机构'));
  assert.ok(judge('陪训', '培训'));
  assert.ok(judge('幼儿圆', '幼儿园'));
  assert.ok(judge('随迁子汝', '随迁子女'));
});

test('what the dictionary has is another word, not a misspelling', () => {
  assert.ok(!judge('高效发展', '高校发展'));
});

test('part of a word in the texts is no word', () => {
  assert.ok(!judge('教师节', '教师结'));
});

test('two characters that no dictionary has are a word only where the texts have them often', () => {
  assert.ok(judge('公半', '公办'));
  assert.ok(!judge('新冠', '新馆'));
});

test('what counts is no misspelling', () => {
  assert.ok(!judge('县第二中学', '县第一中学', 'one character'));
  assert.ok(!judge('医保', '一保'));
});

test('another character is a misspelling only where no text has it, and it makes a word', () => {
  assert.ok(judge('随迁子诊', '随迁子女', 'one character'));
  assert.ok(!judge('城北幼儿园', '城东幼儿园', 'one character'));
  assert.ok(!judge('集体供水', '集中供水', 'one character'));
  assert.ok(!judge('城西幼儿园', '城东幼儿园', 'one character'));
});
