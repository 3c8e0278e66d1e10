import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countDisclosure, formatDisclosureRate } from './disclosure.ts';

test('counts withheld values apart from disclosed ones', () => {
  assert.deepEqual(countDisclosure([{}, { withheld: true }, {}]), { disclosed: 2, withheld: 1 });
  assert.deepEqual(countDisclosure([]), { disclosed: 0, withheld: 0 });
});

test('writes a rate with one decimal at most', () => {
  assert.equal(formatDisclosureRate({ disclosed: 36, withheld: 5 }), '87.8%');
  assert.equal(formatDisclosureRate({ disclosed: 1, withheld: 1 }), '50%');
});

test('rounds neither to all nor to none', () => {
  assert.equal(formatDisclosureRate({ disclosed: 9999, withheld: 1 }), '99.9%');
  assert.equal(formatDisclosureRate({ disclosed: 1, withheld: 9999 }), '0.1%');
  assert.equal(formatDisclosureRate({ disclosed: 3, withheld: 0 }), '100%');
  assert.equal(formatDisclosureRate({ disclosed: 0, withheld: 3 }), '0%');
});

test('says nothing of texts without values', () => {
  assert.equal(formatDisclosureRate({ disclosed: 0, withheld: 0 }), undefined);
});
