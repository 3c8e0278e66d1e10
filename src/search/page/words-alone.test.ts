import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsAlone } from './words-alone.ts';

for (const [query, alone] of [
  ['航天发射 幼儿园', ['航天发射', '幼儿园']],
  ['幼儿园 幼儿园', ['幼儿园']],
  ['ＰＭ２.５，Abc', ['ＰＭ２.５', 'Abc']],
  ['“整改一处、核销一处” 幼儿园', ['“整改一处、核销一处”', '幼儿园']],
  ['"整改，核销"＂ＡＢ＂', ['"整改，核销"', '＂ＡＢ＂']],
  ['““整改”一处”校车', ['““整改”一处”', '校车']],
  ['幼儿园 -民办 -"学位，"', ['幼儿园']],
  ['-"学位，"', ['"学位，"']],
  ['“，” 幼儿园', ['幼儿园']],
  ['「整改，」 校车', ['「整改，」', '校车']],
  ['，。', []],
] as const)
  test(`what stands alone in ${query}`, () => {
    assert.deepEqual(wordsAlone(query), alone);
  });
