import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlainBlock } from '../model/plain.ts';
import type { ProseToken } from '../model/prose.ts';
import { unitsOf, type UnitSource } from './units.ts';

const block = (level: number, text: string): PlainBlock => ({ level, text, markdown: text });
const words = (text: string): PlainBlock => block(0, text);
const heading = (level: number, anchor: string, label: string): ProseToken => ({
  kind: 'open',
  tag: 'heading',
  level,
  anchor,
  label,
});
const paragraph = (anchor: string): ProseToken => ({ kind: 'open', tag: 'paragraph', anchor });

const SECTION: UnitSource = {
  page: '/jyj/2024-h1/plan/1/',
  above: ['二、工作计划'],
  plain: [
    block(3, '（一）优化学前教育'),
    words('总的要求是稳。'),
    block(4, '1.增加学位'),
    block(5, '（1）城区'),
    words('新增学位180个。\n年内完成。'),
    block(5, '（2）乡镇'),
    words('新增学位60个。'),
    block(4, '2.巩固普惠成果'),
  ],
  prose: [
    paragraph('p-00000001'),
    heading(3, 'item-1', '1.增加学位'),
    heading(4, 'item-1-1', '（1）城区'),
    paragraph('p-00000002'),
    paragraph('p-00000003'),
    heading(4, 'item-1-2', '（2）乡镇'),
    paragraph('p-00000004'),
    heading(3, 'item-2', '2.巩固普惠成果'),
  ],
};

test('a section is cut at its headings, and its opening words are a unit', () => {
  const units = unitsOf(SECTION);
  assert.deepEqual(
    units.map((unit) => [unit.key, unit.heading, unit.text]),
    [
      ['/jyj/2024-h1/plan/1/', '（一）优化学前教育', '总的要求是稳。'],
      ['/jyj/2024-h1/plan/1/#item-1-1', '（1）城区', '新增学位180个。\n年内完成。'],
      ['/jyj/2024-h1/plan/1/#item-1-2', '（2）乡镇', '新增学位60个。'],
      ['/jyj/2024-h1/plan/1/#item-2', '2.巩固普惠成果', ''],
    ],
  );
});

test('a unit knows the headings above it, those that are no unit included', () => {
  const [, city, , last] = unitsOf(SECTION);
  assert.deepEqual(city?.headings, ['二、工作计划', '（一）优化学前教育', '1.增加学位', '（1）城区']);
  assert.deepEqual(city?.path, ['（一）优化学前教育', '1.增加学位', '（1）城区']);
  assert.deepEqual(last?.path, ['（一）优化学前教育', '2.巩固普惠成果']);
});

test('anchors belong to the unit that says what they name', () => {
  assert.deepEqual(
    unitsOf(SECTION).map(({ anchors }) => [...anchors]),
    [
      ['p-00000001'],
      ['item-1', 'item-1-1', 'p-00000002', 'p-00000003'],
      ['item-1-2', 'p-00000004'],
      ['item-2'],
    ],
  );
});

test('the title of a document and the heading of a part are no unit and no words of one', () => {
  const document = {
    page: '/jyj/2024-h1/',
    above: [],
    prose: [],
    plain: [block(1, '工作总结'), words('现公布如下。')],
  };
  assert.deepEqual(
    unitsOf(document).map(({ heading: own, text, path }) => [own, text, path]),
    [['', '现公布如下。', []]],
  );
  const part = { page: '/jyj/2024-h1/plan/', above: [], prose: [], plain: [block(2, '二、工作计划')] };
  assert.deepEqual(unitsOf(part), []);
});

test('a heading without words moves no anchor to another heading', () => {
  const units = unitsOf({
    page: '/jyj/2024-h1/plan/1/',
    above: [],
    plain: [
      block(4, '一是扩容。'),
      words('甲。'),
      block(4, ''),
      words('乙。'),
      block(4, '三是提质。'),
      words('丙。'),
    ],
    prose: [
      heading(3, 'item-1', '一是扩容。'),
      heading(3, 'item-2', ' '),
      heading(3, 'item-3', '三是提质。'),
    ],
  });
  assert.deepEqual(
    units.map(({ anchor, text }) => [anchor, text]),
    [
      ['item-1', '甲。\n乙。'],
      ['item-3', '丙。'],
    ],
  );
});
