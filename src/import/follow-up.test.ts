import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { PairProposal } from '../model/review.ts';
import {
  importAs,
  pairsIn,
  PLAN,
  PROMISES,
  proposedPlan,
  publish,
  publishedPlan,
  rewriteReview,
  sayPair,
  SUMMARY,
  targetOf,
} from './follow-up/testing.ts';
import { importReport } from './report.ts';
import { documentFolder } from './review/subject.ts';
import { editFileOf } from './review/testing.ts';
import { temporaryFolder } from './testing.ts';

const RECRUITING = '年内招聘教师60人 | 招聘教师62人，其中硕士8人。 | m1 | - | open';
const BUILDING = '完成三所幼儿园改造 | 三所幼儿园改造全部完成。 | - | done | open';

const firstOf = (pairs: readonly PairProposal[]): string[] =>
  [...Map.groupBy(pairs, ({ outcome }) => outcome.of).values()].flatMap(([first]) =>
    first === undefined ? [] : [sayPair(first)],
  );

test('a summary proposes answers to what an earlier plan promises, and suggests a status where no numbers do', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  const { review, notes } = await importAs(t, contentDir, 'summary', SUMMARY);
  const { pairs } = review;
  assert.deepEqual(firstOf(pairs), [RECRUITING, BUILDING]);
  const { in: name, outcome, score, reason } = pairs[0] ?? assert.fail();
  assert.deepEqual([name, outcome.of, outcome.at], ['summary/1', 'shili/plan/plan/1#c1', 'item-1']);
  assert.ok(score > 0 && score <= 1);
  assert.match(reason, /同一指标|标题相近|用词相近|名称相近/u);
  assert.deepEqual(await pairsIn(targetOf(contentDir, 'summary')), pairs);
  const told = notes.filter(({ code }) => code === 'pairs-found').map(({ message }) => message);
  assert.deepEqual(told, [`有${pairs.length}处可能是对以前承诺的答复`]);
});

test('what is still proposed in the plan is answered too, under the identifiers that it will keep', async (t) => {
  const contentDir = await temporaryFolder(t);
  const plan = await proposedPlan(t, contentDir);
  assert.deepEqual(firstOf((await importAs(t, contentDir, 'summary', SUMMARY)).review.pairs), [
    RECRUITING,
    BUILDING,
  ]);
  await rewriteReview(plan, (review) => ({
    ...review,
    commitments: PROMISES.map((one) => ({ ...one, decision: one.in === 'plan/1' ? 'drop' : undefined })),
  }));
  const again = await importAs(t, contentDir, 'again', SUMMARY);
  assert.deepEqual(firstOf(again.review.pairs), [BUILDING]);
});

test('a document does not answer itself, nor another issuer, nor a plan that begins when its time is over', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  const other = await importAs(t, contentDir, 'summary', SUMMARY, { issuer: 'wjj' });
  const before = await importAs(t, contentDir, 'before', SUMMARY.replace('下半年', '上半年'));
  assert.deepEqual([...other.review.pairs, ...before.review.pairs], []);
  const own = await importAs(t, contentDir, 'plan', `${PLAN}\n${SUMMARY}`, { replace: true });
  assert.deepEqual(own.review.pairs, []);
});

test('a plan that was published behind the summary promises nothing to it', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir, PLAN, PROMISES, { published: '2022-03-01 09:00' });
  const early = await importAs(t, contentDir, 'early', SUMMARY, { published: '2022-01-10 09:00' });
  const late = await importAs(t, contentDir, 'late', SUMMARY, { published: '2022-03-10 09:00' });
  assert.deepEqual([early.review.pairs.length, late.review.pairs.length > 0], [0, true]);
});

test('promises wait for two years after their plan, and no longer', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  const inYear = async (year: number, half: string): Promise<number> => {
    const text = SUMMARY.replace('2021年下半年', `${year}年${half}`);
    return (await importAs(t, contentDir, `s${year}-${half === '上半年' ? 1 : 2}`, text)).review.pairs.length;
  };
  assert.ok((await inYear(2024, '上半年')) > 0);
  assert.equal(await inYear(2024, '下半年'), 0);
});

test('what an earlier summary shows as done is not asked again, what is on its way is', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  await importAs(t, contentDir, 'summary', SUMMARY);
  const outcomes = (status: string): string =>
    `outcomes:\n  - { of: shili/plan/plan/2#c1, status: ${status}, text: 三所幼儿园改造全部完成, at: p-48f32028 }`;
  await editFileOf(targetOf(contentDir, 'summary'), 'summary/2.mdx', (source) =>
    source.replace('\n---\n', `\n${outcomes('done')}\n---\n`),
  );
  const later = SUMMARY.replace('2021年下半年', '2022年上半年');
  assert.deepEqual(firstOf((await importAs(t, contentDir, 'later', later)).review.pairs), [RECRUITING]);
  await editFileOf(targetOf(contentDir, 'summary'), 'summary/2.mdx', (source) =>
    source.replace('status: done', 'status: on-track'),
  );
  const again = await importAs(t, contentDir, 'later', later, { replace: true });
  assert.deepEqual(firstOf(again.review.pairs), [RECRUITING, BUILDING]);
});

