import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { stringify } from 'yaml';
import { findProblems } from '../mdx/content.ts';
import { readReview } from '../mdx/review.ts';
import type { CommitmentProposal } from '../model/review.ts';
import { formatReview } from './review/file.ts';
import { importText, optionsFor, readWritten, temporaryFolder } from './testing.ts';
import type { Imported } from './index.ts';

const FOLDER = 'documents/shili/report';

const EARLIER = `示例县教育局2020年工作计划
一、重点任务
（一）教师队伍建设
年内招聘教师80人。
（二）学校建设
学校建设有序推进。
`;

const text = (
  plan = '年内招聘教师60人，9月底前出台奖励办法。确保不发生安全责任事故。',
  summary = '招聘教师86人。',
): string => `示例县教育局2021年上半年工作总结和下半年工作计划
一、上半年工作总结
（一）教师队伍建设
${summary}
（二）学校建设
学校建设有序推进。
二、下半年工作计划
（一）教师队伍建设
${plan}
（二）学校建设
建成城东小学。
`;

interface Records {
  metrics?: object[];
  commitments?: object[];
  outcomes?: object[];
  topics?: string[];
}

/** Puts lists into the record of a written file, as a closed review does. */
async function record(contentDir: string, folder: string, file: string, lists: Records): Promise<void> {
  const place = path.join(contentDir, folder, file);
  const source = await readFile(place, 'utf8');
  await writeFile(place, source.replace(/\n---\n/u, `\n${stringify(lists)}---\n`));
}

async function atOf(contentDir: string, file: string): Promise<string> {
  const review = await readReview(path.join(contentDir, FOLDER));
  const found = [...(review?.value.metrics ?? [])].find((one) => one.in === file);
  return found?.metric.at ?? '';
}

/** A reviewed document: two promises of three in its plan, and an outcome in its summary that answers an earlier plan. */
async function reviewed(t: TestContext): Promise<string> {
  const contentDir = await temporaryFolder(t);
  await importText(t, EARLIER, optionsFor(contentDir, { document: 'earlier' }));
  const promise = { id: 'c1', text: '年内招聘教师80人', at: await earlierAt(contentDir), due: '2020-12' };
  await record(contentDir, 'documents/shili/earlier', 'plan/1.mdx', { commitments: [promise] });
  await importText(t, text(), optionsFor(contentDir));
  const [plan, summary] = [await atOf(contentDir, 'plan/1'), await atOf(contentDir, 'summary/1')];
  const target = {
    id: 'recruits',
    label: '招聘教师',
    kind: 'target',
    value: 60,
    written: '60人',
    unit: '人',
    period: '2021',
    at: plan,
  };
  await record(contentDir, FOLDER, 'plan/1.mdx', {
    metrics: [target],
    commitments: [
      { id: 'c1', text: '年内招聘教师60人', at: plan, owner: '人事科', due: '2021-12', target: 'recruits' },
      { id: 'c3', text: '确保不发生安全责任事故', at: plan },
    ],
  });
  const outcome = { of: 'shili/earlier/plan/1#c1', status: 'done', text: '招聘教师86人', at: summary };
  await record(contentDir, FOLDER, 'summary/1.mdx', { outcomes: [outcome] });
  assert.deepEqual(await findProblems(contentDir), []);
  return contentDir;
}

async function earlierAt(contentDir: string): Promise<string> {
  const review = await readReview(path.join(contentDir, 'documents/shili/earlier'));
  return review?.value.commitments[0]?.commitment.at ?? '';
}

async function replace(t: TestContext, contentDir: string, words: string): Promise<Imported> {
  const imported = await importText(t, words, optionsFor(contentDir, { replace: true }));
  assert.deepEqual(await findProblems(contentDir), []);
  return imported;
}

/** The promises and outcomes of a section's record, a line each. */
async function recorded(contentDir: string, part: string, section: number): Promise<string[]> {
  const file = path.join(contentDir, FOLDER, part, `${section}.mdx`);
  const place = { path: file, issuer: 'shili', document: 'report', part };
  const { record: own } = readWritten('section', await readFile(file, 'utf8'), place);
  return [
    ...own.commitments.map(({ id, text: words, owner, due, target }) =>
      [id, words, owner, due, target].filter((one) => one !== undefined).join(' '),
    ),
    ...own.outcomes.map(({ of, status, text: words }) => [of, status, words].join(' ')),
  ];
}

