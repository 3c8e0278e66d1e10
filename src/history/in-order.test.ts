import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alignInOrder, type Couple } from './in-order.ts';

/** Only equal letters are worth anything: capitals ten times as much. */
function worthOf(one: string, other: string): number {
  if (one !== other) return 0;
  return one === one.toUpperCase() ? 10 : 1;
}

function aligned(before: string, after: string): string {
  return alignInOrder([...before], [...after], worthOf)
    .map(([one = '-', other = '-']) => one + other)
    .join(' ');
}

test('what belongs together stands together, the rest alone: the earlier first', () => {
  assert.equal(aligned('abcd', 'axcy'), 'aa b- -x cc d- -y');
  assert.equal(aligned('', 'ab'), '-a -b');
  assert.equal(aligned('ab', ''), 'a- b-');
});

test('where two cannot both stand with their like, the one of more worth does', () => {
  assert.equal(aligned('abC', 'Cab'), 'a- b- CC -a -b');
});

/** The greatest worth, by trying everything. */
function greatestWorth(before: readonly string[], after: readonly string[]): number {
  const [[one, ...ones], [other, ...others]] = [before, after];
  if (one === undefined || other === undefined) return 0;
  return Math.max(
    greatestWorth(ones, after),
    greatestWorth(before, others),
    worthOf(one, other) + greatestWorth(ones, others),
  );
}

test('no order has more worth, and nothing is lost or moved', () => {
  const row = fc.array(fc.constantFrom('a', 'b', 'C'), { maxLength: 6 });
  fc.assert(
    fc.property(row, row, (before, after) => {
      const couples: Couple<string>[] = alignInOrder(before, after, worthOf);
      assert.deepEqual(
        couples.flatMap(([one]) => one ?? []),
        before,
      );
      assert.deepEqual(
        couples.flatMap(([, other]) => other ?? []),
        after,
      );
      const worth = couples.reduce(
        (sum, [one, other]) => sum + (one === undefined || other === undefined ? 0 : worthOf(one, other)),
        0,
      );
      assert.equal(worth, greatestWorth(before, after));
    }),
  );
});
