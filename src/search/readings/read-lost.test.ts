import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Library } from './library.ts';
import { readLost } from './read-lost.ts';
import { knowledgeOf } from './testing.ts';

test('a query of very many words that stand nowhere is not repaired, and nothing is looked up for it', async () => {
  let asked = 0;
  const library: Library = {
    holding: () => Promise.resolve([{ section: asked++, score: 1, words: [] }]),
    read: () => Promise.resolve([]),
    blocks: () => Promise.resolve([]),
  };
  const means = { ...knowledgeOf('一是机的'), library };
  const lost = (count: number): { words: string; start: number; end: number }[] =>
    Array.from({ length: count }, (_, index) => ({ words: 'yi', start: index * 3, end: index * 3 + 2 }));
  await readLost(Array(8).fill('yi').join(' '), lost(8), means);
  assert.ok(asked > 0);
  asked = 0;
  assert.deepEqual(await readLost(Array(9).fill('yi').join(' '), lost(9), means), { others: [] });
  assert.equal(asked, 0);
});
