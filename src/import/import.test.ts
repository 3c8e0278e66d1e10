import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { findProblems } from '../mdx/content.ts';
import { readSite } from '../mdx/site.ts';
import type { Document } from '../model/document.ts';
import { importDocument } from './index.ts';
import {
  acceptAll,
  contentsOf,
  expectedText,
  importText,
  optionsFor,
  readDocument,
  REPORT,
  temporaryFolder,
  writtenText,
} from './testing.ts';

/** Reads the record that an import of a text writes. */
async function recordOf(
  t: TestContext,
  text: string,
  others: Parameters<typeof optionsFor>[1] = {},
  name?: string,
): Promise<Document> {
  const contentDir = await temporaryFolder(t);
  await importText(t, text, optionsFor(contentDir, others), name);
  return readDocument(contentDir);
}

/** Slug, kind and period of each part of a text. */
async function partsOf(t: TestContext, text: string): Promise<string[]> {
  const { entries } = await importText(t, text, optionsFor(await temporaryFolder(t)));
  return entries.parts.map(({ slug, record }) => `${slug} ${record.kind} ${String(record.period)}`);
}

test('an empty folder becomes content that the site reads without a problem', async (t) => {
  const contentDir = path.join(await temporaryFolder(t), 'new', 'content');
  await importText(t, REPORT, optionsFor(contentDir));
  const site = await readSite(contentDir);
  assert.deepEqual(site.issuers, [{ id: 'shili', name: '示例县教育局' }]);
  assert.deepEqual(await findProblems(contentDir), []);
  assert.deepEqual(Object.keys(await contentsOf(contentDir)), [
    'documents/shili/report/index.mdx',
    'documents/shili/report/plan/1.mdx',
    'documents/shili/report/plan/index.mdx',
    'documents/shili/report/review.yaml',
    'documents/shili/report/summary/1.mdx',
    'documents/shili/report/summary/2.mdx',
    'documents/shili/report/summary/index.mdx',
    'site.yaml',
  ]);
});

test('the record says what the text says of itself, and of which file it is', async (t) => {
  const { file, ...record } = await recordOf(t, REPORT, {}, '2021年上半年.txt');
  assert.deepEqual(record, {
    title: '示例县教育局2021年上半年工作总结和下半年工作打算',
    titleFrom: 'text',
    period: '2021-H1',
    status: 'draft',
    issued: '2021-07-05',
    source: '示例县教育局办公室',
    metrics: [],
    commitments: [],
    outcomes: [],
  });
  assert.equal(file?.name, '2021年上半年.txt');
  assert.match(file?.sha256 ?? '', /^[0-9a-f]{64}$/u);
});

test('what the caller says comes before what the text says', async (t) => {
  const record = await recordOf(t, REPORT, {
    period: '2021',
    published: '2021-07-12 09:30',
    source: '示例县人民政府网',
  });
  assert.equal(record.period, '2021');
  assert.equal(record.published, '2021-07-12 09:30');
  assert.equal(record.source, '示例县人民政府网');
});

test('a document is a draft until its review is closed', async (t) => {
  const contentDir = await temporaryFolder(t);
  await importText(t, REPORT, optionsFor(contentDir));
  assert.equal((await readDocument(contentDir)).status, 'draft');
  await acceptAll(contentDir);
  assert.equal((await readDocument(contentDir)).status, 'published');
});

test('a title of the caller leaves the text as it is', async (t) => {
  const contentDir = await temporaryFolder(t);
  const { notes } = await importText(t, REPORT, optionsFor(contentDir, { title: '上半年总结' }));
  const { title, titleFrom } = await readDocument(contentDir);
  assert.deepEqual([title, titleFrom], ['上半年总结', 'flag']);
  assert.ok(notes.some(({ code, line }) => code === 'title-from-flag' && line === 0));
  assert.equal(await writtenText(contentDir), expectedText(REPORT, notes));
});

test('a text without title has the name of its file, and a note says so', async (t) => {
  const contentDir = await temporaryFolder(t);
  const text = REPORT.slice(REPORT.indexOf('2021年上半年，'));
  const { notes } = await importText(t, text, optionsFor(contentDir), '示例县2021年总结.txt');
  const { title, titleFrom, period } = await readDocument(contentDir);
  assert.deepEqual([title, titleFrom, period], ['示例县2021年总结', 'file', '2021']);
  assert.ok(notes.some(({ code }) => code === 'title-from-file'));
  assert.equal(await writtenText(contentDir), expectedText(text, notes));
});

test('below a letterhead the title and the number of the document are found, and stay where they stand', async (t) => {
  const contentDir = await temporaryFolder(t);
  const text = `示例县教育局文件\n示教〔2021〕15号\n${REPORT}`;
  const { notes } = await importText(t, text, optionsFor(contentDir));
  const { title, titleFrom, documentNumber, period } = await readDocument(contentDir);
  assert.deepEqual([titleFrom, documentNumber, period], ['file', '示教〔2021〕15号', '2021-H1']);
  assert.equal(title, REPORT.split('\n')[0]);
  assert.equal(await writtenText(contentDir), expectedText(text, notes));
});

test('each part has the period that its heading names', async (t) => {
  assert.deepEqual(await partsOf(t, REPORT), ['summary summary 2021-H1', 'plan plan 2021-H2']);
  const yearly = `示例县2025年政府工作报告
一、2024年工作回顾
（一）经济
增长5%。
二、2025年工作安排
（一）经济
增长5%左右。
`;
  assert.deepEqual(await partsOf(t, yearly), ['summary summary 2024', 'plan plan 2025']);
});