async function proposed(contentDir: string): Promise<string[]> {
  const review = await readReview(path.join(contentDir, FOLDER));
  return (review?.value.commitments ?? []).map(
    ({ in: name, commitment, decision }) =>
      `${name}#${commitment.id} ${commitment.text}${decision === undefined ? '' : ` ${decision}`}`,
  );
}

const codesOf = ({ notes }: Imported): string[] =>
  notes.map(({ code }) => code).filter((code) => /^(?:commitment|outcome|metric|topics)-/u.test(code));

const KEPT = ['c1 年内招聘教师60人 人事科 2021-12 recruits', 'c3 确保不发生安全责任事故'];
const ANSWER = 'shili/earlier/plan/1#c1 done 招聘教师86人';

test('promises and outcomes stay as people kept them, and only what no record holds is proposed', async (t) => {
  const contentDir = await reviewed(t);
  const imported = await replace(t, contentDir, text());
  assert.deepEqual(await recorded(contentDir, 'plan', 1), KEPT);
  assert.deepEqual(await recorded(contentDir, 'summary', 1), [ANSWER]);
  assert.deepEqual(await proposed(contentDir), ['plan/1#c4 9月底前出台奖励办法', 'plan/2#c1 建成城东小学']);
  assert.deepEqual(codesOf(imported), []);
});

test('a promise whose words changed is named, its identifier is not used again, and the new words are proposed', async (t) => {
  const contentDir = await reviewed(t);
  const changed = text().replace('60人', '70人').replace('86人', '96人');
  const imported = await replace(t, contentDir, changed);
  assert.deepEqual(await recorded(contentDir, 'plan', 1), ['c3 确保不发生安全责任事故']);
  assert.deepEqual(await recorded(contentDir, 'summary', 1), []);
  assert.deepEqual(codesOf(imported), ['metric-dropped', 'commitment-dropped', 'outcome-dropped']);
  assert.ok(imported.notes.some(({ message }) => message.includes('plan/1#c1 年内招聘教师60人')));
  assert.deepEqual(await proposed(contentDir), [
    'plan/1#c4 年内招聘教师70人',
    'plan/1#c5 9月底前出台奖励办法',
    'plan/2#c1 建成城东小学',
  ]);
});

test('the last identifier of a section is not used again when its promise is gone', async (t) => {
  const contentDir = await reviewed(t);
  await replace(t, contentDir, text('年内招聘教师60人，9月底前出台奖励办法。确保不发生食品安全事故。'));
  assert.ok((await proposed(contentDir)).includes('plan/1#c5 确保不发生食品安全事故'));
});

test('a promise that became part of another one does not stand', async (t) => {
  const contentDir = await reviewed(t);
  const imported = await replace(t, contentDir, text().replace('招聘教师60人', '招聘教师60人以上'));
  assert.deepEqual(await recorded(contentDir, 'plan', 1), ['c3 确保不发生安全责任事故']);
  assert.ok(codesOf(imported).includes('commitment-dropped'));
});

test('a promise without its target stays where its own words stand', async (t) => {
  const contentDir = await reviewed(t);
  const place = path.join(contentDir, FOLDER, 'plan/1.mdx');
  const source = await readFile(place, 'utf8');
  await writeFile(place, source.replace('text: 年内招聘教师60人', 'text: 9月底前出台奖励办法'));
  const imported = await replace(t, contentDir, text().replace('60人', '70人'));
  assert.deepEqual(await recorded(contentDir, 'plan', 1), [
    'c1 9月底前出台奖励办法 人事科 2021-12',
    'c3 确保不发生安全责任事故',
  ]);
  assert.deepEqual(codesOf(imported), ['metric-dropped']);
});

test('promises go with their words into another section, and a note tells their new address', async (t) => {
  const contentDir = await reviewed(t);
  const moved = text('加强队伍建设。').replace('建成城东小学。', '建成城东小学。确保不发生安全责任事故。');
  const imported = await replace(t, contentDir, moved);
  assert.deepEqual(await recorded(contentDir, 'plan', 2), ['c1 确保不发生安全责任事故']);
  assert.deepEqual(codesOf(imported), ['metric-dropped', 'commitment-dropped', 'commitment-moved']);
  assert.ok(imported.notes.some(({ message }) => message.includes('→ plan/2#c1')));
});

