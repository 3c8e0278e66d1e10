import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent, isError } from '../checks/index.ts';
import { importAs, PLAN, publish, SUMMARY, targetOf } from '../import/follow-up/testing.ts';
import { closeReview } from '../import/review/close.ts';
import { ReviewSession } from '../import/review/session.ts';
import { readFileOf } from '../import/review/testing.ts';
import { temporaryFolder } from '../import/testing.ts';

test('from the plan to the outcome: imported, accepted, answered by the next summary, confirmed by a person', async (t) => {
  const contentDir = await temporaryFolder(t);
  await importAs(t, contentDir, 'plan', PLAN, { published: '2021-07-10 09:30' });
  await publish(targetOf(contentDir, 'plan'));
  await importAs(t, contentDir, 'summary', SUMMARY, { published: '2022-01-10 09:30' });
  const summary = targetOf(contentDir, 'summary');
  const session = (await ReviewSession.open(summary)) ?? assert.fail();
  await session.acceptAll();
  const first = session.pairs.findIndex(({ outcome }) => outcome.of === 'shili/plan/plan/1#c1');
  assert.equal(session.judgementOf(session.pairs[first] ?? assert.fail())?.status, 'done');
  await session.changePair(first, { decision: 'keep' });
  await closeReview(summary);
  assert.match(
    await readFileOf(summary, 'summary/1.mdx'),
    /\noutcomes:\n {2}- of: shili\/plan\/plan\/1#c1\n {4}text: 招聘教师62人，其中硕士8人。\n {4}at: item-1\n {4}result: m1\n---\n/u,
  );
  const { problems } = await checkContent(contentDir);
  assert.deepEqual(problems.filter(isError), []);
});
