import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test, type TestContext } from 'node:test';
import {
  importAs,
  pairsIn,
  PLAN,
  PROMISES,
  proposedPlan,
  publishedPlan,
  sayPair,
  SUMMARY,
  targetOf,
} from '../../import/follow-up/testing.ts';
import type { Target } from '../../import/keep.ts';
import { ReviewSession } from '../../import/review/session.ts';
import { assertGood, readFileOf } from '../../import/review/testing.ts';
import { temporaryFolder } from '../../import/testing.ts';
import { commitment, pair } from '../../words/review-promises.ts';
import { words } from '../../words/review.ts';
import { review } from '../review.ts';
import { terminalOn } from './terminal.ts';
import { CLEAR_LINE, ENTER, Person, Screen, STOP } from './testing.ts';

/** Begins a review with a person who answers its real prompts. */
async function begin(target: Target, columns = 80): Promise<{ person: Person; code: Promise<number> }> {
  const session = (await ReviewSession.open(target)) ?? assert.fail();
  const [keys, screen] = [new PassThrough(), Object.assign(new Screen(), { columns })];
  const person = new Person(screen, (key) => keys.write(key));
  return { person, code: review(session, 'content', terminalOn({ input: keys, output: screen })) };
}

/** A summary of which all but the pairs is decided, with a published plan before it. */
async function summaryToAnswer(t: TestContext, text = SUMMARY): Promise<Target> {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  const record = { published: '2022-01-10 09:30', source: '办公室' };
  await importAs(t, contentDir, 'summary', text, record);
  const summary = targetOf(contentDir, 'summary');
  await (await ReviewSession.open(summary))?.acceptAll();
  return summary;
}

const outcomesIn = async (target: Target, file: string): Promise<string> =>
  (await readFileOf(target, file)).split('---\n')[1]?.split('outcomes:\n')[1] ?? '';

test('promises come behind numbers, and are kept, corrected or dropped', async (t) => {
  const contentDir = await temporaryFolder(t);
  const plan = await proposedPlan(t, contentDir, PLAN, undefined, {
    published: '2021-07-10 09:30',
    source: '办公室',
  });
  const session = await ReviewSession.open(plan);
  for (const index of session?.metrics.keys() ?? []) await session?.changeMetric(index, { decision: 'keep' });
  const { person, code } = await begin(plan);
  await person.sees('【年内招聘教师60人】，由人事科负责。');
  await person.sees('2021年12月（2021-12）');
  await person.sees(commitment.value('招聘教师', '60人'));
  await person.answer(commitment.what, '2', ENTER);
  await person.answer(words.editWhat, '1', ENTER);
  await person.answer(commitment.askText, CLEAR_LINE, '招聘教师六十人', ENTER);
  await person.sees(commitment.badText);
  await person.answer(commitment.askText, CLEAR_LINE, '招聘教师60人，由人事科负责', ENTER);
  await person.answer(words.editWhat, '2', ENTER);
  await person.answer(commitment.askOwner, CLEAR_LINE, '县教育局人事科', ENTER);
  await person.answer(words.editWhat, '3', ENTER);
  await person.answer(commitment.askDue, CLEAR_LINE, '年末前后', ENTER);
  await person.sees(commitment.badDue);
  await person.answer(commitment.askDue, CLEAR_LINE, '8月15日', ENTER);
  await person.answer(words.editWhat, '4', ENTER);
  await person.answer(commitment.askTarget, '2', ENTER);
  await person.answer(words.editWhat, ENTER);
  await person.sees('年内【招聘教师60人，由人事科负责】。');
  await person.answer(commitment.what, ENTER);
  await person.answer(commitment.what, '3', ENTER);
  await person.sees(words.commitmentSummary(1, 1));
  await person.answer(words.publishWhat, ENTER);
  assert.equal(await code, 0);
  await assertGood(plan);
  assert.match(
    await readFileOf(plan, 'plan/1.mdx'),
    /commitments:\n {2}- id: c1\n {4}text: 招聘教师60人，由人事科负责\n {4}at: item-1\n {4}owner: 县教育局人事科\n {4}due: 2021-08-15\n---/u,
  );
  assert.doesNotMatch(await readFileOf(plan, 'plan/2.mdx'), /commitments/u);
});

