import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse } from 'yaml';
import { findProblems } from '../mdx/content.ts';
import { readReview } from '../mdx/review.ts';
import type { Metric } from '../model/metric.ts';
import type { Proposal } from '../model/review.ts';
import { acceptAll, importText, optionsFor, readDocument, temporaryFolder } from './testing.ts';

const FOLDER = 'documents/shili/report';

const text = (
  training = '培训教师120人。组织研讨8场。',
  plan = '年内招聘教师60人。',
): string => `示例县教育局2021年上半年工作总结和下半年工作计划
一、上半年工作总结
（一）教师队伍建设
1.加强培训。${training}
2.充实力量。新招聘教师86人，其中硕士xx人。
（二）学校建设
学校建设有序推进。
二、下半年工作计划
（一）教师队伍建设
${plan}
（二）学校建设
学校建设继续推进。
`;

const proposed = async (contentDir: string): Promise<readonly Proposal[]> =>
  (await readReview(path.join(contentDir, FOLDER)))?.value.metrics ?? [];

const say = ({ in: entry, metric, decision }: Proposal): string =>
  [entry, metric.written, decision ?? 'open'].join(' ');

async function recordsOf(contentDir: string, file: string): Promise<Metric[]> {
  const source = await readFile(path.join(contentDir, FOLDER, file), 'utf8');
  const [, yaml = ''] = source.split('---\n');
  return (parse(yaml) as { metrics?: Metric[] }).metrics ?? [];
}

/** A published document: everything kept but the count of seminars, which was dropped. */
async function published(t: TestContext): Promise<string> {
  const contentDir = await temporaryFolder(t);
  await importText(t, text(), optionsFor(contentDir));
  const file = path.join(contentDir, FOLDER, 'review.yaml');
  const yaml = await readFile(file, 'utf8');
  await writeFile(
    file,
    yaml.replace(/(?<=\n {2}- in: summary\/1\n)(?= {4}metric:\n {6}id: m2\n)/u, '    decision: drop\n'),
  );
  await acceptAll(contentDir);
  return contentDir;
}

test('an import writes its proposals beside the document and none into a record', async (t) => {
  const contentDir = await temporaryFolder(t);
  await importText(t, text(), optionsFor(contentDir));
  assert.deepEqual((await proposed(contentDir)).map(say), [
    'summary/1 120人 open',
    'summary/1 8场 open',
    'summary/1 86人 open',
    'summary/1 xx人 open',
    'plan/1 60人 open',
  ]);
  assert.deepEqual(await recordsOf(contentDir, 'summary/1.mdx'), []);
  assert.equal((await readDocument(contentDir)).status, 'draft');
  assert.deepEqual(await findProblems(contentDir), []);
});

test('what was kept stands in the record, what was dropped stays behind, and the document is published', async (t) => {
  const contentDir = await published(t);
  const records = await recordsOf(contentDir, 'summary/1.mdx');
  assert.deepEqual(
    records.map(({ id, written, withheld, at }) => [id, written, withheld, at]),
    [
      ['m1', '120人', undefined, 'item-1'],
      ['m3', '86人', undefined, 'item-2'],
      ['m4', 'xx人', true, 'item-2'],
    ],
  );
  assert.deepEqual((await proposed(contentDir)).map(say), ['summary/1 8场 drop']);
  assert.equal((await readDocument(contentDir)).status, 'published');
  assert.deepEqual(await findProblems(contentDir), []);
});

test('the same text again proposes nothing: ids, anchors and decisions stay', async (t) => {
  const contentDir = await published(t);
  const before = await recordsOf(contentDir, 'summary/1.mdx');
  await importText(t, text(), optionsFor(contentDir, { replace: true }));
  assert.deepEqual(await recordsOf(contentDir, 'summary/1.mdx'), before);
  assert.deepEqual((await proposed(contentDir)).map(say), ['summary/1 8场 drop']);
  assert.equal((await readDocument(contentDir)).status, 'published');
});

