import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredStatus } from './commitment.ts';
import type { Comparator, Metric } from './metric.ts';
import { judge, STATUS_RULES, STATUSES, type Judgement, type StatusCase } from './status.ts';

function metric(value: number | 'xx', comparator: Comparator = '>=', more: Partial<Metric> = {}): Metric {
  return {
    id: 'm',
    label: '覆盖率',
    kind: 'target',
    ...(value === 'xx' ? { withheld: true as const } : { value }),
    written: `${value}%`,
    unit: '%',
    comparator,
    period: '2024',
    at: 'item-1',
    ...more,
  };
}

const YEAR_END = '2024-12';
const BARE: StatusCase = {
  planned: undefined,
  target: undefined,
  better: undefined,
  due: YEAR_END,
  outcome: undefined,
  isCovered: false,
  now: '2024-10-01',
};

function verdict(given: Partial<StatusCase>): string {
  return said(judge({ ...BARE, ...given }));
}

function said({ status, rule, judge: by, isContradicted }: Judgement): string {
  return [status, rule, by, ...(isContradicted ? ['contradicted'] : [])].join(' ');
}

function reported(result?: Metric, declared?: DeclaredStatus, period = '2024'): StatusCase['outcome'] {
  return { declared, result, period };
}

const AT_END = (value: number | 'xx', comparator: Comparator = '='): Metric =>
  metric(value, comparator, { period: '2024' });
const HALF_WAY = (value: number, comparator: Comparator = '='): Metric =>
  metric(value, comparator, { period: '2024-H1' });

/** Every row of the published rule. A row says what is given, and what comes out. */
const TABLE: readonly (readonly [says: string, given: Partial<StatusCase>, expected: string])[] = [
  ['a withheld target cannot be checked', { target: metric('xx') }, 'unverifiable withheld nobody'],
  [
    'nor can a withheld result',
    { target: metric(95), outcome: reported(AT_END('xx')) },
    'unverifiable withheld nobody',
  ],
  [
    'nor a promise with a withheld deadline, though its numbers are there',
    { target: metric(95), due: 'withheld', outcome: reported(AT_END(96)) },
    'unverifiable withheld nobody',
  ],
  [
    'what the publisher declares of something withheld counts',
    { target: metric('xx'), outcome: reported(AT_END('xx'), 'done') },
    'done declared publisher',
  ],
  [
    'with a withheld deadline and a declaration, numbers are compared',
    { target: metric(95), due: 'withheld', outcome: reported(AT_END(96), 'on-track') },
    'done met computed contradicted',
  ],
  [
    'what falls short before a withheld deadline is as declared',
    { target: metric(95), due: 'withheld', outcome: reported(AT_END(90), 'behind') },
    'behind declared publisher',
  ],
  ['a result that meets is done', { target: metric(95), outcome: reported(AT_END(95)) }, 'done met computed'],
  ['also before its time', { target: metric(95), outcome: reported(HALF_WAY(95.5)) }, 'done met computed'],
  [
    'a declared shortfall that the numbers do not show is contradicted',
    { target: metric(95), outcome: reported(AT_END(96), 'behind') },
    'done met computed contradicted',
  ],
  [
    'a result that falls short at the deadline is missed',
    { target: metric(95), outcome: reported(AT_END(94.9)) },
    'missed missed computed',
  ],
  [
    'whatever the publisher declares',
    { target: metric(95), outcome: reported(AT_END(94.9), 'done') },
    'missed missed computed contradicted',
  ],
  [
    'a publisher that says behind does not contradict',
    { target: metric(95), outcome: reported(AT_END(94.9), 'behind') },
    'missed missed computed',
  ],
  [
    'a figure half way is not due',
    { target: metric(100), outcome: reported(HALF_WAY(60)) },
    'not-due early computed',
  ],
  [
    'or as the publisher declares: on track',
    { target: metric(100), outcome: reported(HALF_WAY(60), 'on-track') },
    'on-track early publisher',
  ],
  ['or behind', { target: metric(100), outcome: reported(HALF_WAY(60), 'behind') }, 'behind early publisher'],
  [
    'but not done',
    { target: metric(100), outcome: reported(HALF_WAY(60), 'done') },
    'not-due early computed contradicted',
  ],
  [
    'and not without a start',
    { target: metric(100), outcome: reported(HALF_WAY(60), 'not-started') },
    'not-due early computed contradicted',
  ],
  ...(['done', 'on-track', 'behind', 'not-started'] as const).map((declared): (typeof TABLE)[number] => [
    `without numbers, ${declared} is what the publisher declares`,
    { outcome: reported(undefined, declared) },
    `${declared} declared publisher`,
  ]),
  [
    'an outcome that neither declares nor can be compared judges nothing',
    { outcome: reported(AT_END(96)) },
    'unverifiable undecided nobody',
  ],
  [
    'a figure half way says nothing any more when the time has run out',
    { target: metric(100), outcome: reported(HALF_WAY(60), 'on-track', '2024-H1'), now: '2025-01-01' },
    'awaited awaited computed',
  ],
  [
    'and a published summary of the rest that says nothing makes it overdue',
    {
      target: metric(100),
      outcome: reported(HALF_WAY(60), undefined, '2024-H1'),
      now: '2025-01-01',
      isCovered: true,
    },
    'overdue overdue computed',
  ],
  [
    'nor does one in a summary of nobody knows which time',
    {
      target: metric(100),
      outcome: { declared: undefined, result: HALF_WAY(60), period: undefined },
      now: '2025-01-01',
    },
    'awaited awaited computed',
  ],
  [
    'a figure half way in the summary of the whole time is nothing to compare with when the time is over',
    { target: metric(100), outcome: reported(HALF_WAY(60)), now: '2025-01-01', isCovered: true },
    'unverifiable undecided nobody',
  ],
  [
    'there, what the publisher declares counts',
    { target: metric(100), outcome: reported(HALF_WAY(60), 'done'), now: '2025-01-01', isCovered: true },
    'done declared publisher',
  ],
  [
    'nor does what was declared half way last',
    { outcome: reported(undefined, 'on-track', '2024-H1'), now: '2025-01-01', isCovered: true },
    'overdue overdue computed',
  ],
  [
    'but what was done half way stays done',
    { outcome: reported(undefined, 'done', '2024-H1'), now: '2025-01-01', isCovered: true },
    'done declared publisher',
  ],
  [
    'and what a summary of the last months declares stays as declared',
    { outcome: reported(undefined, 'behind'), now: '2025-01-01', isCovered: true },
    'behind declared publisher',
  ],
  ['nothing is reported before the deadline', {}, 'not-due not-due computed'],
  ['on its last day a promise is not due', { now: '2024-12-31' }, 'not-due not-due computed'],
  ['the next day it is', { now: '2025-01-01' }, 'awaited awaited computed'],
  ['a day is a deadline too', { due: '2024-09-30' }, 'awaited awaited computed'],
  [
    'a published summary of that time that says nothing makes it overdue',
    { now: '2025-01-01', isCovered: true },
    'overdue overdue computed',
  ],
  ['a summary that comes before the deadline does not', { isCovered: true }, 'not-due not-due computed'],
  [
    'nothing is due where nobody knows when',
    { due: undefined, now: '2030-01-01' },
    'not-due not-due computed',
  ],
  ['nothing is due in a column that has published nothing', { now: undefined }, 'not-due not-due computed'],
];

