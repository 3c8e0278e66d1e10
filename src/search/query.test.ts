import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsText, parseQuery, readingsOf, wholeOf, wordsToMark } from './query.ts';

const wanted = (query: string): string[] => parseQuery(query).wanted.map(({ text }) => text);
const unwanted = (query: string): string[] => parseQuery(query).unwanted.map(({ text }) => text);

test('blanks and punctuation divide a query into runs, each of which must be there', () => {
  assert.deepEqual(wanted('校车  2023年'), ['校车', '2023年']);
  assert.deepEqual(wanted('隐患、整改，校园。'), ['隐患', '整改', '校园']);
  assert.deepEqual(wanted('〔2021〕91.5％以上'), ['2021', '91.5%以上']);
  assert.deepEqual(wanted('ＸＸ％'), ['xx%']);
  assert.deepEqual(wanted(' ，。 '), []);
});

test('words in quotation marks stand as they are written', () => {
  const [quoted, other] = parseQuery('“校车，驾驶员” 食堂').wanted;
  assert.deepEqual(quoted, {
    text: '校车,驾驶员',
    written: '“校车，驾驶员”',
    runs: ['校车', '驾驶员'],
  });
  assert.deepEqual(other, { text: '食堂', written: '食堂', runs: ['食堂'] });
  assert.deepEqual(wanted('"校车，驾驶员" 食堂'), wanted('“校车，驾驶员” 食堂'));
  assert.deepEqual(wanted('推进“五项”管理'), ['推进', '五项', '管理']);
  assert.deepEqual(wanted('“推进“五项”管理”'), ['推进“五项”管理']);
});

test('each thing that is asked for is known as it was typed', () => {
  const { wanted, unwanted } = parseQuery('ＸＸ％、幼儿园 "甲，乙" -“丙 丁” -戊');
  assert.deepEqual(
    [wanted, unwanted].map((all) => all.map(({ written }) => written)),
    [
      ['ＸＸ％', '幼儿园', '"甲，乙"'],
      ['“丙 丁”', '戊'],
    ],
  );
});

test('quotation marks that are never closed are punctuation', () => {
  assert.deepEqual(wanted('项”管理“五'), ['项', '管理', '五']);
  assert.deepEqual(wanted('项"管理'), ['项', '管理']);
});

test('a hyphen before a word excludes it, within a word or alone it does not', () => {
  assert.deepEqual(
    [wanted('校车 -驾驶员 -"12座，"'), unwanted('校车 -驾驶员 -"12座，"')],
    [['校车'], ['驾驶员', '12座,']],
  );
  assert.deepEqual([wanted('2021-2025 校车'), unwanted('2021-2025 校车')], [['2021', '2025', '校车'], []]);
  assert.deepEqual([wanted('-校车'), unwanted('-校车')], [['校车'], []]);
});

test('only what the index cannot tell is looked up in the text', () => {
  assert.deepEqual(parseQuery('校车 "食堂" “甲，乙” "丙。"').wanted.map(needsText), [
    false,
    false,
    true,
    true,
  ]);
});

test('letter-spaced words are one word first', () => {
  assert.deepEqual(readingsOf('随 迁　子 女'), ['随迁子女', '随 迁　子 女']);
  assert.deepEqual(readingsOf('校车 食堂'), ['校车 食堂']);
});

test('each thing that a query asks for is marked once', () => {
  assert.deepEqual(wordsToMark('校车 校车 -食堂', [{ text: '校车' }]), ['校车']);
});

test('a piece of a sentence is marked as a whole where it stands so, else each of its words', () => {
  const piece = '整改一处、核销一处，保';
  assert.deepEqual(wordsToMark(piece, [{ text: '实行整改一处、核销一处，保证' }]), [
    piece.replace('，', ','),
  ]);
  assert.deepEqual(wordsToMark(piece, [{ text: '整改一处' }, { text: '核销一处、保' }]), [
    '整改一处',
    '核销一处',
    '保',
  ]);
  assert.equal(wholeOf('校车 食堂'), undefined);
  assert.equal(wholeOf('学前教育。'), undefined);
});
