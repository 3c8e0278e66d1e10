import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { comparedWith, type Neighbour } from './neighbours.ts';

function of(document: string, period: string | undefined, issuer = 'jyj', published?: string): Neighbour {
  return { issuer, document, period, published };
}

function pairsOf(documents: readonly Neighbour[]): string[] {
  return comparedWith(documents).map(({ document, other }) => `${document.document} ${other.document}`);
}

test('a document is compared with the one before it and with the same half of the year before', () => {
  const halves = ['2021-H1', '2021-H2', '2022-H1', '2022-H2'].map((period) => of(period, period));
  assert.deepEqual(pairsOf(halves), [
    '2022-H2 2022-H1',
    '2022-H2 2021-H2',
    '2022-H1 2021-H2',
    '2022-H1 2021-H1',
    '2021-H2 2021-H1',
  ]);
});

test('one document is named once where both are the same', () => {
  assert.deepEqual(pairsOf([of('a', '2021'), of('b', '2022')]), ['b a']);
});

test('quarters, months and years go back a year, plans of several years do not', () => {
  const years = ['2020', '2020-Q2', '2020-11', '2021', '2021-Q2', '2021-11'].map((one) => of(one, one));
  const pairs = pairsOf(years);
  for (const pair of ['2021 2020', '2021-Q2 2020-Q2', '2021-11 2020-11'])
    assert.ok(pairs.includes(pair), pair);
  assert.deepEqual(pairsOf([of('a', '2016/2020'), of('b', '2019'), of('c', '2017/2021')]), ['c a', 'a b']);
});

test('of two documents of one half the newest stands for it', () => {
  const documents = [
    of('first', '2021-H1', 'jyj', '2021-07-01 09:00'),
    of('second', '2021-H1', 'jyj', '2021-08-01 09:00'),
    of('between', '2021-H2'),
    of('next', '2022-H1'),
  ];
  assert.deepEqual(pairsOf(documents), ['next between', 'next second', 'between second', 'second first']);
});

test('documents without a period and of other issuers are compared with none', () => {
  assert.deepEqual(pairsOf([of('a', undefined), of('b', '2021'), of('c', '2020', 'wjj')]), []);
});

test('the pairs do not depend on the order of the documents', () => {
  const documents = ['2020-H1', '2020-H2', '2020', '2021-H1', '2021-H2', '2021'].map((one) => of(one, one));
  const expected = pairsOf(documents);
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (stored) => {
      assert.deepEqual(pairsOf(stored), expected);
    }),
  );
});

test('a document follows what came out before it, whatever time both speak of', () => {
  const plan = of('2024', '2024', 'jyj', '2024-01-20 09:00');
  const half = of('2024-h1', '2024-H1', 'jyj', '2024-07-10 09:00');
  assert.deepEqual(pairsOf([plan, half]), ['2024-h1 2024']);
  assert.deepEqual(pairsOf([plan, { ...half, published: undefined }]), ['2024-h1 2024']);
});
