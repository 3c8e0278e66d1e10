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

test('what is free is taken before anyone moves over', () => {
  assert.deepEqual(
    seatAll([
      ['a', 'b'],
      ['a', 'c'],
    ]),
    new Map([
      [0, 'a'],
      [1, 'c'],
    ]),
  );
});

test('a search in vain takes no seat from those behind it', () => {
  assert.deepEqual(
    seatAll([['a', 'b'], ['a'], ['a', 'b'], ['b', 'c']]),
    new Map([
      [0, 'b'],
      [1, 'a'],
      [3, 'c'],
    ]),
  );
});

test('any number of them may have to move over for one', () => {
  const count = 20_000;
  const chain = Array.from({ length: count }, (_, index) => [index, index + 1]);
  const seats = seatAll([...chain, [0]]);
  assert.equal(seats.size, count + 1);
  assert.equal(seats.get(count), 0);
  assert.equal(new Set(seats.values()).size, count + 1);
});

test('thousands that ask for the same are soon seated', () => {
  const things = Array.from({ length: 1600 }, (_, index) => index);
  const wishes = [...things, ...things].map(() => things);
  assert.deepEqual([...seatAll(wishes).keys()], things);
});
