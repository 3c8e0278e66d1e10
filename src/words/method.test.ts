import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DECLARED_STATUSES } from '../model/commitment.ts';
import type { Metric } from '../model/metric.ts';
import { judge, STATUS_RULES, STATUSES, type StatusCase } from '../model/status.ts';
import { methodWords } from './method.ts';

const BASE: Metric = {
  id: 'a',
  label: '学位',
  kind: 'target',
  value: 100,
  written: '100个',
  unit: '个',
  comparator: '=',
  period: '2024',
  at: 'item-1',
};
const { value: _, ...valueless } = BASE;
const WITHHELD: Metric = { ...valueless, withheld: true, written: 'xx个' };

/** Cases of every kind that the rule tells apart. */
function* everyCase(): Generator<StatusCase> {
  const targets = [undefined, WITHHELD, BASE, { ...BASE, comparator: '<=' as const }];
  const results = [
    undefined,
    WITHHELD,
    ...['2024', '2024-H1'].flatMap((period) => [90, 110].map((value) => ({ ...BASE, period, value }))),
  ];
  const outcomes = [
    undefined,
    ...results.flatMap((result) =>
      [undefined, ...DECLARED_STATUSES].map((declared) => ({ declared, result, period: '2024' })),
    ),
  ];
  for (const target of targets)
    for (const outcome of outcomes)
      for (const due of [undefined, 'withheld', '2024-12'] as const)
        for (const isCovered of [true, false])
          for (const now of ['2024-07-10', '2025-01-15'])
            yield { planned: undefined, target, better: undefined, due, outcome, isCovered, now };
}

test('the page about the rule says of each row what the rule shows, and nothing else', () => {
  const judged = new Set([...everyCase()].map(judge).map((one) => `${one.rule} ${one.status} ${one.judge}`));
  const said = STATUS_RULES.flatMap((rule) =>
    methodWords.rows[rule].shows.map(({ status, judge: by }) => `${rule} ${status} ${by}`),
  );
  assert.deepEqual([...judged].sort(), said.sort());
});

test('every status has a meaning and a row that shows it', () => {
  const shown = new Set(
    STATUS_RULES.flatMap((rule) => methodWords.rows[rule].shows.map(({ status }) => status)),
  );
  for (const status of STATUSES) {
    assert.ok(shown.has(status), status);
    assert.match(methodWords.statuses[status], /。$/u);
  }
});

test('a vague target is reached or left open, as the page says', () => {
  const vague = {
    planned: undefined,
    target: { ...BASE, comparator: '~' as const },
    better: undefined,
    due: '2024-12',
  };
  const case90 = { ...vague, isCovered: true, now: '2025-01-15' };
  const at = (value: number): string =>
    judge({ ...case90, outcome: { declared: undefined, result: { ...BASE, value }, period: '2024' } }).status;
  assert.deepEqual([at(100), at(90)], ['done', 'unverifiable']);
});
