import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simplifiedCharacters } from './simplified-characters.ts';
import { formatSimplified, parseSimplified, simplify, simplifySure } from './simplified.ts';

const table = parseSimplified(formatSimplified(simplifiedCharacters('教师着著干乾里卫复覆征了条')));

test('a table of characters is read as it was written', () => {
  const written = new Map([
    ['師', '师'],
    ['乾', '干乾'],
    ['幹', '干'],
  ]);
  assert.deepEqual(new Map(parseSimplified(formatSimplified(written))), written);
});

test('words are written in simplified characters, and what is none of them stays', () => {
  assert.deepEqual(simplify('教師', table), ['教师']);
  assert.deepEqual(simplify('2021年教師abc', table), ['2021年教师abc']);
  assert.deepEqual(simplify('教师', table), []);
});

test('the forms of Taiwan and Hong Kong are traditional as well', () => {
  assert.deepEqual(
    ['裡', '裏', '衞', '衛'].map((one) => simplify(one, table)[0]),
    ['里', '里', '卫', '卫'],
  );
});

test('where a character has several simplified ones the likely one comes first', () => {
  assert.deepEqual(simplify('乾', table), ['干']);
  assert.deepEqual(simplify('條乾', table), ['条干', '条乾']);
  assert.deepEqual(simplify('著教師', table), ['着教师', '著教师']);
  assert.ok(simplify('瞭', table).includes('了'));
});

test('however many readings there are, few are tried', () => {
  assert.ok(simplify('乾著覆徵'.repeat(5), table).length <= 12);
});

test('what may be simplified already is left where nothing tells', () => {
  assert.equal(simplifySure('覆條師', table), '覆条师');
});
