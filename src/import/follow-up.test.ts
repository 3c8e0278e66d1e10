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

test('a number that is reached before the deadline is asked again until then', async (t) => {
  const contentDir = await temporaryFolder(t);
  const [promise] = PROMISES;
  assert.ok(promise);
  const promises = [{ ...promise, commitment: { ...promise.commitment, due: '2022-12' } }];
  await publishedPlan(t, contentDir, PLAN, promises);
  const summary = targetOf(contentDir, 'summary');
  await importAs(t, contentDir, 'summary', SUMMARY);
  await publish(summary);
  await editFileOf(summary, 'summary/1.mdx', (source) =>
    source.replace(
      '\n---\n',
      '\noutcomes:\n  - { of: shili/plan/plan/1#c1, text: 招聘教师62人, at: item-1, result: m1 }\n---\n',
    ),
  );
  const later = async (half: string): Promise<string[]> => {
    const text = SUMMARY.replace('2021年下半年', half).replace('62人', '58人');
    const { review } = await importAs(t, contentDir, 'later', text, { dryRun: true });
    return firstOf(review.pairs);
  };
  const falling = RECRUITING.replace('62人', '58人');
  assert.deepEqual([await later('2022年上半年'), await later('2022年下半年')], [[falling], [falling]]);
  assert.deepEqual(await later('2023年上半年'), []);
  await editFileOf(summary, 'summary/index.mdx', (source) => source.replace('2021-H2', '"2022"'));
  assert.deepEqual(await later('2023年上半年'), []);
});

test('what has not happened half way is asked again at the end, what is built is not', async (t) => {
  const asked = async (promised: string, reported: string): Promise<number> => {
    const contentDir = await temporaryFolder(t);
    const plan = PLAN.replace('完成三所幼儿园改造', promised);
    const { review } = await importAs(t, contentDir, 'plan', plan, { dryRun: true });
    await publishedPlan(t, contentDir, plan, review.commitments);
    const report = SUMMARY.replace('三所幼儿园改造全部完成', reported);
    await importAs(t, contentDir, 'q3', report.replace('下半年', '第三季度'));
    const outcome = `{ of: shili/plan/plan/2#c1, status: done, text: ${reported}, at: p-48f32028 }`;
    await editFileOf(targetOf(contentDir, 'q3'), 'summary/2.mdx', (source) =>
      source.replace('\n---\n', `\noutcomes:\n  - ${outcome}\n---\n`),
    );
    const { pairs } = (await importAs(t, contentDir, 'later', report)).review;
    return pairs.filter(({ outcome: { of } }) => of === 'shili/plan/plan/2#c1').length;
  };
  assert.equal(await asked('三所幼儿园不发生安全事故', '三所幼儿园没有发生安全事故'), 1);
  assert.equal(await asked('完成三所幼儿园改造', '三所幼儿园改造全部完成'), 0);
});

test('what stands before the first chapter of a summary answers too, before that of a plan only what looks back', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  const open = (text: string): string => text.replace('\n', '\n全年招聘教师62人，其中硕士8人。\n');
  const text = open(SUMMARY).replace('招聘教师62人，其中硕士8人。\n2', '队伍更加充实。\n2');
  const { pairs } = (await importAs(t, contentDir, 'summary', text)).review;
  assert.deepEqual([pairs[0]?.in, pairs[0]?.outcome.text], ['index', '全年招聘教师62人，其中硕士8人。']);
  const plan = await importAs(t, contentDir, 'next', open(PLAN.replace('2021年下半年', '2022年上半年')));
  assert.deepEqual(plan.review.pairs, []);
});

test('where a number is withheld, words suggest no status', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  const text = SUMMARY.replace('招聘教师62人，其中硕士8人。', '全面完成招聘教师xx人。');
  const { pairs } = (await importAs(t, contentDir, 'summary', text)).review;
  assert.deepEqual(firstOf(pairs), ['年内招聘教师60人 | 全面完成招聘教师xx人。 | m1 | - | open', BUILDING]);
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

test('of a table the number that was reached answers, and no target, name of a row or head', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  const summary = targetOf(contentDir, 'summary');
  const table = '指标\t计划\t完成\n招聘教师\t60人\t63人\n幼儿园改造\t3所\t3所\n培训教师\t90人次\t95人次\n';
  await importAs(
    t,
    contentDir,
    'summary',
    SUMMARY.replace('招聘教师62人，其中硕士8人。', `情况见下表。\n${table}`),
  );
  const texts = (await pairsIn(summary)).filter(({ promise }) => promise.includes('招聘')).map(sayPair);
  assert.equal(texts.length, 1);
  assert.match(texts[0] ?? '', /^年内招聘教师60人 \| 63人 \| m\d+ /u);
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