test('a period that nothing names stays open', async (t) => {
  const contentDir = await temporaryFolder(t);
  const text = '示例县教育局工作总结和工作计划\n一、工作总结\n（一）甲\n子。\n二、工作计划\n（一）乙\n丑。\n';
  const { notes, entries } = await importText(t, text, optionsFor(contentDir));
  assert.equal((await readDocument(contentDir)).period, undefined);
  assert.deepEqual(
    entries.parts.map(({ record }) => record.period),
    [undefined, undefined],
  );
  const open = notes.filter(({ code }) => code.endsWith('period-missing'));
  assert.deepEqual(
    open.map(({ code, line }) => `${line} ${code}`),
    ['0 period-missing', '2 part-period-missing', '5 part-period-missing'],
  );
});

test('chapters without children are the sections of one part', async (t) => {
  const text = '示例县教育局2023年工作总结\n一、甲\n子。\n二、乙\n丑。\n三、丙\n寅。\n';
  const { entries } = await importText(t, text, optionsFor(await temporaryFolder(t)));
  assert.deepEqual(
    entries.parts.map(({ slug, sections }) => [slug, sections.map(({ record }) => record)]),
    [
      [
        'summary',
        [
          { number: '一、', title: '甲' },
          { number: '二、', title: '乙' },
          { number: '三、', title: '丙' },
        ],
      ],
    ],
  );
});

test('a document is named after its period unless the caller names it', async (t) => {
  const contentDir = await temporaryFolder(t);
  const { document } = await importText(t, REPORT, optionsFor(contentDir, { document: undefined }));
  assert.equal(document, '2021-h1');
  assert.ok(existsSync(path.join(contentDir, 'documents/shili/2021-h1/index.mdx')));
});

test('the only issuer of a column needs no flag, and keeps its name', async (t) => {
  const contentDir = await temporaryFolder(t);
  await importText(t, REPORT, optionsFor(contentDir, { issuerName: '示例县教育体育局' }));
  const again = optionsFor(contentDir, { issuer: undefined, document: 'second' });
  const { issuer } = await importText(t, REPORT, again);
  assert.deepEqual(issuer, { id: 'shili', name: '示例县教育体育局' });
});

test('the name of a new issuer is the organ in the title, without the words around it', async (t) => {
  for (const [title, name] of [
    ['示例县教育局关于2021年工作情况的报告', '示例县教育局'],
    ['关于示例县教育局2021年工作情况的报告', '示例县教育局'],
    ['示例县文联2021年工作总结', 'shili'],
  ]) {
    const contentDir = await temporaryFolder(t);
    const { issuer } = await importText(t, `${title}\n一、甲\n正文。\n`, optionsFor(contentDir));
    assert.equal(issuer.name, name);
  }
});

test('a second issuer joins the others in site.yaml, and comments stay', async (t) => {
  const contentDir = await temporaryFolder(t);
  const site = `# 站点设置
name: 示例县工作公报 # 栏目名称
issuers:
  # 教育
  - id: shili-jyj
    name: 示例县教育局
contact: 办公室 # 电话待补
`;
  await writeFile(path.join(contentDir, 'site.yaml'), site);
  const text = REPORT.replace('示例县教育局2021', '示例县卫生健康局2021');
  await importText(t, text, optionsFor(contentDir, { issuer: 'shili-wjj' }));
  assert.deepEqual((await readSite(contentDir)).issuers, [
    { id: 'shili-jyj', name: '示例县教育局' },
    { id: 'shili-wjj', name: '示例县卫生健康局' },
  ]);
  const written = await readFile(path.join(contentDir, 'site.yaml'), 'utf8');
  for (const line of site.trimEnd().split('\n')) assert.ok(written.split('\n').includes(line), line);
});

test('a dry run writes nothing, and reports the same', async (t) => {
  const contentDir = path.join(await temporaryFolder(t), 'content');
  const tried = await importText(t, REPORT, optionsFor(contentDir, { dryRun: true }));
  assert.ok(!existsSync(contentDir));
  const done = await importText(t, REPORT, optionsFor(contentDir));
  assert.deepEqual(tried, done);
  const before = await contentsOf(contentDir);
  await importText(
    t,
    '示例县工作总结\n别的正文。\n',
    optionsFor(contentDir, { dryRun: true, replace: true }),
  );
  assert.deepEqual(await contentsOf(contentDir), before);
});

test('a day that never was is no date of signature', async (t) => {
  for (const day of ['2021年2月30日', '2021年13月1日', '2021年7月0日']) {
    const record = await recordOf(t, REPORT.replace('2021年7月5日', day));
    assert.equal(record.issued, undefined, day);
  }
  assert.equal(
    (await recordOf(t, REPORT.replace('2021年7月5日', '２０２１年 ７月 ５日'))).issued,
    '2021-07-05',
  );
});

test('lines that begin with words of a programme are text', async (t) => {
  for (const line of [
    'import data is growing',
    "import x from 'y'",
    'export volumes rose',
    'export default 1',
  ]) {
    const contentDir = await temporaryFolder(t);
    const text = `示例县2021年工作总结\n一、甲\n（一）乙\n${line}\n1.丙。${line}\n`;
    const { notes } = await importText(t, text, optionsFor(contentDir));
    assert.equal(await writtenText(contentDir), expectedText(text, notes), line);
  }
});

test('a file is imported from wherever it lies', async (t) => {
  const contentDir = await temporaryFolder(t);
  const file = path.join(await temporaryFolder(t), '总结 [1] (稿).TXT');
  await writeFile(file, REPORT);
  await importDocument(file, optionsFor(contentDir));
  assert.deepEqual(await findProblems(contentDir), []);
});