test('a pair shows both texts and what would follow, and is published when a person confirms it', async (t) => {
  const summary = await summaryToAnswer(t);
  const { person, code } = await begin(summary);
  await person.sees(pair.promise('示例县教育局2021年下半年工作计划'));
  await person.sees('年内招聘教师60人');
  await person.sees('招聘教师62人，其中硕士8人。');
  await person.sees(pair.status.computed('已完成'));
  await person.answer(pair.what, '1', ENTER);
  await person.sees('三所幼儿园改造全部完成。');
  await person.sees(pair.status.suggested('已完成'));
  await person.answer(pair.what, '1', ENTER);
  // What the words suggest is chosen already.
  await person.answer(pair.askStatus, ENTER);
  await person.sees(words.pairSummary(2, (await pairsIn(summary)).length - 2, 0));
  await person.answer(words.publishWhat, ENTER);
  assert.equal(await code, 0);
  await assertGood(summary);
  assert.match(
    await outcomesIn(summary, 'summary/1.mdx'),
    /of: shili\/plan\/plan\/1#c1\n {4}text: [^\n]+\n {4}at: item-1\n {4}result: m1\n$/u,
  );
  assert.match(await outcomesIn(summary, 'summary/2.mdx'), /status: done\n/u);
});

test('on a wide terminal the two texts stand side by side', async (t) => {
  const { person, code } = await begin(await summaryToAnswer(t), 120);
  await person.sees(pair.what);
  const row = person.shown.split('\n').find((line) => line.includes('年内招聘教师60人'));
  assert.match(row ?? '', /年内招聘教师60人 +│ +招聘教师62人，其中硕士8人。/u);
  await person.answer(pair.what, STOP);
  await code;
});

test('a promise is put off with all its candidates, and the document is published all the same', async (t) => {
  const summary = await summaryToAnswer(t);
  const { person, code } = await begin(summary);
  await person.answer(pair.what, '3', ENTER);
  await person.sees('完成三所幼儿园改造');
  await person.answer(pair.what, '2', ENTER);
  await person.answer(words.publishWhat, ENTER);
  assert.equal(await code, 0);
  await assertGood(summary);
  assert.match(await readFileOf(summary, 'index.mdx'), /status: published/u);
  // What waits is shown the next time, and without anything to take over nothing is asked but that.
  const next = await begin(summary);
  await next.person.answer(pair.what, '2', ENTER);
  assert.equal(await next.code, 0);
  await next.person.sees(words.saved(0, 'npm run review -- shili/summary'));
});

test('a figure so far decides nothing, and what the text says of its progress is offered', async (t) => {
  const contentDir = await temporaryFolder(t);
  const due = PROMISES.slice(0, 1).map((one) => ({
    ...one,
    commitment: { ...one.commitment, due: '2022-06' },
  }));
  await publishedPlan(t, contentDir, PLAN, due);
  const record = { published: '2022-01-10 09:30', source: '办公室' };
  const summary = targetOf(contentDir, 'summary');
  const answerIn = async (sentence: string, shown: string): Promise<string> => {
    const text = SUMMARY.replace('招聘教师62人，其中硕士8人。', sentence);
    await importAs(t, contentDir, 'summary', text, { ...record, replace: true });
    const session = (await ReviewSession.open(summary)) ?? assert.fail();
    await session.acceptAll();
    for (const index of session.pairs.keys())
      if (index > 0) await session.changePair(index, { decision: 'drop' });
    const { person, code } = await begin(summary);
    await person.sees(shown);
    await person.answer(pair.what, '1', ENTER);
    await person.answer(pair.askStatus, ENTER);
    await person.answer(words.publishWhat, STOP);
    await code;
    return (await pairsIn(summary)).map(sayPair)[0] ?? '';
  };
  assert.match(
    await answerIn('招聘教师30人，招聘工作有序推进。', pair.status.suggested('序时推进')),
    / m1 \| on-track \| keep$/u,
  );
  assert.match(await answerIn('招聘教师31人。', pair.status.early), / m1 \| - \| keep$/u);
});

const BUILDING = 'shili/plan/plan/2#c1';

