import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricValue } from './metric-value.ts';

test('a range is said with both ends, its words and the digits of the text', () => {
  const range = { value: 150, high: 180, unit: '辆', comparator: '=' } as const;
  assert.equal(metricValue(range), '150—180辆');
  assert.equal(metricValue({ ...range, comparator: '~' }), '约150—180辆');
  assert.equal(metricValue({ ...range, digits: '150.0—180.0' }), '150.0—180.0辆');
});

test('a single value keeps its comparator', () => {
  assert.equal(metricValue({ value: 94, unit: '%', comparator: '>=' }), '不低于94%');
});