for (const [says, given, expected] of TABLE)
  test(`status: ${says}`, () => assert.equal(verdict(given), expected));

test('every status and every row of the rule occur in the table', () => {
  const outcomes = TABLE.map(([, , expected]) => expected.split(' '));
  assert.deepEqual(new Set(outcomes.map(([status]) => status)), new Set(STATUSES));
  assert.deepEqual(new Set(outcomes.map(([, rule]) => rule)), new Set(STATUS_RULES));
});

/** Whether a result at the deadline meets a target: done, missed, or open. */
const MEETING: readonly (readonly [target: Metric, result: Metric, status: string, StatusCase['better']?])[] =
  [
    [metric(180, '='), AT_END(200), 'done'],
    [metric(180, '='), AT_END(179), 'missed'],
    [metric(3, '='), AT_END(2.5), 'done', 'lower'],
    [metric(3, '='), AT_END(3.5), 'missed', 'lower'],
    [metric(90, '>'), AT_END(90), 'missed'],
    [metric(90, '>'), AT_END(90, '>'), 'done'],
    [metric(8, '<='), AT_END(8), 'done'],
    [metric(8, '<='), AT_END(9), 'missed'],
    [metric(8, '<'), AT_END(8), 'missed'],
    [metric(8, '<'), AT_END(7), 'done'],
    [metric(180, '~'), AT_END(180), 'done'],
    [metric(180, '~'), AT_END(175), 'unverifiable'],
    [metric(3, '~'), AT_END(2.9), 'done', 'lower'],
    [metric(3, '~'), AT_END(3.1), 'unverifiable', 'lower'],
    [metric(95), AT_END(95, '~'), 'unverifiable'],
    [metric(95), AT_END(96, '~'), 'done'],
    [metric(95), AT_END(94, '~'), 'missed'],
    [metric(95), AT_END(95, '<'), 'missed'],
    [metric(95), AT_END(99, '<'), 'unverifiable'],
    [metric(95), AT_END(95, '>='), 'done'],
    [metric(95), AT_END(90, '>'), 'unverifiable'],
    [metric(95, '<='), AT_END(95, '>='), 'unverifiable'],
    [metric(95, '<='), AT_END(96, '>'), 'missed'],
    [metric(1, '>=', { unit: '亿元' }), { ...AT_END(9800), unit: '万元' }, 'missed'],
    [metric(1, '>=', { unit: '亿元' }), { ...AT_END(10000), unit: '万元' }, 'done'],
  ];

