import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
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
import { temporaryFolder } from '../testing.ts';
import { ReviewSession } from './session.ts';
import { documentFolder } from './subject.ts';
import { editFileOf } from './testing.ts';

const pairAt = (index: number) => ({ list: 'pairs', index }) as const;

test('a plan that was imported later is answered when the review opens, and nothing decided is lost', async (t) => {
  const contentDir = await temporaryFolder(t);
  const summary = targetOf(contentDir, 'summary');
  await importAs(t, contentDir, 'summary', SUMMARY);
  await publish(summary);
  assert.ok(!existsSync(path.join(documentFolder(summary), 'review.yaml')));
  await publishedPlan(t, contentDir);
  const session = (await ReviewSession.open(summary)) ?? assert.fail();
  assert.ok(session.isPending);
  assert.deepEqual(await pairsIn(summary), []);
  await session.begin();
  assert.deepEqual(await pairsIn(summary), session.pairs);
  await session.changePair(0, { decision: 'drop' });
  await publishedPlan(t, contentDir, undefined, undefined, { document: 'plan-2' });
  const again = (await ReviewSession.open(summary)) ?? assert.fail();
  assert.equal(again.pairs.filter(({ decision }) => decision === 'drop').length, 1);
  assert.ok(again.pairs.length > session.pairs.length);
});

test('a promise that only waits in the review of its plan cannot be answered yet', async (t) => {
  const contentDir = await temporaryFolder(t);
  const plan = await proposedPlan(t, contentDir);
  await importAs(t, contentDir, 'summary', SUMMARY);
  const open = async (): Promise<ReviewSession> =>
    (await ReviewSession.open(targetOf(contentDir, 'summary'))) ?? assert.fail();
  const session = await open();
  assert.ok(session.pairs.every((_, index) => session.obstacleAt(pairAt(index)) === 'promise'));
  await publish(plan);
  const now = await open();
  assert.ok(now.pairs.every((_, index) => now.obstacleAt(pairAt(index)) !== 'promise'));
});

test('numbers that can be compared judge; without them a person chooses the word', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  await importAs(t, contentDir, 'summary', SUMMARY.replace('全部完成', '情况良好'));
  const session = (await ReviewSession.open(targetOf(contentDir, 'summary'))) ?? assert.fail();
  const first = (name: string): number => session.pairs.findIndex((pair) => pair.in === name);
  const [recruiting, building] = [first('summary/1'), first('summary/2')];
  assert.equal(session.judgementOf(session.pairs[recruiting] ?? assert.fail())?.status, 'done');
  assert.equal(session.obstacleAt(pairAt(recruiting)), undefined);
  assert.equal(session.obstacleAt(pairAt(building)), 'status');
  const pair = session.pairs[building] ?? assert.fail();
  await session.changePair(building, { outcome: { ...pair.outcome, status: 'behind' }, decision: 'keep' });
  assert.ok(!session.isOpen(pairAt(building)));
  // Without its value the number of the promise is compared with nothing.
  await session.changePair(recruiting, { decision: 'keep' });
  assert.ok(!session.isOpen(pairAt(recruiting)));
  for (const index of session.metrics.keys()) await session.changeMetric(index, { decision: 'drop' });
  assert.equal(session.obstacleAt(pairAt(recruiting)), 'status');
  assert.ok(session.isOpen(pairAt(recruiting)));
});

test('a promise that the record of the text answers is not proposed again; one that was kept before is told', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  const summary = targetOf(contentDir, 'summary');
  await importAs(t, contentDir, 'summary', SUMMARY);
  await rewriteReview(summary, (review) => ({
    ...review,
    pairs: review.pairs.map((pair) => (pair.in === 'summary/2' ? { ...pair, decision: 'keep' } : pair)),
  }));
  await editFileOf(summary, 'summary/2.mdx', (source) =>
    source.replace(
      '\n---\n',
      '\noutcomes:\n  - { of: shili/plan/plan/2#c1, status: done, text: 全部完成, at: p-48f32028 }\n---\n',
    ),
  );
  const session = (await ReviewSession.open(summary)) ?? assert.fail();
  const own = session.pairs.findIndex((pair) => pair.in === 'summary/2');
  assert.equal(session.obstacleAt(pairAt(own)), 'answered');
  await rewriteReview(summary, (review) => ({ ...review, pairs: [] }));
  const again = (await ReviewSession.open(summary)) ?? assert.fail();
  assert.deepEqual(
    again.pairs.filter(({ outcome }) => outcome.of === 'shili/plan/plan/2#c1'),
    [],
  );
});

test('accepting all leaves pairs as they are', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  await importAs(t, contentDir, 'summary', SUMMARY);
  const session = (await ReviewSession.open(targetOf(contentDir, 'summary'))) ?? assert.fail();
  const before = session.pairs.map(sayPair);
  assert.deepEqual(await session.acceptAll(), []);
  assert.deepEqual(session.pairs.map(sayPair), before);
  assert.equal(session.openPairCount, before.length);
});
