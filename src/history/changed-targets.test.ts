import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricSchema, type Metric, type MetricInput } from '../model/metric.ts';
import { changedTargets } from './changed-targets.ts';

let count = 0;
function target(metric: Partial<MetricInput>): Metric {
  count += 1;
  const whole = {
    id: `m${count}`,
    label: '普惠性幼儿园覆盖率',
    kind: 'target',
    unit: '%',
    written: '-',
    period: '2024-H1',
    at: 'item-1',
  };
  return metricSchema.parse({ ...whole, ...metric });
}

/** Says whether one target is listed as changed into the other. */
function changed(before: Metric, after: Metric): boolean {
  return changedTargets([before], [after]).length === 1;
}

test('a target has changed with its value or its bound', () => {
  assert.equal(changed(target({ value: 95 }), target({ value: 92 })), true);
  assert.equal(changed(target({ value: 95 }), target({ value: 95, comparator: '>=' })), true);
  assert.equal(changed(target({ value: 95 }), target({ value: 95 })), false);
});

test('the same amount in another unit is no change, and another quantity is another target', () => {
  const [before, after] = [
    { label: '完成投资', unit: '亿元' },
    { label: '完成投资', unit: '万元' },
  ];
  assert.equal(changed(target({ ...before, value: 1.2 }), target({ ...after, value: 12_000 })), false);
  assert.equal(changed(target({ ...before, value: 1.2 }), target({ ...after, value: 8000 })), true);
  assert.equal(changed(target({ ...before, value: 1.2 }), target({ label: '完成投资', value: 60 })), false);
});

test('a target that is withheld from now on has changed; of two withheld ones nobody can tell', () => {
  assert.equal(changed(target({ value: 95 }), target({ withheld: true })), true);
  assert.equal(changed(target({ withheld: true }), target({ withheld: true })), false);
});

test('a range changes with either end', () => {
  const range = (written: string): Metric => target({ value: 40, comparator: '>=', unit: '万元', written });
  assert.equal(changed(range('40—50万元'), range('40—60万元')), true);
  assert.equal(changed(range('40—50万元'), range('40—50万元')), false);
});

test('targets belong together by their indicator before their label', () => {
  const before = [
    target({ value: 1, label: '甲', indicator: 'a' }),
    target({ value: 2, label: '乙', indicator: 'b' }),
  ];
  const after = [
    target({ value: 3, label: '甲', indicator: 'b' }),
    target({ value: 4, label: '丙', indicator: 'a' }),
  ];
  assert.deepEqual(
    changedTargets(before, after).map((one) => [one.before.value, one.after.value]),
    [
      [2, 3],
      [1, 4],
    ],
  );
  assert.equal(changed(target({ value: 1, indicator: 'a' }), target({ value: 2, indicator: 'b' })), false);
  assert.equal(changed(target({ value: 1, indicator: 'a' }), target({ value: 2 })), true);
});

test('results are no targets', () => {
  assert.equal(changed(target({ value: 1 }), target({ value: 2, kind: 'result' })), false);
});