for (const [target, result, status, better] of MEETING)
  test(`status: ${better ?? ''} ${target.comparator} ${target.written}, then ${result.comparator} ${result.value}${result.unit} is ${status}`, () =>
    assert.equal(judge({ ...BARE, target, better, outcome: reported(result) }).status, status));

/** What a count of a whole year proves of a half year's target, and the other way round; rates are not counted together. */
const OTHER_TIMES: readonly (readonly [
  planned: string,
  period: string,
  target: Metric,
  value: number,
  status: string,
])[] = [
  ['2024-H2', '2024', metric(44, '>=', { unit: '公里', period: '2024-H2' }), 82, 'unverifiable'],
  ['2024-H2', '2024', metric(44, '>=', { unit: '公里', period: '2024-H2' }), 40, 'missed'],
  ['2024-H2', '2024', metric(8, '<=', { unit: '起', period: '2024-H2' }), 9, 'unverifiable'],
  ['2024-H2', '2024', metric(8, '<=', { unit: '起', period: '2024-H2' }), 7, 'done'],
  ['2024', '2024-H2', metric(85, '>=', { unit: '公里', period: '2024' }), 41, 'unverifiable'],
  ['2024', '2024-H2', metric(85, '>=', { unit: '公里', period: '2024' }), 90, 'done'],
  ['2024', '2024-H2', metric(8, '<=', { unit: '起', period: '2024' }), 5, 'unverifiable'],
  ['2024', '2024-H2', metric(8, '<=', { unit: '起', period: '2024' }), 9, 'missed'],
  ['2024', '2024-12', metric(85, '>=', { unit: '公里', period: '2024' }), 41, 'missed'],
  ['2024-H2', '2024', metric(95, '>=', { period: '2024-H2' }), 96, 'done'],
  ['2024-H2', '2024', metric(85, '>=', { unit: '公里', period: '2024' }), 86, 'done'],
  ['2024-H2', '2024-H2', metric(85, '>=', { unit: '公里', period: '2024-12' }), 41, 'missed'],
];

for (const [planned, period, target, value, status] of OTHER_TIMES)
  test(`status: ${target.comparator} ${target.value}${target.unit} in ${planned}, then ${value} in ${period} is ${status}`, () => {
    const result = metric(value, '=', { unit: target.unit, period });
    assert.equal(judge({ ...BARE, planned, target, outcome: reported(result) }).status, status);
  });

test('an upper bound that still holds half way is not done', () => {
  assert.equal(
    verdict({ target: metric(8, '<='), outcome: reported(HALF_WAY(5)) }),
    'not-due early computed',
  );
});

test('values that count different things are not compared', () => {
  const other = { ...AT_END(96), unit: '人' };
  assert.equal(verdict({ target: metric(95), outcome: reported(other) }), 'unverifiable undecided nobody');
  const target = metric(95, '>=', { indicator: 'coverage' });
  const result = { ...AT_END(96), indicator: 'enrolment' };
  assert.equal(verdict({ target, outcome: reported(result) }), 'unverifiable undecided nobody');
});

test('a range is no number to compare with', () => {
  const target = metric(40, '>=', { written: '40—50人', unit: '人' });
  const result = { ...AT_END(45), unit: '人' };
  assert.equal(verdict({ target, outcome: reported(result) }), 'unverifiable undecided nobody');
  assert.equal(verdict({ target, outcome: reported(result, 'done') }), 'done declared publisher');
});

test('a comparison with 左右 that the text leaves open is as declared', () => {
  const outcome = reported(AT_END(175), 'done');
  assert.equal(verdict({ target: metric(180, '~'), outcome }), 'done declared publisher');
});
