import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { test, type TestContext } from 'node:test';
import type { Target } from '../../import/keep.ts';
import { ReviewSession } from '../../import/review/session.ts';
import { documentFolder, readSubject } from '../../import/review/subject.ts';
import {
  assertGood,
  decide,
  editFileOf,
  PROPOSALS,
  readFileOf,
  reportUnderReview,
} from '../../import/review/testing.ts';
import { words } from '../../words/review.ts';
import { review } from '../review.ts';
import { CLEAR_LINE, CLOSE, DOWN, ENTER, Person, Screen, STOP } from './testing.ts';
import { terminalOn } from './terminal.ts';

const COMMAND = 'npm run review -- shili/report';

/** Begins a review with a person who answers its real prompts. */
async function begin(target: Target): Promise<{ person: Person; code: Promise<number>; keys: PassThrough }> {
  const session = await ReviewSession.open(target);
  assert.ok(session);
  const [keys, screen] = [new PassThrough(), new Screen()];
  const person = new Person(screen, (key) => keys.write(key));
  const code = review(session, 'content', terminalOn({ input: keys, output: screen }));
  return { person, code, keys };
}

async function decisionsOf(target: Target): Promise<(string | undefined)[]> {
  return (await readSubject(target))?.review?.value.metrics.map(({ decision }) => decision) ?? [];
}

/** A document of which everything but the metadata is decided. */
async function decided(t: TestContext): Promise<Target> {
  const target = await reportUnderReview(t, PROPOSALS.slice(0, 2));
  await decide(target, ['keep', 'drop']);
  return target;
}

test('from the first proposal to the published document', async (t) => {
  const target = await reportUnderReview(t);
  await writeFile(
    path.join(target.contentDir, 'indicators.yaml'),
    '# 指标\n- id: new-teachers\n  name: 新招聘教师数\n  unit: 人\n- id: places\n  name: 学位\n  unit: 个\n',
  );
  const { person, code } = await begin(target);
  await person.answer(words.what, ENTER);
  await person.sees('举办培训班【xx期】，培训教师120人次');
  await person.answer(words.what, '3', ENTER);
  // Edited: the label, then the value, which the person takes for a target of the whole year.
  await person.answer(words.what, '2', ENTER);
  await person.answer(words.editWhat, '1', ENTER);
  await person.answer(words.askLabel, CLEAR_LINE, '培训教师人次', ENTER);
  await person.answer(words.editWhat, '2', ENTER);
  await person.answer(words.askValue, CLEAR_LINE, '许多', ENTER);
  await person.sees(words.badValue);
  await person.answer(words.askValue, CLEAR_LINE, '121', ENTER);
  await person.sees(words.notAsWritten('120人次', ['120']));
  await person.answer(words.askValue, CLEAR_LINE, words.withheld, ENTER);
  await person.sees(words.notAsWritten('120人次', ['120']));
  await person.answer(words.askValue, CLEAR_LINE, '１２０', ENTER);
  await person.answer(words.editWhat, '4', ENTER);
  await person.answer(words.askKind, DOWN, ENTER);
  await person.answer(words.editWhat, '5', ENTER);
  await person.answer(words.askComparator, '2', ENTER);
  await person.answer(words.editWhat, '6', ENTER);
  await person.answer(words.askPeriod, CLEAR_LINE, '2021年', ENTER);
  await person.answer(words.editWhat, ENTER);
  await person.answer(words.what, ENTER);
  // Joined to a new indicator, after an identifier that is taken.
  await person.answer(words.what, '4', ENTER);
  await person.answer(words.joinWhat, '新建', ENTER);
  await person.answer(words.askIndicatorId, 'places', ENTER);
  await person.sees(words.takenIndicator('places'));
  await person.answer(words.askIndicatorId, CLEAR_LINE, 'attendance', ENTER);
  await person.answer(words.askIndicatorName, ENTER);
  await person.answer(words.askIndicatorUnit, CLEAR_LINE, '人', ENTER);
  await person.sees(words.badIndicatorUnit('%'));
  await person.answer(words.askIndicatorUnit, CLEAR_LINE, '%', ENTER);
  await person.answer(words.what, ENTER);
  // Joined to the likeliest of those that are there.
  await person.sees(words.likely('新招聘教师数'));
  await person.answer(words.what, '4', ENTER);
  await person.answer(words.joinWhat, ENTER);
  await person.answer(words.what, ENTER);
  // Back, and dropped after all.
  await person.answer(words.what, '6', ENTER);
  await person.sees(words.decided.keep);
  await person.answer(words.what, '3', ENTER);
  await person.sees('新增学位【540个】');
  await person.answer(words.what, ENTER);
  // The period that the text does not tell.
  await person.answer(words.what, ENTER);
  await person.answer(words.askPeriod, '下半年', ENTER);
  await person.answer(words.askPublished, '2021-02-30 09:30', ENTER);
  await person.sees(words.badPublished);
  await person.answer(words.askPublished, CLEAR_LINE, '2021-07-12 09：30', ENTER);
  await person.answer(words.askSource, ENTER);
  await person.sees(words.summary(5, 0, 1, 2));
  await person.answer(words.publishWhat, ENTER);
  assert.equal(await code, 0);
  await assertGood(target);
  assert.match(
    await readFileOf(target, 'index.mdx'),
    /status: published\n[^]*published: 2021-07-12 09:30\n/u,
  );
  assert.equal((await readFileOf(target, 'summary/1.mdx')).split('\n---\n')[0], EXPECTED);
  assert.match(await readFileOf(target, 'plan/1.mdx'), /period: 2021-H2\n/u);
  assert.deepEqual(await decisionsOf(target), ['drop', 'drop']);
  assert.match(
    await readFile(path.join(target.contentDir, 'indicators.yaml'), 'utf8'),
    /^# 指标\n[^]*- id: attendance\n {2}name: 参训率\n {2}unit: "%"\n$/u,
  );
});

