import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { ContentError } from '../../model/problem.ts';
import { contentsOf, readWritten } from '../testing.ts';
import type { Target } from '../keep.ts';
import { closeReview, saveMetadata } from './close.ts';
import { documentFolder, keptFolder, readSubject } from './subject.ts';
import { assertGood, decide, editFileOf, PROPOSALS, readFileOf, reportUnderReview } from './testing.ts';

const KEEP_SIX = [...Array.from({ length: 6 }, () => 'keep' as const), 'drop' as const];

/** Identifiers in the record of a document's file. */
async function idsIn(target: Target, file: string): Promise<string[]> {
  const { issuer, document } = target;
  const [part = '', section] = file.split('/');
  const kind = section === undefined ? 'document' : section === 'index.mdx' ? 'part' : 'section';
  const place = { path: file, issuer, document, part };
  return readWritten(kind, await readFileOf(target, file), place).record.metrics.map(({ id }) => id);
}

/** Everything behind the record of a content file. */
function bodyOf(source: string): string {
  return source.slice(source.indexOf('\n---', 3));
}

test('kept values go into the record of their file, and the document is published', async (t) => {
  const target = await reportUnderReview(t);
  await decide(target, KEEP_SIX);
  await closeReview(target);
  await assertGood(target);
  assert.deepEqual(await idsIn(target, 'index.mdx'), ['spending']);
  assert.deepEqual(await idsIn(target, 'summary/1.mdx'), ['courses', 'trained', 'rate', 'recruited']);
  assert.deepEqual(await idsIn(target, 'summary/2.mdx'), ['places']);
  assert.deepEqual(await idsIn(target, 'plan/1.mdx'), []);
  assert.match(await readFileOf(target, 'index.mdx'), /^status: published$/mu);
});

test('the record is written as people write it', async (t) => {
  const target = await reportUnderReview(t);
  await decide(target, ['drop', 'keep', 'drop', 'keep', 'drop', 'drop', 'drop']);
  await closeReview(target);
  assert.equal(
    (await readFileOf(target, 'summary/1.mdx')).split('\n---\n')[0],
    `---
number: （一）
title: 教师队伍建设
metrics:
  - id: courses
    label: 举办培训班
    kind: result
    withheld: true
    written: xx期
    unit: 期
    period: 2021-H1
    at: item-1
  - id: rate
    label: 参训率
    kind: result
    value: 98.5
    written: 98.5%以上
    unit: "%"
    comparator: ">="
    period: 2021-H1
    at: item-1`,
  );
});

test('a value of a part goes into the file of the part', async (t) => {
  const [first, ...others] = PROPOSALS;
  assert.ok(first);
  const target = await reportUnderReview(t, [{ ...first, in: 'summary' }, ...others]);
  await editFileOf(
    target,
    'summary/index.mdx',
    (source) => `${source}\n2021年上半年，教育经费投入1.2亿元。\n`,
  );
  await decide(target, KEEP_SIX);
  await closeReview(target);
  assert.deepEqual(await idsIn(target, 'summary/index.mdx'), ['spending']);
});