test('a changed text keeps what stands unchanged, names what is gone and proposes what is new', async (t) => {
  const contentDir = await published(t);
  const changed = text('培训教师130人。组织研讨8场。', '年内招聘教师60人。新建学校2所。');
  const { notes } = await importText(t, changed, optionsFor(contentDir, { replace: true }));
  const records = await recordsOf(contentDir, 'summary/1.mdx');
  assert.deepEqual(
    records.map(({ id, written }) => `${id} ${written}`),
    ['m3 86人', 'm4 xx人'],
  );
  assert.deepEqual(
    (await recordsOf(contentDir, 'plan/1.mdx')).map(({ id, written }) => `${id} ${written}`),
    ['m1 60人'],
  );
  assert.deepEqual((await proposed(contentDir)).map(say), [
    'summary/1 130人 open',
    'summary/1 8场 drop',
    'plan/1 2所 open',
  ]);
  const dropped = notes.filter(({ code }) => code === 'metric-dropped').map(({ message }) => message);
  assert.equal(dropped.length, 1);
  assert.match(dropped[0] ?? '', /120人/u);
  assert.equal((await readDocument(contentDir)).status, 'published');
  assert.deepEqual(await findProblems(contentDir), []);
});

test('a changed clause takes no other clause of its sentence with it', async (t) => {
  const contentDir = await published(t);
  const changed = text().replace('新招聘教师86人', '新招聘教师96人');
  await importText(t, changed, optionsFor(contentDir, { replace: true }));
  assert.deepEqual(
    (await recordsOf(contentDir, 'summary/1.mdx')).map(({ id, written }) => `${id} ${written}`),
    ['m1 120人', 'm4 xx人'],
  );
  assert.deepEqual((await proposed(contentDir)).map(say), ['summary/1 8场 drop', 'summary/1 96人 open']);
});

test('a number that became part of another is not taken for it', async (t) => {
  const contentDir = await temporaryFolder(t);
  const before = text('参加培训考核的教师中，77人合格。');
  await importText(t, before, optionsFor(contentDir));
  await acceptAll(contentDir);
  await importText(t, before.replace('77人', '177人'), optionsFor(contentDir, { replace: true }));
  const kept = (await recordsOf(contentDir, 'summary/1.mdx')).map(({ written }) => written);
  assert.deepEqual(kept, ['86人', 'xx人']);
  assert.deepEqual((await proposed(contentDir)).map(say), ['summary/1 177人 open']);
  assert.deepEqual(await findProblems(contentDir), []);
});

test('what nobody could date is asked again when the period is given', async (t) => {
  const contentDir = await temporaryFolder(t);
  const undated = text().replace('2021年上半年工作总结和下半年工作计划', '工作总结');
  await importText(t, undated, optionsFor(contentDir));
  await acceptAll(contentDir);
  assert.ok((await proposed(contentDir)).some(({ decision }) => decision === 'drop'));
  await importText(t, undated, optionsFor(contentDir, { replace: true, period: '2021-H1' }));
  const summary = (await proposed(contentDir)).filter((one) => one.in.startsWith('summary'));
  assert.ok(summary.every(({ metric }) => metric.period !== undefined));
  assert.ok(summary.every(({ decision }) => decision === undefined));
});

test('decisions of an unfinished review outlast another import', async (t) => {
  const contentDir = await temporaryFolder(t);
  await importText(t, text(), optionsFor(contentDir));
  const file = path.join(contentDir, FOLDER, 'review.yaml');
  const yaml = await readFile(file, 'utf8');
  await writeFile(
    file,
    yaml
      .replace('label: 新招聘教师', 'label: 招聘教师总数')
      .replace(/(?<=\n {2}- in: summary\/1\n)(?= {4}metric:\n {6}id: m3\n)/u, '    decision: keep\n'),
  );
  await importText(t, text(), optionsFor(contentDir, { replace: true }));
  const recruited = (await proposed(contentDir)).find(({ metric }) => metric.written === '86人');
  assert.equal(recruited?.decision, 'keep');
  assert.equal(recruited.metric.label, '招聘教师总数');
});

test('a review with a mistake stops the import, and nothing is changed', async (t) => {
  const contentDir = await temporaryFolder(t);
  await importText(t, text(), optionsFor(contentDir));
  const file = path.join(contentDir, FOLDER, 'review.yaml');
  await writeFile(file, 'metrics:\n  - in: summary/1\n    decisions: keep\n');
  await assert.rejects(importText(t, text(), optionsFor(contentDir, { replace: true })), /review\.yaml:3:5/u);
  await rm(file);
  assert.deepEqual(await findProblems(contentDir), []);
});
