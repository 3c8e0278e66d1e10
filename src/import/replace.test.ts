import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { findProblems } from '../mdx/content.ts';
import {
  acceptAll,
  expectedText,
  importText,
  optionsFor,
  readDocument,
  readWritten,
  REPORT,
  temporaryFolder,
  writtenText,
} from './testing.ts';
import type { Imported, ImportOptions } from './index.ts';

const FOLDER = 'documents/shili/report';

const TRAINED = {
  id: 'trained',
  label: '培训教师',
  kind: 'result',
  value: 120,
  written: '120人',
  at: 'item-1',
};
const RECRUITED = {
  id: 'recruited',
  label: '新招聘教师',
  kind: 'result',
  value: 86,
  written: '86人',
  at: 'item-2',
};

/** Puts lines into the record of a written file, as a person would. */
async function addToRecord(contentDir: string, file: string, lines: string): Promise<void> {
  const place = path.join(contentDir, FOLDER, file);
  const source = await readFile(place, 'utf8');
  await writeFile(place, source.replace(/\n---\n/u, `\n${lines}\n---\n`));
}

/** Replaces words of a written file. */
async function edit(contentDir: string, file: string, from: string, to: string): Promise<void> {
  const place = path.join(contentDir, FOLDER, file);
  const source = await readFile(place, 'utf8');
  assert.ok(source.includes(from), from);
  await writeFile(place, source.replace(from, to));
}

/** Content with the report, to which a person has added two metrics. */
async function reviewed(t: TestContext): Promise<string> {
  const contentDir = await temporaryFolder(t);
  await importText(t, REPORT, optionsFor(contentDir));
  const metrics = [TRAINED, RECRUITED].map((metric) => JSON.stringify({ ...metric, period: '2021-H1' }));
  await addToRecord(contentDir, 'summary/1.mdx', `metrics: [${metrics.join(', ')}]`);
  assert.deepEqual(await findProblems(contentDir), []);
  return contentDir;
}

async function replace(
  t: TestContext,
  contentDir: string,
  text: string,
  others: Partial<ImportOptions> = {},
): Promise<Imported> {
  const imported = await importText(t, text, optionsFor(contentDir, { replace: true, ...others }));
  assert.deepEqual(await findProblems(contentDir), []);
  assert.equal(await writtenText(contentDir), expectedText(text, imported.notes));
  return imported;
}

/** Identifiers of the metrics of a section. */
async function metricsOf(contentDir: string, part: string, section: number): Promise<string[]> {
  const file = path.join(contentDir, FOLDER, part, `${section}.mdx`);
  const place = { path: file, issuer: 'shili', document: 'report', part };
  return readWritten('section', await readFile(file, 'utf8'), place).record.metrics.map(({ id }) => id);
}

/** Messages of the notes that name metrics which were lost. */
function lostIn({ notes }: Imported): string[] {
  return notes.filter(({ code }) => code === 'metric-dropped').map(({ message }) => message);
}

test('the new words stand in the place of the old ones', async (t) => {
  const contentDir = await reviewed(t);
  const shorter = REPORT.replace('（二）学校建设\n新增学位540个。\n', '');
  await replace(t, contentDir, shorter);
  assert.ok(!existsSync(path.join(contentDir, FOLDER, 'summary/2.mdx')));
  await replace(t, contentDir, '示例县教育局2021年工作总结\n没有小标题。\n');
  assert.ok(!existsSync(path.join(contentDir, FOLDER, 'plan')));
});

test('metadata that people added stays', async (t) => {
  const contentDir = await reviewed(t);
  const added =
    'published: 2021-07-12 09:30\nindexNumber: 00001-2021\nsubject: 教育\nvalidity: 有效\nkeywords: [教育, 总结]';
  await addToRecord(contentDir, 'index.mdx', added);
  const before = await readDocument(contentDir);
  await replace(t, contentDir, REPORT.replace('540', '600'));
  const { file, ...after } = await readDocument(contentDir);
  assert.deepEqual({ ...after, file: before.file }, before);
  assert.notEqual(file?.sha256, before.file?.sha256);
});