test('the text, comments and everything else in the records stay as they are', async (t) => {
  const target = await reportUnderReview(t);
  const long = `# 核对过，${'很长的说明'.repeat(30)}`;
  await editFileOf(target, 'summary/1.mdx', (source) =>
    source.replace('title: 教师队伍建设', `title: '教师队伍建设' # 原文如此\n${long}`),
  );
  await editFileOf(target, 'index.mdx', (source) =>
    source.replace('status: draft', 'keywords: [教育, 总结]\nstatus: draft # 待审核'),
  );
  const files = ['index.mdx', 'summary/1.mdx', 'summary/2.mdx'];
  const before = await Promise.all(files.map((file) => readFileOf(target, file)));
  await decide(target, KEEP_SIX);
  await closeReview(target);
  const after = await Promise.all(files.map((file) => readFileOf(target, file)));
  assert.deepEqual(after.map(bodyOf), before.map(bodyOf));
  assert.match(after[0] ?? '', /\nkeywords: \[教育, 总结\]\nstatus: published # 待审核\n/u);
  assert.ok(
    after[1]?.startsWith(`---\nnumber: （一）\ntitle: '教师队伍建设' # 原文如此\n${long}\nmetrics:\n`),
  );
});

test('a file with line ends of Windows keeps them', async (t) => {
  const target = await reportUnderReview(t);
  await editFileOf(target, 'summary/1.mdx', (source) => source.replaceAll('\n', '\r\n'));
  await decide(target, KEEP_SIX);
  await closeReview(target);
  await assertGood(target);
  const source = await readFileOf(target, 'summary/1.mdx');
  assert.match(source, /id: trained\r\n/u);
  assert.doesNotMatch(source, /[^\r]\n/u);
});

test('new values stand behind those that are there, under identifiers of their own', async (t) => {
  const target = await reportUnderReview(t);
  const there = `metrics:\n  # 手工整理\n  - ${JSON.stringify({ id: 'trained', label: '培训教师', kind: 'count', value: 120, written: '120人次', period: '2021', at: 'item-1' })}`;
  await editFileOf(target, 'summary/1.mdx', (source) => source.replace('\n---\n', `\n${there}\n---\n`));
  await decide(target, KEEP_SIX);
  await closeReview(target);
  await assertGood(target);
  assert.deepEqual(await idsIn(target, 'summary/1.mdx'), [
    'trained',
    'courses',
    'trained-2',
    'rate',
    'recruited',
  ]);
  assert.match(await readFileOf(target, 'summary/1.mdx'), /# 手工整理/u);
});

test('a long identifier that is taken stays an identifier', async (t) => {
  const id = `${'a'.repeat(59)}-bcd`;
  const target = await reportUnderReview(
    t,
    PROPOSALS.map((proposal) => ({ ...proposal, metric: { ...proposal.metric, id } })),
  );
  await decide(target, KEEP_SIX);
  await closeReview(target);
  await assertGood(target);
  const stem = 'a'.repeat(59);
  assert.deepEqual(await idsIn(target, 'summary/1.mdx'), [id, `${stem}-2`, `${stem}-3`, `${stem}-4`]);
});

test('dropped proposals stay behind, and an empty review goes', async (t) => {
  const target = await reportUnderReview(t);
  await decide(target, KEEP_SIX);
  await closeReview(target);
  const left = (await readSubject(target))?.review?.value.metrics ?? [];
  assert.deepEqual(
    left.map(({ metric, decision }) => [metric.written, decision]),
    [['60人', 'drop']],
  );
  const second = await reportUnderReview(t, PROPOSALS.slice(0, 6));
  await decide(second, KEEP_SIX.slice(0, 6));
  await closeReview(second);
  assert.ok(!existsSync(path.join(documentFolder(second), 'review.yaml')));
});

test('the folder of the document is left as tidy as it was', async (t) => {
  const target = await reportUnderReview(t);
  const picture = path.join(documentFolder(target), 'images/1.png');
  await mkdir(path.dirname(picture));
  await writeFile(picture, 'png');
  const names = Object.keys(await contentsOf(target.contentDir));
  await decide(target, KEEP_SIX);
  await closeReview(target);
  assert.deepEqual(Object.keys(await contentsOf(target.contentDir)), names);
});

test('where a kept value does not stand in the text any more, nothing is written and its place is told', async (t) => {
  const target = await reportUnderReview(t);
  await decide(target, KEEP_SIX);
  await editFileOf(target, 'summary/1.mdx', (source) => source.replace('120人次', '130人次'));
  const before = await contentsOf(target.contentDir);
  await assert.rejects(closeReview(target), (error) => {
    assert.ok(error instanceof ContentError);
    assert.match(error.message, /^written-missing \S+review\.yaml:\d+:16 .*没有“120人次”.*$/u);
    return true;
  });
  assert.deepEqual(await contentsOf(target.contentDir), before);
});

test('where a kept value contradicts its written form, nothing is written and its place is told', async (t) => {
  const target = await reportUnderReview(t);
  await decide(target, KEEP_SIX);
  await editFileOf(target, 'review.yaml', (source) =>
    source.replace('value: 120', 'value: 121').replace('withheld: true', 'value: 3'),
  );
  const before = await contentsOf(target.contentDir);
  await assert.rejects(closeReview(target), (error) => {
    assert.ok(error instanceof ContentError);
    assert.deepEqual(
      error.problems.map(({ code, line, column, message }) => [code, line, column, message]),
      [
        ['value-mismatch', 20, 14, '数值“3”与原文“xx期”不一致'],
        ['value-mismatch', 33, 14, '数值“121”与原文“120人次”不一致'],
      ],
    );
    return true;
  });
  assert.deepEqual(await contentsOf(target.contentDir), before);
});

test('a kept value whose figure became a part of another does not stand in the text', async (t) => {
  const target = await reportUnderReview(t);
  await decide(target, KEEP_SIX);
  await editFileOf(target, 'summary/1.mdx', (source) => source.replace('86人', '186人'));
  await assert.rejects(closeReview(target), (error) => {
    assert.ok(error instanceof ContentError);
    assert.match(error.message, /^written-missing \S+review\.yaml:\d+:16 .*没有“86人”.*$/u);
    return true;
  });
});

test('two kept values of which the text has one figure are told with their place, and nothing is written', async (t) => {
  const twice = PROPOSALS.flatMap((one) =>
    one.metric.written === '86人' ? [one, { ...one, metric: { ...one.metric, label: '引进人才' } }] : [one],
  );
  const target = await reportUnderReview(t, twice);
  await decide(target, ['keep', ...KEEP_SIX]);
  const before = await contentsOf(target.contentDir);
  await assert.rejects(closeReview(target), (error) => {
    assert.ok(error instanceof ContentError);
    assert.match(error.message, /^written-shared \S+review\.yaml:\d+:16 .*“86人”都已记为别的数据.*$/u);
    return true;
  });
  assert.deepEqual(await contentsOf(target.contentDir), before);
});

test('where a file of the document has mistakes, nothing is written', async (t) => {
  const target = await reportUnderReview(t);
  await decide(target, KEEP_SIX);
  await editFileOf(target, 'summary/2.mdx', (source) => `${source}\n<script>\n`);
  const before = await contentsOf(target.contentDir);
  await assert.rejects(closeReview(target), ContentError);
  assert.deepEqual(await contentsOf(target.contentDir), before);
});

test('a closing that is killed between its two steps leaves the old document', async (t) => {
  const target = await reportUnderReview(t);
  await decide(target, KEEP_SIX);
  const folder = documentFolder(target);
  const before = await contentsOf(folder);
  await cp(folder, path.join(path.dirname(folder), '.report.reviewing'), { recursive: true });
  await rename(folder, keptFolder(target));
  assert.equal((await readSubject(target))?.record.status, 'draft');
  assert.deepEqual(await contentsOf(folder), before);
  await closeReview(target);
  await assertGood(target);
  assert.deepEqual(await idsIn(target, 'summary/2.mdx'), ['places']);
});

test('metadata is in the file at once, and the text stays', async (t) => {
  const target = await reportUnderReview(t);
  const before = await readFileOf(target, 'index.mdx');
  await saveMetadata(target, { published: '2021-07-12 09:30' });
  await saveMetadata(target, { source: '示例县教育局：办公室 #1' });
  await assertGood(target);
  const after = await readFileOf(target, 'index.mdx');
  assert.equal(bodyOf(after), bodyOf(before));
  const { record } = (await readSubject(target)) ?? {};
  assert.deepEqual(
    [record?.published, record?.source, record?.status],
    ['2021-07-12 09:30', '示例县教育局：办公室 #1', 'draft'],
  );
});
