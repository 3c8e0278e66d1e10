import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { compress } from './compress.ts';

test('a compressed file does not tell on which system it was made, nor when', () => {
  const bytes = compress('校车');
  assert.equal(gunzipSync(bytes).toString(), '校车');
  assert.deepEqual([...bytes.subarray(4)].slice(0, 6), [0, 0, 0, 0, 2, 0xff]);
});
