import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Commitment, Outcome } from '../model/commitment.ts';
import type { Metric } from '../model/metric.ts';
import { followUp, ledgerYear, newestYearFirst, type LedgerText } from './ledger.ts';

const TARGET: Metric = {
  id: 'places',
  label: '新增学位',
  kind: 'target',
  value: 100,
  written: '100个',
  unit: '个',
  comparator: '>=',
  period: '2024-H1',
  at: 'item-1',
};
const PROMISE: Commitment = { id: 'c1', text: '新增学位100个', at: 'item-1', target: 'places' };
const PLAN = text('2023-h2', 'plan', '2024-H1', '2024-01-15 09:00', {
  metrics: [TARGET],
  commitments: [PROMISE],
});
const KEY = 'shili/2023-h2/plan/1#c1';

function text(
  document: string,
  kind: LedgerText['kind'],
  period: string,
  published: string,
  record: Partial<LedgerText['record']> = {},
): LedgerText {
  return {
    issuer: 'shili',
    documentId: `shili/${document}`,
    page: `/shili/${document}/${kind}/1/`,
    kind,
    period,
    published,
    record: { metrics: [], commitments: [], outcomes: [], ...record },
  };
}

function summary(document: string, period: string, published: string, value?: number): LedgerText {
  const result: Metric = { ...TARGET, kind: 'result', period, value: value ?? 0, comparator: '=' };
  const outcome: Outcome = { of: KEY, text: '新增学位', at: 'item-1', result: 'places' };
  return text(
    document,
    'summary',
    period,
    published,
    value === undefined ? {} : { metrics: [result], outcomes: [outcome] },
  );
}

function statusOf(texts: readonly LedgerText[], now: string): string | undefined {
  const [followed] = followUp(texts, { indicators: new Map(), now });
  return followed?.judgement.status;
}

test('a promise without a written deadline is due at the end of its part', () => {
  const [followed] = followUp([PLAN], { indicators: new Map(), now: '2024-01-15' });
  assert.equal(followed?.key, KEY);
  assert.equal(followed?.due, '2024-06');
  assert.equal(followed?.target, TARGET);
  assert.equal(followed?.judgement.status, 'not-due');
});

test('a promise is answered by the newest outcome, and keeps the older ones', () => {
  const [followed] = followUp(
    [
      summary('2024-h2', '2024-H2', '2025-01-10 09:00', 120),
      PLAN,
      summary('2024-h1', '2024-H1', '2024-07-10 09:00', 80),
    ],
    { indicators: new Map(), now: '2025-01-10' },
  );
  assert.deepEqual(
    followed?.outcomes.map(({ result }) => result?.value),
    [80, 120],
  );
  assert.equal(followed?.judgement.status, 'done');
});

test('of two texts of the same period the one published later counts', () => {
  const first = summary('2024-h1', '2024-H1', '2024-07-10 09:00', 120);
  const corrected = summary('2024-h1-2', '2024-H1', '2024-08-10 09:00', 90);
  assert.equal(statusOf([corrected, first, PLAN], '2024-08-10'), 'missed');
});

test('what a plan looks back on is of the time before it, and no summary of its own time', () => {
  const outcome: Outcome = { of: KEY, status: 'on-track', text: '新增学位', at: 'item-1' };
  const later = text('2024-h1', 'plan', '2024-H2', '2024-07-10 09:00', { outcomes: [outcome] });
  const plan = { ...PLAN, record: { ...PLAN.record, commitments: [{ ...PROMISE, due: '2024-12' }] } };
  assert.equal(statusOf([plan, later], '2024-07-10'), 'on-track');
  assert.equal(statusOf([plan, later], '2025-01-10'), 'awaited');
  const texts = [later, summary('2024-h2', '2024-Q3', '2024-05-10 09:00', 120), plan];
  const [followed] = followUp(texts, { indicators: new Map(), now: '2025-01-10' });
  assert.deepEqual(
    followed?.outcomes.map(({ period }) => period),
    [undefined, '2024-Q3'],
  );
});

test('of two sections of one text the later one counts, the tenth after the second', () => {
  const [second, tenth] = [2, 10].map((section) => ({
    ...summary('2024-h1', '2024-H1', '2024-07-10 09:00', section === 2 ? 80 : 120),
    page: `/shili/2024-h1/summary/${section}/`,
  }));
  assert.ok(second !== undefined && tenth !== undefined);
  assert.equal(statusOf([PLAN, tenth, second], '2024-07-10'), 'done');
});

test('silence is overdue only when a summary of that time is out', () => {
  assert.equal(statusOf([PLAN], '2024-07-01'), 'awaited');
  assert.equal(statusOf([PLAN, summary('2024-h1', '2024-H1', '2024-07-10 09:00')], '2024-07-10'), 'overdue');
});

test('a summary of another time does not make it overdue', () => {
  assert.equal(statusOf([PLAN, summary('2024-h2', '2024-H2', '2025-01-10 09:00')], '2025-01-10'), 'awaited');
});

test('a summary of another issuer does not make it overdue', () => {
  const other = { ...summary('2024-h1', '2024-H1', '2024-07-10 09:00'), issuer: 'other' };
  assert.equal(statusOf([PLAN, other], '2024-07-10'), 'awaited');
});

test('a withheld deadline stays one', () => {
  const commitment: Commitment = { id: 'c1', text: 'xx月底前完成', at: 'item-1', dueWithheld: true };
  const plan = { ...PLAN, record: { ...PLAN.record, commitments: [commitment] } };
  const [followed] = followUp([plan], { indicators: new Map(), now: '2024-07-01' });
  assert.equal(followed?.due, 'withheld');
  assert.equal(followed?.judgement.status, 'unverifiable');
});

test('an indicator tells that lower is better', () => {
  const context = { indicators: new Map([['deficit', { better: 'lower' as const }]]), now: '2024-07-10' };
  const withIndicator = (one: LedgerText): LedgerText => ({
    ...one,
    record: {
      ...one.record,
      metrics: one.record.metrics.map((metric): Metric => ({
        ...metric,
        indicator: 'deficit',
        comparator: '=',
      })),
    },
  });
  const texts = [PLAN, summary('2024-h1', '2024-H1', '2024-07-10 09:00', 120)].map(withIndicator);
  assert.equal(followUp(texts, context)[0]?.judgement.status, 'missed');
});

test('a promise stands in the year in which its plan ends, else in that of its publication', () => {
  const published = '2024-01-15 09:00';
  assert.equal(ledgerYear({ period: '2023-H2', published }), '2023');
  assert.equal(ledgerYear({ period: '2021/2025', published }), '2025');
  assert.equal(ledgerYear({ period: undefined, published }), '2024');
  assert.equal(ledgerYear({ period: undefined, published: undefined }), 'undated');
});

test('lists of promises stand with the newest year first, and the one without a year last', () => {
  assert.deepEqual(['2023', 'undated', '2025'].sort(newestYearFirst), ['2025', '2023', 'undated']);
});
