import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprint } from './fingerprint.ts';
import { findIndexMark, formatSectionId, parseSectionId } from './section-id.ts';

const mark = { sections: fingerprint(['/a/1/', '/a/2/']), starts: fingerprint([]) };

test('the numbers of an index are read as they were written, and so is its mark', () => {
  const ids = Array.from({ length: 100 }, (_, number) => formatSectionId(number, mark));
  assert.deepEqual(
    ids.map(parseSectionId),
    ids.map((_, number) => number),
  );
  assert.deepEqual(findIndexMark(ids.toReversed()), mark);
  assert.equal(findIndexMark(ids.slice(1)), undefined);
});

test('another section, another order and another cut have another fingerprint', () => {
  const lists = [
    ['/a/1/', '/a/2/'],
    ['/a/2/', '/a/1/'],
    ['/a/1/'],
    ['/a/1/', '/a/3/'],
    ['ab', 'c'],
    ['a', 'bc'],
    [],
  ];
  assert.equal(new Set(lists.map(fingerprint)).size, lists.length);
});
