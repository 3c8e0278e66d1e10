import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatPairs, PairGraph } from './pair-graph.ts';
import { SiteCharacters } from './site-characters.ts';

test('the graph knows which character follows which, and in how many sections', () => {
  const site = new SiteCharacters();
  for (let section = 0; section < 5; section++) site.add(['幼儿园招生，教师。', `教师${section}名`]);
  site.add(['幼儿']);
  const graph = new PairGraph(site.pairs());
  assert.equal(graph.power('幼', '儿'), 2);
  assert.equal(graph.power('教', '师'), 2);
  assert.equal(graph.power('生', '教'), undefined);
  assert.deepEqual([...graph.after('儿')], ['园']);
  assert.deepEqual([...graph.before('师')], ['教']);
  assert.ok(Number(graph.rank('师')) < Number(graph.rank('园')));
  assert.equal(graph.rank('校'), undefined);
});

test('any graph is read as it was written', () => {
  const characters = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  const pair = fc
    .tuple(fc.constantFrom(...characters), fc.constantFrom(...characters))
    .map((two) => two.join(''));
  fc.assert(
    fc.property(fc.dictionary(pair, fc.integer({ min: 1, max: 1000 }), { maxKeys: 50 }), (counts) => {
      const graph = new PairGraph(formatPairs(characters, new Map(Object.entries(counts))));
      for (const [[first = '', second = ''], count] of Object.entries(counts))
        assert.equal(graph.power(first, second), Math.min(6, Math.floor(Math.log2(count))));
      const known = characters.reduce((sum, one) => sum + [...graph.after(one)].length, 0);
      assert.equal(known, Object.keys(counts).length);
    }),
  );
});

test('of too many pairs the rarer ones are left out', () => {
  const site = new SiteCharacters();
  site.add(['甲乙丙丁戊己庚辛', '甲乙']);
  site.add(['甲乙丙']);
  const whole = site.pairs();
  const graph = new PairGraph(site.pairs(whole.length - 1));
  assert.equal(graph.power('乙', '丙'), 1);
  assert.equal(graph.power('丙', '丁'), undefined);
  assert.equal(graph.rank('辛'), 7);
  assert.ok(!graph.isWhole);
  assert.ok(new PairGraph(whole).isWhole);
});
