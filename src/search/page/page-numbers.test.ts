import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageNumbers } from './page-numbers.ts';

test('few pages are all shown', () => {
  assert.deepEqual(pageNumbers(1, 1), [1]);
  assert.deepEqual(pageNumbers(3, 5), [1, 2, 3, 4, 5]);
});

test('of many the first, the last and those around the open one are shown', () => {
  assert.deepEqual(pageNumbers(1, 20), [1, 2, 'gap', 20]);
  assert.deepEqual(pageNumbers(10, 20), [1, 'gap', 9, 10, 11, 'gap', 20]);
  assert.deepEqual(pageNumbers(20, 20), [1, 'gap', 19, 20]);
});

test('a gap never stands for one page', () => {
  for (let count = 1; count < 30; count++)
    for (let open = 1; open <= count; open++) {
      const numbers = pageNumbers(open, count);
      numbers.forEach((one, index) => {
        const [before, after] = [numbers[index - 1], numbers[index + 1]];
        if (one === 'gap') assert.ok(Number(after) - Number(before) > 2, `${open} of ${count}`);
        else if (typeof before === 'number') assert.equal(one - before, 1);
      });
    }
});
