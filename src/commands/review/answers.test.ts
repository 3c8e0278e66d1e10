import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPeriod, readValue } from './answers.ts';

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