/** Leaves the candidates of one promise open, and gives their places in the review. */
async function onlyBuilding(target: Target): Promise<number[]> {
  const session = (await ReviewSession.open(target)) ?? assert.fail();
  const indexes = [...session.pairs.entries()].filter(([, { outcome }]) => outcome.of === BUILDING);
  for (const index of session.pairs.keys())
    if (!indexes.some(([own]) => own === index)) await session.changePair(index, { decision: 'drop' });
  return indexes.map(([index]) => index);
}

const decisionsAt = async (target: Target, indexes: readonly number[]): Promise<(string | undefined)[]> => {
  const pairs = await pairsIn(target);
  return indexes.map((index) => pairs[index]?.decision);
};

test('of one text a promise takes one sentence, and a person says which', async (t) => {
  const text = SUMMARY.replace('三所幼儿园改造全部完成。', '三所幼儿园改造完成。三所幼儿园的改造完成。');
  const summary = await summaryToAnswer(t, text);
  const indexes = await onlyBuilding(summary);
  const [first = 0, second = 0] = indexes;
  assert.equal(indexes.length, 2);
  const { person, code } = await begin(summary);
  await person.answer(pair.what, '1', ENTER);
  await person.answer(pair.askStatus, '2', ENTER);
  await person.answer(words.publishWhat, '3', ENTER);
  await code;
  assert.deepEqual(await decisionsAt(summary, indexes), ['keep', 'drop']);
  const session = (await ReviewSession.open(summary)) ?? assert.fail();
  await session.changePair(second, { decision: undefined });
  const again = await begin(summary);
  await again.person.answer(pair.what, '1', ENTER);
  await again.person.answer(pair.askWhich, '1', ENTER);
  assert.ok(session.pairs[first]);
  assert.ok(again.person.shown.includes(pair.confirmedBefore(session.pairs[first].outcome.text)));
  await again.person.answer(pair.askStatus, '1', ENTER);
  await again.person.answer(words.publishWhat, ENTER);
  assert.equal(await again.code, 0);
  await assertGood(summary);
  assert.deepEqual(await decisionsAt(summary, [first]), ['drop']);
  assert.match(await outcomesIn(summary, 'summary/2.mdx'), /status: done\n/u);
});

test('answers in other sections are dropped with the first, unless the promise is answered twice', async (t) => {
  const text = SUMMARY.replace('全员培训正在有序推进。', '三所幼儿园改造全部完成以后，组织全员培训。');
  const once = await summaryToAnswer(t, text);
  const indexes = await onlyBuilding(once);
  assert.equal(indexes.length, 2);
  const first = await begin(once);
  await first.person.answer(pair.what, '1', ENTER);
  await first.person.answer(pair.askStatus, ENTER);
  await first.person.answer(pair.askOthers(1), ENTER);
  await first.person.answer(words.publishWhat, STOP);
  await first.code;
  assert.deepEqual(await decisionsAt(once, indexes), ['keep', 'drop']);
  const twice = await summaryToAnswer(t, text);
  await onlyBuilding(twice);
  const second = await begin(twice);
  await second.person.answer(pair.what, '1', ENTER);
  await second.person.answer(pair.askStatus, ENTER);
  await second.person.answer(pair.askOthers(1), '2', ENTER);
  await second.person.answer(pair.what, '1', ENTER);
  await second.person.answer(pair.askStatus, '3', ENTER);
  await second.person.answer(words.publishWhat, ENTER);
  assert.equal(await second.code, 0);
  await assertGood(twice);
  for (const file of ['summary/1.mdx', 'summary/2.mdx'])
    assert.match(await outcomesIn(twice, file), new RegExp(`of: ${BUILDING}`, 'u'));
});

test('a promise that its plan does not hold yet cannot be answered, and the plan is named', async (t) => {
  const contentDir = await temporaryFolder(t);
  await proposedPlan(t, contentDir);
  await importAs(t, contentDir, 'summary', SUMMARY);
  const summary = targetOf(contentDir, 'summary');
  await (await ReviewSession.open(summary))?.acceptAll();
  const { person, code } = await begin(summary);
  await person.sees('请先审核那份文件');
  await person.sees(pair.cannot.promise);
  await person.answer(pair.what, '1', ENTER);
  await person.answer(pair.what, STOP);
  await code;
  assert.ok((await pairsIn(summary)).every(({ decision }) => decision === undefined));
});
