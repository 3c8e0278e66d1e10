import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDue, readPeriod, readValue } from './answers.ts';

test('a value is a number however it is typed, or not disclosed', () => {
  assert.deepEqual(readValue('120'), { value: 120 });
  assert.deepEqual(readValue(' -0.5 '), { value: -0.5 });
  assert.deepEqual(readValue('1,234.5'), { value: 1234.5 });
  assert.deepEqual(readValue('１，２００'), { value: 1200 });
  for (const answer of ['未公开', 'xx', 'X', '××', '＊＊', '○○', '__'])
    assert.deepEqual(readValue(answer), { withheld: true }, answer);
});

test('what is neither is no value', () => {
  for (const answer of ['', '120人', '一百', '1,2', '1e3', '.5', 'Infinity', '约20'])
    assert.equal(readValue(answer), undefined, answer);
});

test('a period is read as files write it and in Chinese', () => {
  assert.equal(readPeriod('2021-H1'), '2021-H1');
  assert.equal(readPeriod('2021-h1'), '2021-H1');
  assert.equal(readPeriod('２０２１－Ｑ３'), '2021-Q3');
  assert.equal(readPeriod('2021年上半年'), '2021-H1');
  assert.equal(readPeriod('2021年7月'), '2021-07');
  assert.equal(readPeriod('2021—2025年'), '2021/2025');
});

test('a half without year is one of the year of the document', () => {
  assert.equal(readPeriod('下半年', '2021-H1'), '2021-H2');
  assert.equal(readPeriod('下半年'), undefined);
  assert.equal(readPeriod('明年', '2021-H1'), undefined);
});

test('a deadline is a month or a day, in figures or in Chinese, of the plan’s year where none is written', () => {
  for (const [answer, due] of [
    ['2021-12', '2021-12'],
    ['2021-08-15', '2021-08-15'],
    ['2021年8月15日', '2021-08-15'],
    ['2021年8月15日前', '2021-08-15'],
    ['２０２１年９月底前', '2021-09'],
    ['2021年底', '2021-12'],
    ['年内', '2022-12'],
    ['9月以前', '2022-09'],
    ['8月15日', '2022-08-15'],
  ] as const)
    assert.deepEqual(readDue(answer, '2022-H1'), { due }, answer);
  assert.deepEqual(readDue(''), {});
  assert.deepEqual(readDue('未公开'), { dueWithheld: true });
  assert.deepEqual(readDue('xx'), { dueWithheld: true });
  for (const answer of ['尽快', '2021年13月', '2021-02-30', '9月', '前'])
    assert.equal(readDue(answer), undefined, answer);
});
