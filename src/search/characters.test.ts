import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apart, phrasesOf, together } from './characters.ts';

test('every Han character is a word of its own, numbers and Latin words stay whole', () => {
  assert.equal(apart('2023年教育WiFi').trim(), '2023 年 教 育 WiFi');
});

test('what was put apart is put together again', () => {
  for (const text of ['2023年，“五项”管理（一）', '覆盖率91.5%以上', '𠮷林小学'])
    assert.equal(together(apart(text)), text);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('教', '育', '，', '“', '（', '…') }),
      (text) => together(apart(text)) === text,
    ),
  );
});

test('marks of a hit do not keep characters apart', () => {
  assert.equal(together('普 \u0001教\u0002 \u0001育\u0002 局'), '普\u0001教\u0002\u0001育\u0002局');
});

test('each run of a query is one phrase; quotation marks only divide', () => {
  assert.deepEqual(phrasesOf('幼儿园'), ['"幼 儿 园"']);
  assert.deepEqual(phrasesOf(' 校车  2023年 '), ['"校 车"', '"2023 年"']);
  assert.deepEqual(phrasesOf('“校车”'), ['"校 车"']);
  assert.deepEqual(phrasesOf('  '), []);
});