test('topics that people chose for a section stay with its title', async (t) => {
  const contentDir = await reviewed(t);
  await record(contentDir, FOLDER, 'plan/2.mdx', { topics: ['schools'] });
  await writeFile(path.join(contentDir, 'topics.yaml'), stringify([{ id: 'schools', name: '学校建设' }]));
  assert.deepEqual(codesOf(await replace(t, contentDir, text())), []);
  const source = await readFile(path.join(contentDir, FOLDER, 'plan/2.mdx'), 'utf8');
  assert.match(source, /topics:\n {2}- schools\n/u);
  const renamed = text().replace('（二）学校建设\n建成', '（二）校园建设\n建成');
  assert.deepEqual(codesOf(await replace(t, contentDir, renamed)), ['topics-dropped']);
});

/** Decides on the proposed promises of the report, as a review that is not closed yet. */
async function decide(
  contentDir: string,
  decision: (proposal: CommitmentProposal) => CommitmentProposal,
): Promise<void> {
  const folder = path.join(contentDir, FOLDER);
  const review = await readReview(folder);
  assert.ok(review);
  const commitments = review.value.commitments.map(decision);
  await writeFile(path.join(folder, 'review.yaml'), formatReview({ ...review.value, commitments }));
}

test('decisions of an unfinished review outlast another import, with what people changed', async (t) => {
  const contentDir = await temporaryFolder(t);
  await importText(t, text(), optionsFor(contentDir));
  await decide(contentDir, (one) => {
    const commitment = { ...one.commitment, text: '出台奖励办法', owner: '人事科' };
    if (one.commitment.id === 'c2') return { ...one, commitment, offset: one.offset + 4, decision: 'keep' };
    return one.commitment.id === 'c3' ? { ...one, decision: 'drop' } : one;
  });
  const { review } = await replace(t, contentDir, text().replace('年内招聘', '培训教师90人，年内招聘'));
  assert.deepEqual(await proposed(contentDir), [
    'plan/1#c4 培训教师90人',
    'plan/1#c5 年内招聘教师60人',
    'plan/1#c2 出台奖励办法 keep',
    'plan/1#c3 确保不发生安全责任事故 drop',
    'plan/2#c1 建成城东小学',
  ]);
  for (const { sentence, offset, commitment } of review.commitments)
    assert.ok(sentence.startsWith(commitment.text, offset), commitment.text);
});

test('a decision does not hold for other words: another deadline, another number', async (t) => {
  const contentDir = await temporaryFolder(t);
  await importText(t, text(), optionsFor(contentDir));
  await decide(contentDir, (one) => ({ ...one, decision: 'drop' }));
  await replace(t, contentDir, text().replace('9月底前', '10月底前').replace('60人', '60人以上'));
  assert.deepEqual(await proposed(contentDir), [
    'plan/1#c4 年内招聘教师60人以上',
    'plan/1#c5 10月底前出台奖励办法',
    'plan/1#c3 确保不发生安全责任事故 drop',
    'plan/2#c1 建成城东小学 drop',
  ]);
});

test('a target names the number as it is called now', async (t) => {
  const contentDir = await reviewed(t);
  const more = text('年内招聘教师60人，培训教师90人次，9月底前出台奖励办法。确保不发生安全责任事故。');
  await replace(t, contentDir, more);
  const { metrics = [], commitments = [] } = (await readReview(path.join(contentDir, FOLDER)))?.value ?? {};
  const trained = commitments.find(({ commitment }) => commitment.text.includes('90人次'));
  const target = metrics.find(({ in: name, metric }) => name === 'plan/1' && metric.written === '90人次');
  assert.ok(target);
  assert.equal(trained?.commitment.target, target.metric.id);
  const kept = text('年内招聘教师60人，10月底前再招聘教师60人，9月底前出台奖励办法。');
  const { review } = await replace(t, await reviewed(t), kept);
  assert.ok(review.commitments.every(({ commitment }) => commitment.target !== 'm1'));
});
