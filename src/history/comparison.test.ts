import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Commitment } from '../model/commitment.ts';
import type { Metric } from '../model/metric.ts';
import { compareParts, findUnit, type ComparedPart, type Recorded } from './comparison.ts';
import type { Piece } from './difference.ts';
import { unitsOf, type TextUnit } from './units.ts';

/** Makes the units of a section from headings and their words. */
function unitsIn(page: string, items: readonly (readonly [heading: string, body: string])[]): TextUnit[] {
  return unitsOf({
    page,
    above: ['二、工作计划'],
    plain: items.flatMap(([heading, body]) => [
      { level: 4, text: heading, markdown: heading },
      { level: 0, text: body, markdown: body },
    ]),
    prose: items.map(([label], index) => ({
      kind: 'open',
      tag: 'heading',
      level: 3,
      anchor: `item-${index + 1}`,
      label,
    })),
  });
}

function part(units: readonly TextUnit[], more: Partial<ComparedPart> = {}): ComparedPart {
  return { kind: 'plan', title: '工作计划', units, metrics: [], commitments: [], ...more };
}

const OLD = unitsIn('/jyj/2023-h2/plan/1/', [
  ['1. 增加城区学位', '上半年在城北片区举办公办园1所，新增公办园学位180个左右。'],
  ['2. 巩固普惠成果', '6月底前，普惠性幼儿园覆盖率达到94%以上，逐乡镇分析生源去向。'],
  ['3. 更新校车车辆', '更换到期校车6辆，全部安装北斗定位和车内监控装置。'],
]);
const NEW = unitsIn('/jyj/2024-h1/plan/1/', [
  ['1. 增加城区学位', '下半年在城北片区举办公办园1所，新增公办园学位180个左右。'],
  ['2. 巩固普惠成果', '6月底前，普惠性幼儿园覆盖率达到94%以上，逐乡镇分析生源去向。'],
  ['3. 开展食堂互查', '组织家长代表每月进入食堂查看留样、索证和消毒记录。'],
]);

test('units of two plans are the same, reworded, new or dropped, and counted', () => {
  const [group] = compareParts([part(OLD)], [part(NEW)]);
  assert.deepEqual(group?.counts, { same: 1, reworded: 1, new: 1, dropped: 1 });
  assert.deepEqual(
    group.units.map(({ change, before, after }) => [change, before?.anchor, after?.anchor]).sort(),
    [
      ['dropped', 'item-3', undefined],
      ['new', undefined, 'item-3'],
      ['reworded', 'item-1', 'item-1'],
      ['same', 'item-2', 'item-2'],
    ],
  );
});

test('summaries meet summaries, plans plans, and other parts those of the same heading', () => {
  const annex = (title: string): ComparedPart => part(OLD, { kind: 'other', title });
  const groups = compareParts(
    [part(OLD, { kind: 'summary' }), part(OLD), annex('名词解释')],
    [part(NEW), annex('名词 解释'), annex('责任清单'), part(NEW, { kind: 'summary' })],
  );
  assert.deepEqual(
    groups.map(({ kind, before, after, units }) => [kind, before.length, after.length, units.length > 0]),
    [
      ['plan', 1, 1, true],
      ['other', 1, 1, true],
      ['other', 0, 1, false],
      ['summary', 1, 1, true],
    ],
  );
});

test('a part that one document lacks is not said to be dropped', () => {
  const [group] = compareParts([part(OLD)], [part(NEW, { kind: 'summary' })]);
  assert.deepEqual(group?.units, []);
  assert.deepEqual(group?.dropped, []);
});

test('a target with another value is called out with both pages, and nothing but targets is', () => {
  const metric = (id: string, value: number, kind: Metric['kind']): Metric => ({
    id,
    label: id,
    kind,
    value,
    written: `${value}%`,
    unit: '%',
    comparator: '>=',
    period: '2024-H1',
    at: 'item-2',
  });
  const on = (page: string, ...metrics: Metric[]): Recorded<Metric>[] =>
    metrics.map((record) => ({ page, record }));
  const before = on('/old/', metric('覆盖率', 95, 'target'), metric('学生', 900, 'count'));
  const after = on('/new/', metric('覆盖率', 92, 'target'), metric('学生', 800, 'count'));
  const [group] = compareParts([part(OLD, { metrics: before })], [part(NEW, { metrics: after })]);
  assert.deepEqual(
    group?.targets.map(({ before: old, after: now }) => [
      old.page,
      old.record.value,
      now.page,
      now.record.value,
    ]),
    [['/old/', 95, '/new/', 92]],
  );
});