test('metadata that people corrected stays while the text says the same', async (t) => {
  const contentDir = await reviewed(t);
  await edit(contentDir, 'index.mdx', 'period: 2021-H1', 'period: "2021"');
  await edit(contentDir, 'index.mdx', 'issued: 2021-07-05', 'issued: 2021-07-06');
  await edit(contentDir, 'index.mdx', '示例县教育局办公室', '示例县教育局政策法规科');
  await replace(t, contentDir, REPORT);
  const { period, issued, source } = await readDocument(contentDir);
  assert.deepEqual([period, issued, source], ['2021', '2021-07-06', '示例县教育局政策法规科']);
});

test('what the caller says this time comes before what stood there', async (t) => {
  const contentDir = await reviewed(t);
  await replace(t, contentDir, REPORT, {
    period: '2021',
    published: '2021-07-13 10:00',
    source: '示例县人民政府网',
  });
  const { period, published, source } = await readDocument(contentDir);
  assert.deepEqual([period, published, source], ['2021', '2021-07-13 10:00', '示例县人民政府网']);
});

test('what people said of a part stays', async (t) => {
  const contentDir = await reviewed(t);
  await edit(contentDir, 'plan/index.mdx', 'period: 2021-H2', 'period: 2021-Q3');
  const { entries } = await replace(t, contentDir, REPORT);
  assert.equal(entries.parts[1]?.record.period, '2021-Q3');
});

test('a published document stays published, and a draft a draft', async (t) => {
  const contentDir = await reviewed(t);
  await replace(t, contentDir, REPORT);
  assert.equal((await readDocument(contentDir)).status, 'draft');
  await acceptAll(contentDir);
  assert.equal((await readDocument(contentDir)).status, 'published');
  await replace(t, contentDir, REPORT.replace('540', '600'));
  assert.equal((await readDocument(contentDir)).status, 'published');
});

test('metrics stay where their words stand, and lost ones are named', async (t) => {
  const contentDir = await reviewed(t);
  assert.deepEqual(lostIn(await replace(t, contentDir, REPORT.replace('540', '600'))), []);
  assert.deepEqual(await metricsOf(contentDir, 'summary', 1), ['trained', 'recruited']);
  const lost = lostIn(await replace(t, contentDir, REPORT.replace('120人', '130人')));
  assert.deepEqual(await metricsOf(contentDir, 'summary', 1), ['recruited']);
  assert.equal(lost.length, 1);
  assert.match(lost[0] ?? '', /培训教师（120人）/u);
});

test('metrics go with their words into another section', async (t) => {
  const contentDir = await reviewed(t);
  const moved = REPORT.replace(
    '（一）教师队伍建设',
    '（一）校园安全\n排查隐患12处。\n（二）教师队伍建设',
  ).replace('（二）学校建设', '（三）学校建设');
  assert.deepEqual(lostIn(await replace(t, contentDir, moved)), []);
  assert.deepEqual(await metricsOf(contentDir, 'summary', 1), []);
  assert.deepEqual(await metricsOf(contentDir, 'summary', 2), ['trained', 'recruited']);
});

test('metrics go with their words to another anchor', async (t) => {
  const contentDir = await reviewed(t);
  const text = REPORT.replace('1.加强培训。', '1.选好校长。选好校长6名。\n2.加强培训。').replace(
    '2.充实',
    '3.充实',
  );
  const imported = await replace(t, contentDir, text);
  const kept = await metricsOf(contentDir, 'summary', 1);
  // Either is right: the words stand, and so does every paragraph; but nothing may go without a word.
  assert.equal(kept.length + lostIn(imported).length, 2);
});

test('metrics of a section or a part that is gone are named', async (t) => {
  for (const text of [
    '示例县教育局2021年上半年工作总结和下半年工作打算\n一、下半年工作打算\n（一）招聘\n年内招聘教师60人。\n',
    '示例县教育局2021年工作总结\n没有小标题。\n',
  ]) {
    const contentDir = await reviewed(t);
    assert.equal(lostIn(await replace(t, contentDir, text)).length, 2, text);
  }
});