const EXPECTED = `---
number: （一）
title: 教师队伍建设
metrics:
  - id: trained
    label: 培训教师人次
    kind: target
    value: 120
    written: 120人次
    unit: 人次
    comparator: ">="
    period: "2021"
    at: item-1
  - id: rate
    indicator: attendance
    label: 参训率
    kind: result
    value: 98.5
    written: 98.5%以上
    unit: "%"
    comparator: ">="
    period: 2021-H1
    at: item-1`;

test('a person who leaves loses nothing, and goes on where they stopped', async (t) => {
  const target = await reportUnderReview(t);
  const first = await begin(target);
  await first.person.answer(words.what, ENTER);
  await first.person.answer(words.what, '3', ENTER);
  await first.person.answer(words.what, STOP);
  assert.equal(await first.code, 130);
  assert.ok(first.person.shown.includes(words.saved(5, COMMAND)));
  assert.deepEqual((await decisionsOf(target)).slice(0, 3), ['keep', 'drop', undefined]);
  const second = await begin(target);
  await second.person.sees(words.position(3, 7));
  await second.person.answer(words.what, '5', ENTER);
  assert.equal(await second.code, 0);
});

test('a closed input ends the review like Ctrl+C', async (t) => {
  const target = await reportUnderReview(t);
  const first = await begin(target);
  await first.person.answer(words.what, CLOSE);
  assert.equal(await first.code, 130);
  const second = await begin(target);
  await second.person.sees(words.what);
  second.keys.end();
  assert.equal(await second.code, 130);
});

test('a value whose words are gone from the text can only be dropped', async (t) => {
  const target = await reportUnderReview(t, PROPOSALS.slice(4, 5));
  await editFileOf(target, 'summary/1.mdx', (source) => source.replace('86人', '87人'));
  const first = await begin(target);
  await first.person.sees(words.gone);
  await first.person.answer(words.what, '1', ENTER);
  assert.equal(await first.code, 0);
  assert.deepEqual(await decisionsOf(target), [undefined]);
  const { person, code } = await begin(target);
  await person.answer(words.what, '3', ENTER);
  await person.answer(words.askPublished, STOP);
  await code;
  assert.deepEqual(await decisionsOf(target), ['drop']);
});

test('a period may stay open, and the value is then not kept', async (t) => {
  const target = await reportUnderReview(t, PROPOSALS.slice(6));
  const { person, code } = await begin(target);
  await person.answer(words.what, ENTER);
  await person.answer(words.askPeriod, ENTER);
  await person.answer(words.what, STOP);
  await code;
  assert.deepEqual(await decisionsOf(target), [undefined]);
});

test('metadata is saved answer by answer, and asked for until it is there', async (t) => {
  const target = await decided(t);
  const first = await begin(target);
  await first.person.answer(words.askPublished, '2021-07-12 09:30', ENTER);
  await first.person.answer(words.askSource, STOP);
  await first.code;
  const second = await begin(target);
  await second.person.answer(words.askSource, '示例县教育局办公室', ENTER);
  await second.person.answer(words.publishWhat, '3', ENTER);
  assert.equal(await second.code, 0);
  const { record } = (await readSubject(target)) ?? {};
  assert.deepEqual(
    [record?.published, record?.source, record?.status],
    ['2021-07-12 09:30', '示例县教育局办公室', 'draft'],
  );
});

test('before publishing everything can be looked at once more', async (t) => {
  const target = await decided(t);
  const { person, code } = await begin(target);
  await person.answer(words.askPublished, ENTER);
  await person.answer(words.askSource, ENTER);
  await person.answer(words.publishWhat, '2', ENTER);
  await person.sees(words.position(1, 2));
  await person.answer(words.what, '3', ENTER);
  await person.sees(words.position(2, 2));
  await person.answer(words.what, '5', ENTER);
  await code;
  assert.deepEqual(await decisionsOf(target), ['drop', 'drop']);
});

test('a draft for which nothing is proposed is published all the same', async (t) => {
  const target = await reportUnderReview(t);
  await rm(path.join(documentFolder(target), 'review.yaml'));
  await editFileOf(target, 'index.mdx', (source) =>
    source.replace('status:', 'source: 办公室\npublished: 2021-07-12 09:30\nstatus:'),
  );
  const { person, code } = await begin(target);
  await person.sees(words.begin({ metrics: [], commitments: [], pairs: [] }, 0));
  await person.answer(words.publishWhat, ENTER);
  assert.equal(await code, 0);
  assert.equal((await readSubject(target))?.record.status, 'published');
});
