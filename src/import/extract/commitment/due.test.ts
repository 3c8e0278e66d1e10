import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadlinesIn, type Times } from './due.ts';

const HALF: Times = { period: '2021-H2', reference: '2021-H1' };
const YEAR: Times = { period: '2025', reference: '2025' };

/** The deadlines of some words: the words, what they mean, and whether they make a promise. */
const read = (words: string, times = HALF): string[] =>
  deadlinesIn(words, times).map(
    ({ start, end, due, isFirm }) => `${words.slice(start, end)} ${due ?? 'open'}${isFirm ? ' firm' : ''}`,
  );

const cases: [words: string, times: Times, ...deadlines: string[]][] = [
  ['9月底前完成改造', HALF, '9月底前 2021-09 firm'],
  // 8月前 is the end of August, not of July.
  ['8月前完成招聘', HALF, '8月前 2021-08 firm'],
  ['8月15日前公布名单', HALF, '8月15日前 2021-08-15 firm'],
  ['１０月中旬前完成搬迁', HALF, '１０月中旬前 2021-10 firm'],
  ['十一月底主体封顶', HALF, '十一月底 2021-11 firm'],
  ['年内建成', HALF, '年内 2021-12 firm'],
  ['确保年底前竣工', HALF, '年底前 2021-12 firm'],
  ['今年年底前竣工', HALF, '今年年底前 2021-12 firm'],
  ['三季度末完成', HALF, '三季度末 2021-09 firm'],
  ['2022年3月底前交付', HALF, '2022年3月底前 2022-03 firm'],
  ['明年6月底前交付', HALF, '明年6月底前 2022-06 firm'],
  ['上半年完成招生', YEAR, '上半年 2025-06 firm'],
  ['到2030年建成', YEAR, '到2030年 2030-12 firm'],
  ['到“十五五”末建成', YEAR, '到“十五五”末 2030-12 firm'],
  ['三年内完成更新', YEAR, '三年内 2027-12'],
  ['用两年时间完成更新', YEAR, '用两年时间 2026-12'],
  ['今明两年分别完成', YEAR, '今明两年 2026-12'],
  ['确保开春动工，年底前完工', YEAR, '年底前 2025-12 firm'],
  ['2月底前动工，11月底前完工', YEAR, '2月底前 2025-02 firm', '11月底前 2025-11 firm'],
];
for (const [words, times, ...deadlines] of cases)
  test(`${words}: ${deadlines.join(', ')}`, () => {
    assert.deepEqual(read(words, times), deadlines);
  });

test('a month before the half of a plan is that of the next year', () => {
  assert.deepEqual(read('3月底前完成验收'), ['3月底前 2022-03 firm']);
});

test('a hidden month, day or year is a withheld deadline', () => {
  for (const words of ['xx月前', 'x月底', '×月', '9月x日前', 'xxxx年底前'])
    assert.deepEqual(read(words), [`${words} withheld firm`], words);
});

test('what only says of which time a plan is dates a promise and makes none', () => {
  assert.deepEqual(read('今年、全年、下半年'), ['今年 2021-12', '全年 2021-12', '下半年 2021-12']);
  assert.deepEqual(read('上半年', { period: '2024-H1', reference: '2023-H2' }), ['上半年 2024-06']);
});

test('a time that is compared with, begins, is past or part of a name is no deadline', () => {
  for (const words of [
    '比2020年提高',
    '自9月起执行',
    '9月起执行',
    '2021年以来',
    '去年底',
    '上半年已完成',
    '在2020年的基础上',
    '每年12月检查',
    '《2022年工作计划》',
    '“十四五”规划',
    '编制2026—2030年发展规划',
  ])
    assert.deepEqual(read(words), [], words);
});

test('where nobody knows the year, a month is a deadline that stays open', () => {
  assert.deepEqual(read('9月底前', { period: undefined, reference: undefined }), ['9月底前 open firm']);
});

test('in a plan of several years the words of a speaker mean the year of the document', () => {
  const times = { period: '2021/2025', reference: '2021' };
  assert.deepEqual(read('今年建成', times), ['今年 2021-12']);
  assert.deepEqual(read('9月底前建成', times), ['9月底前 2021-09 firm']);
});

test('in a plan for the year behind its document this year is that of the plan', () => {
  const times = { period: '2025', reference: '2024' };
  assert.deepEqual(read('今年年底前竣工', times), ['今年年底前 2025-12 firm']);
});
