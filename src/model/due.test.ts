import assert from 'node:assert/strict';
import { test } from 'node:test';
import { covers, dueSchema, endOf, formatDue, lastDayOf, reaches } from './due.ts';

test('a deadline is a month or a real day', () => {
  for (const good of ['2021-12', '2024-02-29']) assert.ok(dueSchema.safeParse(good).success, good);
  for (const bad of ['2021', '2021-13', '2023-02-29', '2021-H1', '年底'])
    assert.ok(!dueSchema.safeParse(bad).success, bad);
});

test('a month ends on its last day', () => {
  assert.equal(lastDayOf('2023-02'), '2023-02-28');
  assert.equal(lastDayOf('2024-02'), '2024-02-29');
  assert.equal(lastDayOf('2024-12'), '2024-12-31');
  assert.equal(lastDayOf('2024-08-15'), '2024-08-15');
});

test('a period ends in a month', () => {
  assert.equal(endOf('2024-H1'), '2024-06');
  assert.equal(endOf('2021/2025'), '2025-12');
});

test('a summary covers a deadline that lies in its period', () => {
  assert.ok(covers('2024-H1', '2024-06-30'));
  assert.ok(covers('2024', '2024-08'));
  assert.ok(!covers('2024-H2', '2024-06'));
  assert.ok(!covers('2024-H1', '2024-08-15'));
});

test('a value of a period reaches a deadline in its last month', () => {
  assert.ok(reaches('2024-H1', '2024-06'));
  assert.ok(reaches('2024', '2024-06'));
  assert.ok(!reaches('2024-H1', '2024-07'));
});

test('a deadline is written as people write dates', () => {
  assert.equal(formatDue('2024-06'), '2024年6月');
  assert.equal(formatDue('2024-08-05'), '2024年8月5日');
});
