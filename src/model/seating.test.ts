import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seatAll } from './seating.ts';

test('one moves over where that makes room for another', () => {
  assert.deepEqual(
    seatAll([['a', 'b'], ['a']]),
    new Map([
      [1, 'a'],
      [0, 'b'],
    ]),
  );
});

test('who comes first is seated when there is room for one', () => {
  assert.deepEqual(seatAll([['a'], ['a'], []]), new Map([[0, 'a']]));
});
