import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PartKind } from '../model/part.ts';
import { relativesOf, type Relative } from './relatives.ts';

function of(document: string, period: string | undefined, ...kinds: PartKind[]): Relative {
  return { issuer: 'jyj', document, period, published: undefined, kinds: new Set(kinds) };
}

function namesOf(documents: readonly Relative[]): Record<string, (string | undefined)[]> {
  return Object.fromEntries(
    [...relativesOf(documents)].map(([{ document }, { earlierPlan, earlierSummary, laterSummary }]) => [
      document,
      [earlierPlan?.document, earlierSummary?.document, laterSummary?.document],
    ]),
  );
}

test('documents with both parts have their neighbours', () => {
  const halves = ['2021-H1', '2021-H2', '2022-H1'].map((period) => of(period, period, 'summary', 'plan'));
  assert.deepEqual(namesOf(halves), {
    '2022-H1': ['2021-H2', '2021-H2', undefined],
    '2021-H2': ['2021-H1', '2021-H1', '2022-H1'],
    '2021-H1': [undefined, undefined, '2021-H2'],
  });
});

test('a document that lacks a part does not stand between those that have it', () => {
  const documents = [
    of('plan-2021', '2021', 'plan'),
    of('summary-2021', '2021-12', 'summary'),
    of('plan-2022', '2022', 'plan'),
    of('summary-2022', '2022-12', 'summary'),
  ];
  const { 'plan-2022': plan, 'summary-2022': summary } = namesOf(documents);
  assert.equal(plan?.[0], 'plan-2021');
  assert.equal(summary?.[1], 'summary-2021');
});

test('documents without a period and of other issuers are relatives of none', () => {
  const other = { ...of('b', '2022', 'summary', 'plan'), issuer: 'wjj' };
  assert.deepEqual(namesOf([of('a', '2021', 'summary', 'plan'), other, of('c', undefined, 'plan')]), {
    a: [undefined, undefined, undefined],
    b: [undefined, undefined, undefined],
  });
});

test('the plan of a year comes before the half year that was published later', () => {
  const plan = { ...of('2024', '2024', 'plan'), published: '2024-01-20 09:00' };
  const half = { ...of('2024-h1', '2024-H1', 'summary', 'plan'), published: '2024-07-10 09:00' };
  assert.deepEqual(namesOf([half, plan]), {
    '2024-h1': ['2024', undefined, undefined],
    '2024': [undefined, undefined, '2024-h1'],
  });
});
