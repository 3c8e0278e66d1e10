import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { likeness, pairsIn, weighBy } from './wording.ts';

/** How like two texts are among some others. */
function likenessAmong(one: string, other: string, others: readonly string[] = []): number {
  const [first, second, ...rest] = [one, other, ...others].map(pairsIn);
  assert.ok(first && second);
  return likeness(first, second, weighBy([first, second, ...rest]));
}

test('the verb and 工作 do not part a plan from its summary', () => {
  assert.equal(likenessAmong('狠抓教师队伍建设', '加强教师队伍建设工作'), 1);
});

test('numbers with unit and bound, punctuation, blanks and what is withheld are no words', () => {
  assert.deepEqual(pairsIn('新增学位不少于540个，投资1.2亿元。'), pairsIn('新增学位xx个 投资约8000万元以上'));
  assert.deepEqual(pairsIn('95%以上，xx人；120 所'), new Set());
  assert.equal(pairsIn('在xx镇').has('在镇'), false);
});

test('what few texts say tells more than what all say', () => {
  const others = ['学校消防检查', '学校食堂检查', '学校校车检查'];
  const [common, rare] = ['校舍检查', '防溺水'].map((words) =>
    likenessAmong('校舍防溺水检查', words, others),
  );
  assert.ok(common !== undefined && rare !== undefined && rare > common);
});

test('characters that hold a sentence together tell little', () => {
  assert.ok(likenessAmong('对校车的管理', '对食堂的管理') < likenessAmong('校车管理', '校车的管理'));
});

test('Latin words are words', () => {
  assert.deepEqual(pairsIn('建设5G基站和WiFi网络'), new Set(['建设', '基站', '站和', 'wifi', '网络']));
});

test('likeness is between 0 and 1, the same both ways, and 1 of a text with itself', () => {
  const text = fc
    .array(fc.constantFrom(...'校车食堂教师的和，95%x ab'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const alike = likenessAmong(one, other);
      assert.ok(alike >= 0 && alike <= 1);
      assert.equal(alike, likenessAmong(other, one));
      assert.equal(likenessAmong(one, one), pairsIn(one).size === 0 ? 0 : 1);
    }),
  );
});