test('a decision stays while both texts are the same', async (t) => {
  const contentDir = await temporaryFolder(t);
  const plan = await publishedPlan(t, contentDir);
  const summary = targetOf(contentDir, 'summary');
  await importAs(t, contentDir, 'summary', SUMMARY);
  await rewriteReview(summary, (review) => ({
    ...review,
    pairs: review.pairs.map((pair) =>
      pair.in === 'summary/2'
        ? { ...pair, decision: 'keep' as const, outcome: { ...pair.outcome, status: 'on-track' as const } }
        : { ...pair, decision: 'drop' as const },
    ),
  }));
  const again = async (text = SUMMARY): Promise<string[]> =>
    firstOf((await importAs(t, contentDir, 'summary', text, { replace: true })).review.pairs);
  const kept = '完成三所幼儿园改造 | 三所幼儿园改造全部完成。 | - | on-track | keep';
  const dropped = RECRUITING.replace('open', 'drop');
  assert.deepEqual(await again(), [dropped, kept]);
  assert.deepEqual(await again(SUMMARY.replace('62人', '63人')), [RECRUITING.replace('62人', '63人'), kept]);
  await editFileOf(plan, 'plan/2.mdx', (source) => source.replaceAll('三所幼儿园改造', '三所幼儿园的改造'));
  assert.deepEqual(await again(), [
    RECRUITING,
    BUILDING.replace('完成三所幼儿园改造', '完成三所幼儿园的改造'),
  ]);
});

test('a decision outlasts an import while the plan cannot be read', async (t) => {
  const contentDir = await temporaryFolder(t);
  const plan = await publishedPlan(t, contentDir);
  const summary = targetOf(contentDir, 'summary');
  await importAs(t, contentDir, 'summary', SUMMARY);
  await rewriteReview(summary, (review) => ({
    ...review,
    pairs: review.pairs.map((pair) => ({ ...pair, decision: 'drop' })),
  }));
  const dropped = [RECRUITING, BUILDING].map((one) => one.replace('open', 'drop'));
  const file = path.join(documentFolder(plan), 'index.mdx');
  const good = await readFile(file, 'utf8');
  await writeFile(file, '---\ntitel: 计划\n---\n');
  const changed = SUMMARY.replace('全员培训正在', '培训正在');
  const again = async (text: string): Promise<string[]> =>
    firstOf((await importAs(t, contentDir, 'summary', text, { replace: true })).review.pairs);
  assert.deepEqual(await again(changed), dropped);
  await writeFile(file, good);
  assert.deepEqual(await again(SUMMARY), dropped);
  assert.deepEqual(await again(SUMMARY.replace('62人', '63人')), [
    RECRUITING.replace('62人', '63人'),
    BUILDING.replace('open', 'drop'),
  ]);
});

test('a plan that cannot be read keeps no summary out', async (t) => {
  const contentDir = await temporaryFolder(t);
  const plan = await publishedPlan(t, contentDir);
  await writeFile(path.join(documentFolder(plan), 'plan/2.mdx'), '---\ntitel: 学校建设\n---\n');
  await writeFile(path.join(documentFolder(plan), 'review.yaml'), 'pairs: nothing\n');
  assert.deepEqual(firstOf((await importAs(t, contentDir, 'summary', SUMMARY)).review.pairs), [RECRUITING]);
});

test('values of the record are results too, and a heading answers only where nothing stands below it', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  const text = SUMMARY.replace('1.充实力量。', '1.招聘教师。').replace(
    '2.加强培训。',
    '2.年内招聘教师很顺利。',
  );
  await importAs(t, contentDir, 'summary', text);
  await publish(targetOf(contentDir, 'summary'));
  const { pairs } = (await importAs(t, contentDir, 'summary', text, { replace: true })).review;
  assert.equal(pairs[0]?.outcome.result, 'm1');
  assert.deepEqual(
    pairs.filter(({ outcome }) => outcome.text.endsWith('很顺利。') || outcome.text === '招聘教师。'),
    [],
  );
});

test('only what looks back answers: no sentence of a plan, nor of what a summary goes on to do', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  const ahead = '三、下一步打算\n完成三所幼儿园改造，招聘教师60人。\n';
  const summary = await importAs(t, contentDir, 'summary', `${SUMMARY}${ahead}`);
  assert.ok(summary.review.pairs.length > 0);
  assert.ok(summary.review.pairs.every(({ in: name }) => name !== 'summary/3'));
  const plan = await importAs(t, contentDir, 'next', PLAN.replace('2021年下半年', '2022年上半年'));
  assert.deepEqual(plan.review.pairs, []);
});

test('a dry run lists the pairs, each below the path of its heading, and writes nothing', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  const imported = await importAs(t, contentDir, 'summary', SUMMARY, { dryRun: true });
  const [first] = imported.review.pairs;
  assert.deepEqual(importReport(imported).pairs[0], {
    of: 'shili/plan/plan/1#c1',
    promise: '年内招聘教师60人',
    section: '一/1',
    outcome: '招聘教师62人，其中硕士8人。',
    score: first?.score,
    reason: first?.reason,
  });
  assert.deepEqual(await pairsIn(targetOf(contentDir, 'summary')), []);
});
