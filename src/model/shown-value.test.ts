import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricSchema, type MetricInput } from './metric.ts';
import { findRange, showMetric } from './shown-value.ts';

function metric(written: string, rest: Partial<MetricInput>): ReturnType<typeof metricSchema.parse> {
  return metricSchema.parse({
    id: 'a',
    label: '公交车辆总数',
    kind: 'result',
    written,
    unit: '辆',
    period: '2024-H1',
    at: 'item-1',
    ...rest,
  });
}

test('a range is shown with both ends and without the comparator of its record', () => {
  for (const written of ['150～180辆', '150—180辆', '150-180辆', '150至180辆', '１５０～１８０辆'])
    assert.deepEqual(
      showMetric(metric(written, { value: 150, comparator: '>=' })),
      { value: 150, high: 180, unit: '辆', comparator: '=' },
      written,
    );
});

test('words of the text that bound a range stay', () => {
  assert.equal(findRange(metric('约150—180辆', { value: 150, comparator: '~' }))?.comparator, '~');
  assert.equal(findRange(metric('不少于150—180辆', { value: 150, comparator: '>=' }))?.comparator, '>=');
  assert.equal(findRange(metric('150—180辆以上', { value: 150, comparator: '>=' }))?.comparator, '>=');
});

test('an English range is a range', () => {
  const range = findRange(metric('3-5%', { value: 3, unit: '%', comparator: '>=' }));
  assert.deepEqual(range, { low: 3, high: 5, comparator: '=' });
  const buses = findRange(metric('150 to 180 buses', { value: 150, unit: 'buses', comparator: '>=' }));
  assert.deepEqual(buses, { low: 150, high: 180, comparator: '=' });
});

test('what has one end or is withheld is shown as recorded', () => {
  assert.deepEqual(showMetric(metric('不低于150辆', { value: 150, comparator: '>=' })), {
    value: 150,
    withheld: undefined,
    unit: '辆',
    comparator: '>=',
  });
  assert.equal(findRange(metric('xx—180辆', { withheld: true })), undefined);
});
