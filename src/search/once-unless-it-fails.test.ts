import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onceUnlessItFails } from './once-unless-it-fails.ts';

test('what has come is loaded once, also for those who ask while it is on its way', async () => {
  let loads = 0;
  const load = onceUnlessItFails(() => Promise.resolve(++loads));
  assert.deepEqual(await Promise.all([load(), load()]), [1, 1]);
  assert.equal(await load(), 1);
  assert.equal(loads, 1);
});

test('a failure reaches all who wait for it, and the next who asks tries again', async () => {
  let loads = 0;
  const load = onceUnlessItFails(() =>
    ++loads === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(loads),
  );
  const both = await Promise.allSettled([load(), load()]);
  assert.deepEqual(
    both.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  assert.equal(await load(), 2);
  assert.equal(await load(), 2);
});
