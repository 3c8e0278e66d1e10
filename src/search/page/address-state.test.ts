import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SEARCH_FILTERS } from '../../model/search-table.ts';
import { addressOf, readState, SIZES, withChoice, type SearchState } from './address-state.ts';

const all = (): boolean => true;
const none = (): boolean => false;

test('a state comes back from its address as it was', () => {
  const value = fc.stringMatching(/^[a-z0-9/-]{1,12}$/u);
  const state: fc.Arbitrary<SearchState> = fc.record({
    query: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
    choice: fc.dictionary(fc.constantFrom(...SEARCH_FILTERS), value),
    sort: fc.constantFrom('relevance', 'newest'),
    size: fc.constantFrom(...SIZES),
    page: fc.integer({ min: 1, max: 999 }),
  });
  fc.assert(
    fc.property(state, (one) => {
      const address = new URL(addressOf(one), 'http://site/search/');
      assert.equal(address.pathname, '/search/');
      assert.deepEqual(readState(address.search, all), { ...one, choice: { ...one.choice } });
    }),
  );
});

test('what is usual is left out of the address', () => {
  assert.equal(addressOf(readState('', all)), './');
  assert.equal(addressOf(readState('?q=&sort=relevance&size=10&page=1', all)), './');
  assert.equal(
    addressOf(readState('?page=2&size=20&sort=newest&year=2024&q=校车', all)),
    `?q=${encodeURIComponent('校车')}&year=2024&sort=newest&size=20&page=2`,
  );
});

test('a wrong value is as if it were not there', () => {
  assert.deepEqual(readState('?q=a&issuer=nobody&sort=oldest&size=7&page=0', none), readState('?q=a', none));
  for (const page of ['-1', '1.5', 'two', '1e3', '', '9999999999'])
    assert.equal(readState(`?page=${page}`, all).page, 1, page);
  assert.equal(readState('?page=99', all).page, 99);
});

test('a choice goes to the first page and takes the place of the one before it', () => {
  const state = readState('?q=a&year=2023&part=plan&page=3', all);
  assert.equal(addressOf(withChoice(state, 'year', '2024')), '?q=a&year=2024&part=plan');
  assert.equal(addressOf(withChoice(state, 'year', undefined)), '?q=a&part=plan');
});
