import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { ContentError } from '../../model/problem.ts';
import {
  importAs,
  pairsIn,
  proposedPlan,
  publish,
  publishedPlan,
  rewriteReview,
  sayPair,
  SUMMARY,
  targetOf,
} from '../follow-up/testing.ts';
import type { Target } from '../keep.ts';
import { contentsOf, temporaryFolder } from '../testing.ts';
import { closeReview } from './close.ts';
import { ReviewSession } from './session.ts';
import { assertGood, editFileOf, readFileOf } from './testing.ts';

/** The lines of a record behind a key. */
async function listIn(target: Target, file: string, key: string): Promise<string> {
  const [, record = ''] = (await readFileOf(target, file)).split('---\n');
  return (
    record
      .split(`\n${key}:\n`)[1]
      ?.split(/\n(?=\w)/u)[0]
      ?.trimEnd() ?? ''
  );
}

/** A summary that waits for its review, with everything but its pairs kept. */
async function summaryUnderReview(t: TestContext): Promise<{ plan: Target; summary: Target }> {
  const contentDir = await temporaryFolder(t);
  const plan = await publishedPlan(t, contentDir);
  await importAs(t, contentDir, 'summary', SUMMARY);
  const summary = targetOf(contentDir, 'summary');
  await (await ReviewSession.open(summary))?.acceptAll();
  return { plan, summary };
}

/** Confirms the best pair of each promise as a person does. */
async function confirmBest(target: Target): Promise<void> {
  const session = (await ReviewSession.open(target)) ?? assert.fail();
  const seen = new Set<string>();
  for (const [index, { outcome }] of session.pairs.entries()) {
    await session.changePair(index, { decision: seen.has(outcome.of) ? 'drop' : 'keep' });
    seen.add(outcome.of);
  }
}

test('kept promises go into the record of their file as people write them', async (t) => {
  const contentDir = await temporaryFolder(t);
  const plan = await publishedPlan(t, contentDir);
  await assertGood(plan);
  assert.equal(
    await listIn(plan, 'plan/1.mdx', 'commitments'),
    `  - id: c1
    text: 年内招聘教师60人
    at: item-1
    owner: 人事科
    due: 2021-12
    target: m1`,
  );
  assert.match(
    await listIn(plan, 'plan/2.mdx', 'commitments'),
    /^ {2}- id: c1\n {4}text: 完成三所幼儿园改造\n/u,
  );
});