test('a promise whose unit is dropped is not continued; one in a reworded unit is', () => {
  const promise = (id: string, at: string, text: string): Recorded<Commitment> => ({
    page: '/jyj/2023-h2/plan/1/',
    record: { id, at, text },
  });
  const commitments = [
    promise('c1', 'item-1', '新增公办园学位180个左右'),
    promise('c2', 'item-3', '更换到期校车6辆'),
  ];
  const [group] = compareParts([part(OLD, { commitments })], [part(NEW)]);
  assert.deepEqual(
    group?.dropped.map(({ record }) => record.id),
    ['c2'],
  );
});

test('a promise of a dropped unit is continued where another unit says it in like words or by the same target', () => {
  const page = '/jyj/2023-h2/plan/1/';
  const bus: Metric = {
    id: 'buses',
    indicator: 'school-buses',
    label: '校车',
    kind: 'target',
    value: 6,
    written: '6辆',
    unit: '辆',
    comparator: '=',
    period: '2024-H1',
    at: 'item-3',
  };
  const commitments = [
    { page, record: { id: 'c1', at: 'item-3', text: '更换到期校车6辆', target: 'buses' } },
    { page, record: { id: 'c2', at: 'item-3', text: '全部安装北斗定位和车内监控装置' } },
  ];
  const later = (body: string, metrics: Metric[] = []): string[] | undefined => {
    const units = unitsIn('/jyj/2024-h1/plan/1/', [
      ['1. 增加城区学位', `上半年在城北片区举办公办园1所，新增公办园学位180个左右，${body}。`],
      ['2. 开展食堂互查', '组织家长代表每月进入食堂查看留样、索证和消毒记录。'],
    ]);
    const [group] = compareParts(
      [part(OLD, { commitments, metrics: [{ page, record: bus }] })],
      [part(units, { metrics: metrics.map((record) => ({ page: '/jyj/2024-h1/plan/1/', record })) })],
    );
    return group?.dropped.map(({ record }) => record.id);
  };
  assert.deepEqual(later('公布结果'), ['c1', 'c2']);
  assert.deepEqual(later('为其余车辆安装北斗定位和车内监控装置'), ['c1']);
  assert.deepEqual(later('车辆达到9辆', [{ ...bus, value: 9, written: '9辆' }]), ['c2']);
});

test('a promise below a heading is found in the item that has its words', () => {
  const page = '/jyj/2024-h1/plan/1/';
  const at = { page, record: { at: 'item-1', text: '组织家长代表 每月进入食堂' } };
  assert.equal(findUnit(NEW, at)?.anchor, 'item-3');
  assert.equal(findUnit(NEW, { ...at, page: '/other/' }), undefined);
});

test('no word is lost or altered: same and removed is the old text, same and added the new', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'新增学位0189%，。个\n\t年内完成'),
    minLength: 1,
    maxLength: 60,
  });
  const said = (pieces: readonly Piece[], without: Piece['kind']): string =>
    pieces
      .filter(({ kind }) => kind !== without)
      .map((piece) => piece.text)
      .join('');
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 4 }), (before, after) => {
      const units = (bodies: readonly string[], page: string): TextUnit[] =>
        unitsIn(
          page,
          bodies.map((body, index): [string, string] => [`${index + 1}. 条目`, body]),
        );
      const groups = compareParts([part(units(before, '/a/'))], [part(units(after, '/b/'))]);
      const compared = groups.flatMap((group) => group.units);
      for (const { before: old, after: now, heading, text: words } of compared) {
        assert.equal(said(words, 'added'), old?.text ?? '');
        assert.equal(said(words, 'removed'), now?.text ?? '');
        assert.equal(said(heading, 'added'), old?.heading ?? '');
        assert.equal(said(heading, 'removed'), now?.heading ?? '');
      }
      assert.equal(compared.filter(({ before: old }) => old !== undefined).length, before.length);
      assert.equal(compared.filter(({ after: now }) => now !== undefined).length, after.length);
    }),
  );
});
