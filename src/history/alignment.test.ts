import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inventTexts } from '../bench/invented/texts.ts';
import { alignUnits, partnersOf, type Aligned, type Unit } from './alignment.ts';

/** An item below （一） of a plan. */
function item(key: string, heading: string, text: string, section = '（一）办好学前教育'): Unit {
  return { key, headings: ['二、下半年计划', section, heading], text };
}

/** What stands beside what, and what became of it. */
function rowsOf(before: readonly Unit[], after: readonly Unit[]): string[] {
  return alignUnits(before, after).map(
    (row: Aligned) => `${row.before ?? '-'} ${row.after ?? '-'} ${row.change}`,
  );
}

const KINDERGARTEN = item('k', '1.建成城东幼儿园', '城东幼儿园主体完工，9月开园，提供学位360个。');
const INCLUSIVE = item('i', '2.巩固普惠成果', '普惠性幼儿园覆盖率达到95%以上，退出的民办园三年内不再收费。');
const TRAINING = item('t', '3.加强保育员培训', '组织保育员轮训两期，重点训练意外伤害处置。');

test('a unit is the same when its words are, whatever its number and its blanks', () => {
  const after = item('k2', '4. 建成城东幼儿园', '城东幼儿园主体完工，\n9月开园，提供学位 360个。');
  assert.deepEqual(rowsOf([KINDERGARTEN], [after]), ['k k2 same']);
});

test('another number is another wording', () => {
  const after = item('i2', '2.巩固普惠成果', '普惠性幼儿园覆盖率达到92%以上，退出的民办园三年内不再收费。');
  assert.deepEqual(rowsOf([INCLUSIVE], [after]), ['i i2 reworded']);
});

test('a unit keeps its partner under another verb, in another place, with other words', () => {
  const before = [KINDERGARTEN, INCLUSIVE, TRAINING];
  const after = [
    item('t2', '1.抓好保育员轮训', '全年轮训保育员四期，增加急救和特殊幼儿照护的内容。'),
    item('k2', '2.启用城东幼儿园', '城东幼儿园投入使用，首批招收小班孩子。'),
    item('i2', '3.提高普惠水平', '新增普惠性幼儿园两所，覆盖率保持在95%以上。'),
  ];
  assert.deepEqual(rowsOf(before, after), ['t t2 reworded', 'k k2 reworded', 'i i2 reworded']);
});

test('what is new stands in its place, and what was dropped where it stood', () => {
  const added = item('n', '1.建设心理辅导室', '为乡镇中学配齐专职心理教师。');
  const dropped = item('d', '2.更新校车', '淘汰使用满八年的车辆。');
  assert.deepEqual(rowsOf([KINDERGARTEN, dropped, INCLUSIVE], [KINDERGARTEN, INCLUSIVE, added]), [
    'k k same',
    'd - dropped',
    'i i same',
    '- n new',
  ]);
  assert.deepEqual(rowsOf([dropped, INCLUSIVE], [INCLUSIVE]), ['d - dropped', 'i i same']);
});

test('equal items stay below the headings that they stand under', () => {
  const items = ['（一）教师队伍', '（二）学校建设'].map((section, index) =>
    item(`${index}`, '1.加强领导', '主要负责人每月调度一次。', section),
  );
  assert.deepEqual(rowsOf(items, items.toReversed()), ['1 1 same', '0 0 same']);
});

test('equal items that nothing tells apart stand in their order', () => {
  const before = ['a', 'b', 'c'].map((key) => item(key, '1.每月调度', '按月通报。'));
  assert.deepEqual(rowsOf(before, before.slice(0, 2)), ['a a same', 'b b same', 'c - dropped']);
});

test('a section under a new title is known by its items', () => {
  const under = (title: string, key: string): Unit[] => [
    { key, headings: ['二、计划', title], text: '' },
    { key: `${key}1`, headings: ['二、计划', title, '1.补充教师'], text: '公开招聘初中理科教师60人。' },
    {
      key: `${key}2`,
      headings: ['二、计划', title, '2.组织教研'],
      text: '每月开展一次跨校教研，推广分层教学。',
    },
  ];
  assert.deepEqual(rowsOf(under('（一）师资建设', 'a'), under('（二）队伍素质提升', 'b')), [
    'a b reworded',
    'a1 b1 same',
    'a2 b2 same',
  ]);
});

test('a text stands alone beside none', () => {
  assert.deepEqual(rowsOf([TRAINING], []), ['t - dropped']);
  assert.deepEqual(rowsOf([], [TRAINING]), ['- t new']);
  assert.deepEqual(rowsOf([], []), []);
});

test('several units may have the same partner, and some have none', () => {
  const units = [
    item('a', '1.幼儿园建设', '城东幼儿园完成桩基。'),
    item('b', '2.开园准备', '城东幼儿园教职工全部到岗，学位安排完毕。'),
    item('c', '3.防汛', '排查低洼校舍。'),
  ];
  const partners = partnersOf(units, [KINDERGARTEN, TRAINING]);
  assert.deepEqual(
    partners.map(({ unit, partner }) => [unit, partner]),
    [
      ['a', 'k'],
      ['b', 'k'],
      ['c', undefined],
    ],
  );
});

test('each of 200 invented items finds its own, in another order', () => {
  const { promises, reports } = inventTexts(200);
  const before = promises.map(({ of, headings, text }) => ({ key: of.split('#c')[1] ?? '', headings, text }));
  const after = reports.map(({ key, headings, text }) => ({ key: key.slice(1), headings, text }));
  const wrong = alignUnits(before, after).filter((row) => row.before !== row.after);
  assert.deepEqual(wrong, []);
});

test('every unit stands in one row, those of the later text in their order', () => {
  const words = (most: number): fc.Arbitrary<string> =>
    fc
      .array(fc.constantFrom('校车', '食堂', '教师', '招聘', '95%', '的', '。'), { maxLength: most })
      .map((all) => all.join(''));
  const units = (name: string): fc.Arbitrary<Unit[]> =>
    fc
      .array(fc.record({ headings: fc.array(words(2), { maxLength: 3 }), text: words(6) }), { maxLength: 8 })
      .map((all) => all.map((unit, index) => ({ ...unit, key: `${name}${index}` })));
  fc.assert(
    fc.property(units('b'), units('a'), (before, after) => {
      const rows = alignUnits(before, after);
      const keys = (side: 'before' | 'after'): string[] => rows.flatMap((row) => row[side] ?? []);
      assert.deepEqual(
        keys('after'),
        after.map(({ key }) => key),
      );
      assert.deepEqual(
        keys('before').sort(),
        before.map(({ key }) => key),
      );
      for (const row of rows) {
        const isAlone = row.before === undefined || row.after === undefined;
        assert.equal(isAlone, row.change === 'new' || row.change === 'dropped');
        assert.ok(isAlone ? row.likeness === 0 : row.likeness > 0 && row.likeness <= 1);
      }
    }),
  );
});

test('a text beside itself is unchanged', () => {
  const { reports } = inventTexts(40);
  const units = reports.map(({ key, headings, text }): Unit => ({ key, headings, text }));
  assert.ok(
    alignUnits(units, units).every(({ before, after, change }) => before === after && change === 'same'),
  );
});
