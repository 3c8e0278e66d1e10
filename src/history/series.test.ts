import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricSchema, type MetricInput } from '../model/metric.ts';
import { seriesOf, type PlacedMetric } from './series.ts';

function placed(metric: Partial<MetricInput>): PlacedMetric {
  const whole = {
    id: 'a',
    label: '新招聘教师',
    kind: 'result',
    written: '80人',
    unit: '人',
    period: '2023-H1',
    at: 'item-1',
    ...metric,
  };
  return { metric: metricSchema.parse(whole), href: `#${String(whole.period)}` };
}

test('puts targets beside results of the same period, oldest first', () => {
  const series = seriesOf('teachers', [
    placed({ indicator: 'teachers', kind: 'target', value: 90, period: '2024-H1' }),
    placed({ indicator: 'teachers', kind: 'result', value: 84, period: '2023-H2' }),
    placed({ indicator: 'teachers', kind: 'target', value: 80, period: '2023-H2' }),
    placed({ indicator: 'other', value: 1 }),
  ]);
  assert.deepEqual(
    series?.points.map(({ period, results, targets }) => [
      period,
      results.map((one) => one.metric.value),
      targets.map((one) => one.metric.value),
    ]),
    [
      ['2023-H2', [84], [80]],
      ['2024-H1', [], [90]],
    ],
  );
});

test('keeps a withheld value as a value of its own', () => {
  const series = seriesOf('teachers', [placed({ indicator: 'teachers', withheld: true, written: 'xx人' })]);
  assert.equal(series?.points[0]?.results[0]?.metric.withheld, true);
  assert.equal(series?.points[0]?.results[0]?.metric.value, undefined);
});

test('keeps two values of one period apart', () => {
  const twice = [placed({ indicator: 't', value: 1 }), placed({ indicator: 't', value: 2 })];
  assert.equal(seriesOf('t', twice)?.points[0]?.results.length, 2);
});

test('finds nothing where no text gives the indicator', () => {
  assert.equal(seriesOf('none', [placed({ indicator: 't', value: 1 })]), undefined);
});
