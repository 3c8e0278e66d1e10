import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SEARCH_FILTERS, type SearchFilter } from '../model/search-table.ts';
import { countFacets, narrow, newestFirst, type Choice } from './facets.ts';
import type { Hit } from './found.ts';

/** A hit of which only the values matter. */
function hitOf(number: number, values: Partial<Record<SearchFilter, string[]>>): Hit {
  const all = Object.fromEntries(SEARCH_FILTERS.map((filter) => [filter, values[filter] ?? []])) as Record<
    SearchFilter,
    string[]
  >;
  return {
    score: 1,
    section: {
      number,
      href: '',
      address: '',
      place: { issuer: 'a', document: 'b', part: 'plan', section: 1 },
      document: { issuer: 'a', document: 'b', title: '', parts: [] },
      part: { part: 'plan', kind: 'plan', sections: [1] },
      values: all,
    },
  };
}

const value = fc.constantFrom('x', 'y', 'z');
const someHits = fc.array(
  fc
    .record(
      { issuer: value, year: value, topic: fc.uniqueArray(value), state: fc.uniqueArray(value) },
      { requiredKeys: [] },
    )
    .map(({ issuer, year, ...lists }) =>
      hitOf(0, {
        ...lists,
        ...(issuer === undefined ? {} : { issuer: [issuer] }),
        ...(year === undefined ? {} : { year: [year] }),
      }),
    ),
  { maxLength: 30 },
);
const someChoice: fc.Arbitrary<Choice> = fc.dictionary(
  fc.constantFrom('issuer', 'year', 'topic', 'state'),
  value,
);

test('the count of a value is what choosing it leaves', () => {
  fc.assert(
    fc.property(someHits, someChoice, (hits, choice) => {
      const counts = countFacets(hits, choice);
      for (const filter of SEARCH_FILTERS)
        for (const one of ['x', 'y', 'z'])
          assert.equal(counts[filter].get(one) ?? 0, narrow(hits, { ...choice, [filter]: one }).length);
    }),
  );
});

test('the newest stand first where that is asked for', () => {
  assert.deepEqual(
    newestFirst([hitOf(5, {}), hitOf(1, {}), hitOf(3, {})]).map(({ section }) => section.number),
    [1, 3, 5],
  );
});

test('ten thousand hits are counted between two letters', () => {
  const hits = Array.from({ length: 10_000 }, (_, index) =>
    hitOf(index, {
      issuer: [`i${index % 20}`],
      year: [`${2000 + (index % 25)}`],
      half: [`H${(index % 2) + 1}`],
      part: ['plan'],
      topic: [`t${index % 7}`, `t${index % 5}`],
      state: ['done'],
      document: [`d${index % 500}`],
    }),
  );
  countFacets(hits, {});
  const start = performance.now();
  for (let turn = 0; turn < 10; turn++) countFacets(hits, { year: '2004' });
  const each = (performance.now() - start) / 10;
  console.log(`${each.toFixed(1)} ms for the facets of 10,000 hits`);
  assert.ok(each < 50);
});
