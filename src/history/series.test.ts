import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricSchema, type MetricInput } from '../model/metric.ts';
import {
  findNewest,
  quantitiesOf,
  seriesOf,
  soleNumber,
  type PlacedMetric,
  type SeriesPoint,
} from './series.ts';

function placed(metric: Partial<MetricInput>, document = '2023-h1', issuer = 'jyj'): PlacedMetric {
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
  return { metric: metricSchema.parse(whole), href: '/#item-1', origin: { issuer, document } };
}

/** The only point of the only series. */
function pointOf(unit: string, values: readonly PlacedMetric[]): SeriesPoint {
  const [series, ...others] = seriesOf(unit, values);
  assert.deepEqual([others.length, series?.points.length], [0, 1]);
  return series?.points[0] ?? assert.fail();
}

test('puts targets beside results of the same period, oldest first', () => {
  const [series] = seriesOf('人', [
    placed({ kind: 'target', value: 90, period: '2024-H1' }),
    placed({ kind: 'result', value: 84, period: '2023-H2' }),
    placed({ kind: 'target', value: 80, period: '2023-H2' }),
  ]);
  assert.deepEqual(
    series?.points.map(({ period, results, targets }) => [
      period,
      results.map(({ value }) => value),
      targets.map(({ value }) => value),
    ]),
    [
      ['2023-H2', [84], [80]],
      ['2024-H1', [], [90]],
    ],
  );
});

test('keeps a withheld value as a value of its own', () => {
  const { results } = pointOf('人', [placed({ withheld: true, written: 'xx人' })]);
  assert.equal(results[0]?.metric.withheld, true);
  assert.equal(results[0]?.value, undefined);
  assert.equal(soleNumber(results), undefined);
});

test('converts values to the unit of the series and keeps the written form', () => {
  const { results } = pointOf('万元', [
    placed({ value: 0.486, unit: '亿元', written: '0.486亿元' }),
    placed({ value: 4860, unit: '万元', written: '4860万元' }),
  ]);
  assert.deepEqual(
    results.map(({ value, metric, conflict }) => [value, metric.written, conflict]),
    [
      [4860, '0.486亿元', false],
      [4860, '4860万元', false],
    ],
  );
  assert.equal(soleNumber(results), 4860);
});

test('gives no number where the unit measures something else', () => {
  const { results } = pointOf('%', [placed({ value: 80 })]);
  assert.deepEqual([results[0]?.value, results[0]?.conflict], [undefined, false]);
});

test('marks two numbers of one document as a conflict and draws neither', () => {
  const { results } = pointOf('人', [placed({ value: 1 }), placed({ value: 2 })]);
  assert.deepEqual(
    results.map(({ value, conflict }) => [value, conflict]),
    [
      [1, true],
      [2, true],
    ],
  );
  assert.equal(soleNumber(results), undefined);
});

test('sees no conflict between sides, between periods, and in a repetition', () => {
  const [series] = seriesOf('人', [
    placed({ value: 1 }),
    placed({ value: 1 }),
    placed({ value: 2, kind: 'target' }),
    placed({ value: 3, period: '2023-H2' }),
  ]);
  assert.ok(series?.points.flatMap(({ results, targets }) => [...results, ...targets]).every(isPlain));
});

test('puts what a later document says beside what an earlier one said, and draws the later', () => {
  const { results } = pointOf('人', [
    placed({ value: 80 }),
    placed({ value: 84 }, '2023-h2'),
    placed({ value: 84 }, '2024-h1'),
  ]);
  assert.deepEqual(
    results.map(({ value, restated, conflict }) => [value, restated, conflict]),
    [
      [80, false, false],
      [84, true, false],
      [84, false, false],
    ],
  );
  assert.equal(soleNumber(results), 84);
});

test('compares a later document with the last one that gave a number', () => {
  const { results } = pointOf('人', [
    placed({ value: 80 }),
    placed({ withheld: true, written: 'xx人' }, '2023-h2'),
    placed({ value: 84 }, '2024-h1'),
  ]);
  assert.deepEqual(
    results.map(({ restated }) => restated),
    [false, false, true],
  );
});

test('keeps a series for each issuer and never compares them', () => {
  const all = seriesOf('人', [placed({ value: 80 }), placed({ value: 30 }, '2023-h1', 'wjj')]);
  assert.deepEqual(
    all.map(({ issuer, points }) => [issuer, points[0]?.results.map(({ value }) => value)]),
    [
      ['jyj', [80]],
      ['wjj', [30]],
    ],
  );
  assert.ok(all.flatMap(({ points }) => points.flatMap(({ results }) => results)).every(isPlain));
});

test('finds the last period with a result, as the newest document gives it', () => {
  const [series] = seriesOf('人', [
    placed({ value: 80, period: '2023-H1' }),
    placed({ value: 81, period: '2023-H1' }, '2023-h2'),
    placed({ value: 90, period: '2023-H2', kind: 'target' }),
  ]);
  assert.ok(series);
  const newest = findNewest(series, 'results');
  assert.deepEqual([newest?.period, newest?.values.map(({ value }) => value)], ['2023-H1', [81]]);
  assert.equal(findNewest(series, 'targets')?.period, '2023-H2');
});

test('gathers values by their indicator, and never by their label', () => {
  const rates = [4, 5.3, 3.4].map((value) => placed({ label: '分别增长', value, unit: '%' }));
  const teachers = [80, 84].map((value) => placed({ indicator: 'new-teachers', value }));
  const quantities = quantitiesOf([...rates, ...teachers]);
  assert.deepEqual(
    quantities.map(({ indicator, values }) => [indicator, values.map(({ metric }) => metric.value)]),
    [
      [undefined, [4]],
      [undefined, [5.3]],
      [undefined, [3.4]],
      ['new-teachers', [80, 84]],
    ],
  );
  const marked = quantities.map(({ values }) => pointOf('%', values).results.every(isPlain));
  assert.deepEqual(marked.slice(0, rates.length), [true, true, true]);
});

test('takes no label for the name of an indicator', () => {
  const named = [placed({ label: 'gdp', value: 1 }), placed({ indicator: 'gdp', value: 2 })];
  assert.equal(quantitiesOf(named).length, 2);
});

test('has no series where there is no value', () => {
  assert.deepEqual(seriesOf('人', []), []);
});

function isPlain({ conflict, restated }: { conflict: boolean; restated: boolean }): boolean {
  return !conflict && !restated;
}

test('a range has both ends in the unit of the series, is drawn as no number, and differs from its lower end', () => {
  const range = placed({ value: 40, comparator: '>=', unit: '万元', written: '40—50万元' });
  const { results } = pointOf('元', [range]);
  assert.deepEqual([results[0]?.value, results[0]?.high], [400_000, 500_000]);
  assert.equal(soleNumber(results), undefined);
  const both = pointOf('万元', [range, placed({ value: 40, unit: '万元', written: '40万元' })]).results;
  assert.deepEqual(
    both.map(({ conflict }) => conflict),
    [true, true],
  );
});
