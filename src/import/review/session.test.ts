import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { Target } from '../keep.ts';
import { closeReview } from './close.ts';
import { ReviewSession, type Step } from './session.ts';
import { documentFolder } from './subject.ts';
import { decide, editFileOf, PROPOSALS, reportUnderReview } from './testing.ts';

async function open(target: Target): Promise<ReviewSession> {
  const session = await ReviewSession.open(target);
  assert.ok(session);
  return session;
}

const metric = (index: number): Step => ({ list: 'metrics', index });

/** Which numbers a person has still to decide on. */
function openIn(session: ReviewSession): number[] {
  return session.steps.filter((step) => session.isOpen(step)).map(({ index }) => index);
}

test('there is no session for a document that is not there', async (t) => {
  const target = await reportUnderReview(t);
  assert.equal(await ReviewSession.open({ ...target, document: 'other' }), undefined);
});

test('a decision is in the file when it is made, and the next session goes on behind it', async (t) => {
  const target = await reportUnderReview(t);
  await decide(target, ['keep', 'drop']);
  const session = await open(target);
  assert.equal(session.openCount, 5);
  assert.deepEqual(openIn(session), [2, 3, 4, 5, 6]);
});

test('a value that was kept is open again when its words are gone from the text', async (t) => {
  const target = await reportUnderReview(t);
  await decide(target, ['keep', 'keep', 'keep', 'keep', 'keep', 'keep', 'drop']);
  await editFileOf(target, 'summary/1.mdx', (source) => source.replace('86人', '87人'));
  const session = await open(target);
  assert.deepEqual(openIn(session), [4]);
  assert.equal(session.obstacleAt(metric(4)), 'text');
});

test('a value whose file is gone does not stand in the text', async (t) => {
  const target = await reportUnderReview(t);
  await rm(path.join(documentFolder(target), 'summary/2.mdx'));
  const session = await open(target);
  assert.equal(session.obstacleAt(metric(5)), 'text');
});

test('accepting all keeps what can be kept, says why it drops the rest, and leaves decisions as they are', async (t) => {
  const target = await reportUnderReview(t);
  await decide(target, [undefined, 'drop']);
  await editFileOf(target, 'summary/1.mdx', (source) => source.replace('86人', '87人'));
  const session = await open(target);
  assert.deepEqual(await session.acceptAll(), ['text', 'period']);
  assert.deepEqual(
    session.metrics.map(({ decision }) => decision),
    ['keep', 'drop', 'keep', 'keep', 'drop', 'keep', 'drop'],
  );
});

test('a draft is pending, a published document only while something waits to be taken over', async (t) => {
  const target = await reportUnderReview(t, PROPOSALS.slice(0, 2));
  await decide(target, ['keep', 'drop']);
  assert.ok((await open(target)).isPending);
  await closeReview(target);
  const published = await open(target);
  assert.ok(!published.isPending);
  await published.changeMetric(0, { decision: undefined });
  assert.ok((await open(target)).isPending);
});
