import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newestFirst } from './newest-first.ts';

type Ordered = Parameters<typeof newestFirst>[0];

function of(document: string, period?: string, published?: string, issuer = 'jyj'): Ordered {
  return { issuer, document, record: { period, published } };
}

const SORTED = [
  of('e', '2023-H2'),
  of('b', '2023-H1', '2023-07-12 09:30'),
  of('d', '2023-H1', '2023-07-05 09:30'),
  of('d', '2023-H1', '2023-07-05 09:30', 'wjj'),
  of('c', '2023-H1', '2023-07-05 09:30'),
  of('a', '2023-H1'),
  of('f', undefined, '2024-01-02 08:00'),
  of('z', undefined, '2022-01-02 08:00'),
  of('z-1'),
  of('z'),
  of('Z'),
];

test('documents come by period, publication, identifier and issuer, those without a period last', () => {
  assert.deepEqual(SORTED.toReversed().sort(newestFirst), SORTED);
});

test('the order of documents does not depend on the order in which they are stored', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(SORTED, { minLength: SORTED.length }), (stored) => {
      assert.deepEqual(stored.sort(newestFirst), SORTED);
    }),
  );
});
