import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  comparePeriods,
  findPeriod,
  formatPeriod,
  monthBefore,
  monthsOf,
  parsePeriod,
  periodSchema,
  halfOfPeriod,
  yearOfPeriod,
} from './period.ts';

test('covers whole months', () => {
  assert.deepEqual(parsePeriod('2021-H1'), { from: 24252, to: 24257 });
  assert.deepEqual(parsePeriod('2021-Q3'), { from: 24258, to: 24260 });
  assert.deepEqual(parsePeriod('2021-07'), { from: 24258, to: 24258 });
  assert.deepEqual(parsePeriod('2021'), { from: 24252, to: 24263 });
  assert.deepEqual(parsePeriod('2021/2025'), { from: 24252, to: 24311 });
});

test('has a first and a last month', () => {
  assert.deepEqual(monthsOf('2021-H2'), { from: '2021-07', to: '2021-12' });
  assert.deepEqual(monthsOf('2021-Q1'), { from: '2021-01', to: '2021-03' });
  assert.deepEqual(monthsOf('2021/2025'), { from: '2021-01', to: '2025-12' });
  assert.throws(() => monthsOf('2021年'), RangeError);
  assert.equal(monthBefore('2021-H2'), '2021-06');
  assert.equal(monthBefore('2021'), '2020-12');
});

test('refuses what is no period', () => {
  for (const text of ['', '21', '2021-H3', '2021-13', '2021-7', '2021年', '2025/2021', '2021-H1 '])
    assert.equal(parsePeriod(text), undefined, text);
});

test('takes a bare year from YAML as a period', () => {
  assert.equal(periodSchema.parse(2021), '2021');
  assert.equal(periodSchema.safeParse(21).success, false);
});

test('orders by the end, a year after its halves', () => {
  const sorted = ['2022', '2021', '2021-H2', '2021-H1', '2021-12'].sort(comparePeriods);
  assert.deepEqual(sorted, ['2021-H1', '2021-12', '2021-H2', '2021', '2022']);
});

test('writes Chinese', () => {
  assert.equal(formatPeriod('2021-H1'), '2021年上半年');
  assert.equal(formatPeriod('2021-Q3'), '2021年第三季度');
  assert.equal(formatPeriod('2021-07'), '2021年7月');
  assert.equal(formatPeriod('2021'), '2021年');
  assert.equal(formatPeriod('2021/2025'), '2021—2025年');
});

test('finds the period that a title or heading names', () => {
  assert.equal(findPeriod('示例县教育局2021年上半年工作总结和下半年工作计划'), '2021-H1');
  assert.equal(findPeriod('2024年工作回顾'), '2024');
  assert.equal(findPeriod('二〇二一年下半年工作计划'), '2021-H2');
  assert.equal(findPeriod('２０２４年第二季度工作要点'), '2024-Q2');
  assert.equal(findPeriod('2021—2025年规划'), '2021/2025');
  assert.equal(findPeriod('示例县“十四五”教育事业发展规划'), '2021/2025');
  assert.equal(findPeriod('2023年“十四五”规划实施情况'), '2023');
  assert.equal(findPeriod('下半年工作计划', 2021), '2021-H2');
  assert.equal(findPeriod('下半年工作计划'), undefined);
  assert.equal(findPeriod('政府工作报告', 2021), undefined);
});

test('a run of months is a half, a quarter or a year, and never guessed otherwise', () => {
  assert.equal(findPeriod('2021年1月至6月工作总结'), '2021-H1');
  assert.equal(findPeriod('2021年7—12月工作情况'), '2021-H2');
  assert.equal(findPeriod('2024年4-6月工作情况'), '2024-Q2');
  for (const title of ['2021年1—9月工作情况', '2021年前三季度工作情况', '2021年一至三季度工作情况'])
    assert.equal(findPeriod(title), undefined, title);
});

test('belongs to the year in which it ends', () => {
  assert.equal(yearOfPeriod('2021/2025'), 2025);
  assert.throws(() => yearOfPeriod('later'), RangeError);
  assert.deepEqual(['2021-H2', '2021-Q2', '2021-09', '2021'].map(halfOfPeriod), [
    'H2',
    'H1',
    'H2',
    undefined,
  ]);
});