test('metrics of a record that cannot be read are not lost in silence', async (t) => {
  for (const file of ['summary/1.mdx', 'index.mdx']) {
    const contentDir = await reviewed(t);
    await addToRecord(contentDir, file, 'unknown: 1');
    const outcome = await importText(t, REPORT, optionsFor(contentDir, { replace: true })).catch(
      (error: unknown) => error as Error,
    );
    if (outcome instanceof Error) continue;
    const kept = await metricsOf(contentDir, 'summary', 1);
    assert.equal(kept.length + lostIn(outcome).length, 2, file);
  }
});

test('a title that came by flag gives way to the title of the text', async (t) => {
  const contentDir = await temporaryFolder(t);
  await importText(t, REPORT, optionsFor(contentDir, { title: '上半年总结' }));
  await replace(t, contentDir, REPORT);
  const { title, titleFrom } = await readDocument(contentDir);
  assert.deepEqual([title, titleFrom], [REPORT.split('\n')[0], 'text']);
});

test('a title that people gave stays where the text has none', async (t) => {
  const contentDir = await temporaryFolder(t);
  const text = REPORT.slice(REPORT.indexOf('2021年上半年，'));
  await importText(t, text, optionsFor(contentDir));
  await edit(contentDir, 'index.mdx', 'title: input', 'title: 示例县教育局半年报告');
  await replace(t, contentDir, text);
  assert.equal((await readDocument(contentDir)).title, '示例县教育局半年报告');
});

test('a title that stood in the old text stays beside a new text that has none, and a note says so', async (t) => {
  const contentDir = await temporaryFolder(t);
  const title = '示例县教育局2021年上半年工作总结';
  await importText(t, `${title}\n一、情况\n投资3亿元。\n`, optionsFor(contentDir));
  const { notes } = await replace(t, contentDir, '示例\n投资3亿元。\n');
  const record = await readDocument(contentDir);
  assert.deepEqual([record.title, record.titleFrom], [title, 'file']);
  assert.ok(notes.some(({ code, message }) => code === 'title-kept' && message.includes(title)));
  const again = await replace(t, contentDir, '示例\n投资4亿元。\n');
  assert.ok(again.notes.every(({ code }) => code !== 'title-kept'));
  await replace(t, contentDir, `${title}\n一、情况\n投资3亿元。\n`);
  assert.equal((await readDocument(contentDir)).titleFrom, 'text');
});

test('equal words in two sections keep their metrics apart', async (t) => {
  const contentDir = await temporaryFolder(t);
  const text = '示例县2021年工作总结\n一、甲\n（一）乙\n1.任务。完成12项。\n（二）丙\n1.任务。完成12项。\n';
  await importText(t, text, optionsFor(contentDir));
  for (const section of [1, 2]) {
    const metric = { ...TRAINED, id: `done-${section}`, value: 12, written: '12项', period: '2021' };
    await addToRecord(contentDir, `summary/${section}.mdx`, `metrics: [${JSON.stringify(metric)}]`);
  }
  await replace(t, contentDir, text);
  assert.deepEqual(await metricsOf(contentDir, 'summary', 1), ['done-1']);
  assert.deepEqual(await metricsOf(contentDir, 'summary', 2), ['done-2']);
});

test('pictures that people put beside the text are still there', async (t) => {
  const contentDir = await reviewed(t);
  const picture = path.join(contentDir, FOLDER, 'summary/images/操场.png');
  await mkdir(path.dirname(picture), { recursive: true });
  await writeFile(picture, 'picture');
  await replace(t, contentDir, REPORT);
  assert.equal(await readFile(picture, 'utf8'), 'picture');
});

test('where nothing stood, replacing is a plain import', async (t) => {
  const contentDir = await temporaryFolder(t);
  await replace(t, contentDir, REPORT);
  assert.equal((await readDocument(contentDir)).status, 'draft');
});