test('a promise names its value as the record does, and no value that was dropped', async (t) => {
  const contentDir = await temporaryFolder(t);
  const plan = await proposedPlan(t, contentDir);
  const there =
    'metrics:\n  # 手工整理\n  - { id: m1, label: 教师, kind: target, value: 60, written: 60人, unit: 人, period: 2021-H2, at: item-1 }';
  await editFileOf(plan, 'plan/1.mdx', (source) =>
    source
      .replace('\n---\n', `\n${there}\n# 完\n---\n`)
      .replace('由人事科负责。', '由人事科负责。另有教师60人轮岗。'),
  );
  await publish(plan);
  await assertGood(plan);
  assert.match(await listIn(plan, 'plan/1.mdx', 'commitments'), /\n {4}target: m1-2$/u);
  assert.match(await readFileOf(plan, 'plan/1.mdx'), /# 手工整理[^]*# 完/u);
  const other = await proposedPlan(t, await temporaryFolder(t));
  await rewriteReview(other, (review) => ({
    ...review,
    metrics: review.metrics.map((one) => ({ ...one, decision: 'drop' })),
  }));
  await publish(other);
  await assertGood(other);
  assert.doesNotMatch(await listIn(other, 'plan/1.mdx', 'commitments'), /target/u);
});

test('a promise whose identifier a person has used in the meantime gets the next one', async (t) => {
  const contentDir = await temporaryFolder(t);
  const plan = await proposedPlan(t, contentDir);
  await editFileOf(plan, 'plan/2.mdx', (source) =>
    source.replace(
      '\n---\n',
      '\ncommitments:\n  - { id: c1, text: 12月底前, at: p-55790a94 }\n  - { id: c4, text: 改造, at: p-55790a94 }\n---\n',
    ),
  );
  await publish(plan);
  await assertGood(plan);
  assert.match(await listIn(plan, 'plan/2.mdx', 'commitments'), /id: c5\n {4}text: 完成三所幼儿园改造\n/u);
});

test('where a kept promise does not stand in the text any more, nothing is written and its place is told', async (t) => {
  const contentDir = await temporaryFolder(t);
  const plan = await proposedPlan(t, contentDir);
  await (await ReviewSession.open(plan))?.acceptAll();
  await editFileOf(plan, 'plan/2.mdx', (source) => source.replace('三所', '四所'));
  const before = await contentsOf(contentDir);
  await assert.rejects(closeReview(plan), (error) => {
    assert.ok(error instanceof ContentError);
    assert.match(error.message, /^\S+ \S+review\.yaml:\d+:13 .*“完成三所幼儿园改造”/u);
    return true;
  });
  assert.deepEqual(await contentsOf(contentDir), before);
});

test('a confirmed pair becomes an outcome of the summary, and what was dropped stays behind', async (t) => {
  const { summary } = await summaryUnderReview(t);
  await confirmBest(summary);
  await closeReview(summary);
  await assertGood(summary);
  assert.equal(
    await listIn(summary, 'summary/1.mdx', 'outcomes'),
    `  - of: shili/plan/plan/1#c1
    text: 招聘教师62人，其中硕士8人。
    at: item-1
    result: m1`,
  );
  assert.equal(
    await listIn(summary, 'summary/2.mdx', 'outcomes'),
    `  - of: shili/plan/plan/2#c1
    status: done
    text: 三所幼儿园改造全部完成。
    at: p-48f32028`,
  );
  assert.ok((await pairsIn(summary)).every(({ decision }) => decision === 'drop'));
  const session = await ReviewSession.open(summary);
  assert.equal(session?.openPairCount, 0);
});

test('a document is published while its pairs wait, and they are proposed again', async (t) => {
  const { summary } = await summaryUnderReview(t);
  const before = (await pairsIn(summary)).map(sayPair);
  await closeReview(summary);
  await assertGood(summary);
  assert.match(await readFileOf(summary, 'index.mdx'), /^status: published$/mu);
  assert.deepEqual((await pairsIn(summary)).map(sayPair), before);
  const session = (await ReviewSession.open(summary)) ?? assert.fail();
  assert.deepEqual(session.pairs.map(sayPair), before);
  assert.deepEqual([session.isPending, session.isClosable], [true, false]);
});

test('a confirmed pair whose words or promise are gone is not taken over, and open again', async (t) => {
  const { plan, summary } = await summaryUnderReview(t);
  await confirmBest(summary);
  await editFileOf(plan, 'plan/1.mdx', (source) => source.replace(/commitments:[^]*(?=---)/u, ''));
  await editFileOf(summary, 'summary/2.mdx', (source) => source.replace('全部完成', '均已完成'));
  await closeReview(summary);
  await assertGood(summary);
  assert.equal(await listIn(summary, 'summary/1.mdx', 'outcomes'), '');
  assert.equal(await listIn(summary, 'summary/2.mdx', 'outcomes'), '');
  const session = (await ReviewSession.open(summary)) ?? assert.fail();
  const kept = session.steps.filter((step) => session.decisionAt(step) === 'keep');
  assert.deepEqual(kept.map((step) => session.obstacleAt(step)).sort(), ['promise', 'text']);
  assert.ok(kept.every((step) => session.isOpen(step)));
});

test('of two pairs that a person confirmed by hand for one promise in one text the better one is taken over', async (t) => {
  const { summary } = await summaryUnderReview(t);
  await rewriteReview(summary, (review) => {
    const best = review.pairs[0] ?? assert.fail();
    const shorter = { ...best, outcome: { ...best.outcome, text: '招聘教师62人' } };
    return { ...review, pairs: [best, shorter].map((pair) => ({ ...pair, decision: 'keep' })) };
  });
  await closeReview(summary);
  await assertGood(summary);
  const outcomes = await listIn(summary, 'summary/1.mdx', 'outcomes');
  assert.match(outcomes, /^ {2}- of: shili\/plan\/plan\/1#c1\n {4}text: 招聘教师62人，其中硕士8人。/u);
  assert.equal(outcomes.split('- of:').length, 2);
});
