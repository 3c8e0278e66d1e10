import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { shipEntry, shipMeta } from './index-meta.ts';
import { findIndexMark, parseSectionId } from './section-id.ts';

const SIGNATURE = 'pagefind_dcd';
const PAGES = [
  ['a3f', 100],
  ['b71', 3],
];
const CHUNKS = [
  ['教育', '局，', 'xx_1'],
  ['办学', '园区', 'xx_0'],
];

/** Ships a table as Pagefind writes it. */
const ship = (addresses: readonly string[], chunks: unknown = CHUNKS): ReturnType<typeof shipMeta> =>
  shipMeta(gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode(['1.6.0', PAGES, chunks])])), addresses);

test('sections have their numbers for names, and lengths in steps', () => {
  const { meta, starts, count } = ship(['/a/1/', '/a/2/']);
  const [version, pages, chunks] = decode(gunzipSync(meta).subarray(SIGNATURE.length)) as [
    string,
    [string, number][],
    unknown,
  ];
  assert.deepEqual([version, count, chunks], ['1.6.0', 2, CHUNKS]);
  assert.deepEqual(
    pages.map(([id, words]) => [parseSectionId(id), words]),
    [
      [0, 96],
      [1, 32],
    ],
  );
  assert.deepEqual(starts, ['办学', '教育']);
  assert.ok(findIndexMark(pages.map(([id]) => id)));
});

test('the name of a table tells its bytes, so that a browser never takes an old one for a new one', () => {
  const { meta, hash } = ship(['/a/1/', '/a/2/']);
  assert.equal(hash, createHash('sha256').update(meta).digest('hex').slice(0, 10));
  assert.notEqual(ship(['/a/1/', '/a/3/']).hash, hash);
  const entry = { version: '1.6.0', languages: { xx: { hash: 'xx_old', wasm: null, page_count: 2 } } };
  assert.deepEqual(JSON.parse(shipEntry(Buffer.from(JSON.stringify(entry)), `xx_${hash}`)), {
    version: '1.6.0',
    languages: { xx: { hash: `xx_${hash}`, wasm: null, page_count: 2 } },
  });
});

test('a table that is not the known one stops the build', () => {
  assert.throws(() => ship([], 'none'), /cannot read/u);
  assert.throws(() => shipEntry(Buffer.from('{"languages":{}}'), 'xx_1'), /cannot read/u);
});
