import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOldValue, periodOf } from './period.ts';

test('the last time that a sentence names before a number is its own', () => {
  const cases: Record<string, string> = {
    新建学校: '2023-H1',
    '2022年新建学校': '2022',
    '2022年下半年新建学校': '2022-H2',
    去年上半年新建学校: '2022-H1',
    去年12月新建学校: '2022-12',
    明年3月底前新建学校: '2024-03',
    去年第四季度新建学校: '2022-Q4',
    全年新建学校: '2023',
    年度目标: '2023',
    下半年新建学校: '2023-H2',
    '9月底前，新建学校': '2023-09',
    '“十四五”期间新建学校': '2021/2025',
    '2021—2025年新建学校': '2021/2025',
    比2022年增加: '2023-H1',
    比去年增加: '2023-H1',
  };
  for (const [before, period] of Object.entries(cases))
    assert.equal(periodOf(before, '2023-H1', '2023-H1'), period, before);
});

test('a month reaches no further than its own deed', () => {
  assert.equal(periodOf('9月底前建成投用，引进人才', '2023-H2'), '2023-H2');
  assert.equal(periodOf('9月底前，引进人才', '2023-H2'), '2023-09');
});

test('what nothing dates stays open', () => {
  assert.equal(periodOf('五年来新建学校', '2023'), undefined);
  assert.equal(periodOf('新建学校', undefined), undefined);
  assert.equal(periodOf('去年新建学校', undefined, '2018'), '2017');
  assert.equal(periodOf('年均增长', '2013/2017'), '2013/2017');
});

test('a pair has its old value first', () => {
  assert.ok(isOldValue('总值从', '增长到4398.6亿元'));
  assert.ok(isOldValue('由2020年的', '提高至56%'));
  assert.ok(!isOldValue('从严整治，关停', '到位'));
});
