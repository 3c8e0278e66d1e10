import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkContent } from '../checks/index.ts';
import { importDocument } from './index.ts';
import { importReport } from './report.ts';
import { acceptAll, contentsOf, optionsFor, REPORT, temporaryFolder } from './testing.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `npm run -s import -- …` as a clerk does. */
function runImport(...args: string[]): Outcome {
  return spawnSync('npm', ['run', '-s', 'import', '--', ...args], { cwd: PROJECT, encoding: 'utf8' });
}

async function writeReport(t: TestContext, name = '总结.txt', text = REPORT): Promise<string> {
  const file = path.join(await temporaryFolder(t), name);
  await writeFile(file, text);
  return file;
}

test('a dry run with --json prints one JSON object on standard output and nothing else', async (t) => {
  const file = await writeReport(t);
  const contentDir = await temporaryFolder(t);
  const { status, stdout, stderr } = runImport(file, '--dry-run', '--json', '--content', contentDir);
  assert.equal(status, 0);
  assert.equal(stderr, '');
  const report: unknown = JSON.parse(stdout);
  const options = optionsFor(contentDir, { issuer: undefined, document: undefined, dryRun: true });
  assert.deepEqual(report, JSON.parse(JSON.stringify(importReport(await importDocument(file, options)))));
  assert.deepEqual(Object.keys(report as object), [
    'document',
    'sections',
    'metrics',
    'commitments',
    'pairs',
    'notes',
  ]);
  assert.deepEqual(await readdir(contentDir), []);
});

test('an import is told in Chinese, with the line of each note', async (t) => {
  const file = await writeReport(t);
  const contentDir = await temporaryFolder(t);
  const { status, stdout, stderr } = runImport(file, '--issuer', 'shili', '--content', contentDir);
  assert.deepEqual([status, stderr], [0, '']);
  assert.ok(stdout.includes(`${file} → shili/2021-h1`), stdout);
  assert.match(stdout, /2个部分，3节，2个条目/u);
  assert.match(stdout, /第2行.*\[metadata-line\]/u);
  assert.match(stdout, /草稿/u);
  assert.ok('documents/shili/2021-h1/summary/1.mdx' in (await contentsOf(contentDir)));
});

test('a mistake is told in one line without a stack, and nothing is printed as a result', async (t) => {
  const contentDir = await temporaryFolder(t);
  const file = await writeReport(t);
  const mistakes: [args: string[], message: RegExp][] = [
    [[], /请写出要导入的文件/u],
    [['没有.txt', '--issuer', 'shili'], /找不到文件“没有\.txt”/u],
    [[file, '--issuer', 'Shili', '--json'], /--issuer 的“Shili”/u],
    [[file, '--isuer', 'shili'], /--isuer/u],
    [[file, file, '--title', '总结'], /只能用于一个文件/u],
  ];
  for (const [args, message] of mistakes) {
    const { status, stdout, stderr } = runImport(...args, '--content', contentDir);
    assert.deepEqual([status, stdout], [1, ''], args.join(' '));
    assert.match(stderr, message);
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
    assert.doesNotMatch(stderr, /^\s+at /mu);
  }
  assert.deepEqual(await readdir(contentDir), []);
});

test('one file that cannot be read does not keep the others out', async (t) => {
  const contentDir = await temporaryFolder(t);
  const [good, bad] = [await writeReport(t), await writeReport(t, '总结.pdf', '%PDF-1.7')];
  const { status, stdout, stderr } = runImport(bad, good, '--issuer', 'shili', '--content', contentDir);
  assert.equal(status, 1);
  assert.match(stderr, /PDF文件/u);
  assert.match(stdout, /已导入[\s\S]*共导入1个文件，1个没有导入/u);
  assert.ok('documents/shili/2021-h1/index.mdx' in (await contentsOf(contentDir)));
});

test('a folder of fifty files is imported in one run, and each is told', async (t) => {
  const contentDir = await temporaryFolder(t);
  const folder = await temporaryFolder(t);
  for (let year = 1976; year < 2025; year++) {
    const text = REPORT.replaceAll('2021', String(year));
    const [name, content] =
      year % 2 === 0 ? [`${year}.txt`, text] : [`${year}.md`, text.replaceAll('\n', '\n\n')];
    await writeFile(path.join(folder, name), content);
  }
  await writeFile(path.join(folder, 'work-plan.txt'), '示例县教育局工作计划\n一、主要任务\n新建学校3所。\n');
  await writeFile(path.join(folder, '说明.csv'), '不是报告');
  const { status, stdout, stderr } = runImport(
    folder,
    '--issuer',
    'shili',
    '--json',
    '--content',
    contentDir,
  );
  assert.deepEqual([status, stderr], [0, '']);
  const reports = JSON.parse(stdout) as { file: string; document: { period: string } }[];
  assert.equal(reports.length, 50);
  assert.deepEqual(reports.map(({ file }) => path.basename(file)).slice(-2), ['2024.txt', 'work-plan.txt']);
  const written = Object.keys(await contentsOf(contentDir));
  assert.ok(written.includes('documents/shili/1977-h1/summary/1.mdx'));
  assert.ok(written.includes('documents/shili/work-plan/index.mdx'));
});

test('two files of one run with the same title are never one document, not even with --replace', async (t) => {
  const folder = await temporaryFolder(t);
  const contentDir = await temporaryFolder(t);
  for (const [name, words] of [
    ['a.txt', '甲'],
    ['b.txt', '乙'],
  ] as const)
    await writeFile(path.join(folder, name), REPORT.replace('540', `540${words}`));
  for (const flags of [[], ['--replace']]) {
    const { status, stdout, stderr } = runImport(
      folder,
      ...['--issuer', 'shili', '--content', contentDir, ...flags],
    );
    assert.equal(status, 1);
    assert.match(stderr, /“b\.txt”与这次已导入为“shili\/2021-h1”的“.*a\.txt”标题相同，没有导入/u);
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
    assert.match(stdout, /共导入1个文件，1个没有导入/u);
    const section = path.join(contentDir, 'documents/shili/2021-h1/summary/2.mdx');
    assert.match(await readFile(section, 'utf8'), /540甲/u);
  }
});

test('a second file of a period with another title gets the next number', async (t) => {
  const contentDir = await temporaryFolder(t);
  const second = REPORT.replace('工作总结和下半年工作打算', '重点工作推进情况报告');
  for (const [index, text] of [REPORT, second].entries()) {
    const { stdout } = runImport(
      await writeReport(t, `${index}.txt`, text),
      '--issuer',
      'shili',
      '--content',
      contentDir,
    );
    assert.match(stdout, index === 0 ? /→ shili\/2021-h1\n/u : /→ shili\/2021-h1-2\n/u);
  }
  const { status, stderr } = runImport(
    await writeReport(t, '1.txt', second),
    '--issuer',
    'shili',
    '--content',
    contentDir,
  );
  assert.equal(status, 1);
  assert.match(stderr, /“shili\/2021-h1-2”已经有了.*--replace/u);
});

test('what is proposed anew for a published document is told with its number and the command', async (t) => {
  const contentDir = await temporaryFolder(t);
  const flags = ['--issuer', 'shili', '--document', 'report', '--content', contentDir];
  const told = /已发布，但有2项.*npm run review -- shili\/report --content/u;
  runImport(await writeReport(t), ...flags);
  await acceptAll(contentDir);
  const same = runImport(await writeReport(t), ...flags, '--replace');
  assert.deepEqual([same.status, /已发布|草稿/u.test(same.stdout)], [0, false], same.stdout);
  const more = await writeReport(
    t,
    '总结.txt',
    REPORT.replace('新增学位540个。', '新增学位540个。新建学校3所，改造教室20间。'),
  );
  assert.doesNotMatch(runImport(more, ...flags, '--replace', '--dry-run').stdout, told);
  const { status, stdout } = runImport(more, ...flags, '--replace');
  assert.equal(status, 0);
  assert.equal(stdout.split('\n').filter((line) => told.test(line)).length, 1, stdout);
  const { problems } = await checkContent(contentDir);
  assert.deepEqual(
    problems.map(({ code, file }) => [code, path.basename(file)]),
    [['review-open', 'review.yaml']],
  );
});

test('what --include may name is told when it names something else', async (t) => {
  const { status, stderr } = runImport(await writeReport(t), '--include', 'comments,notes');
  assert.equal(status, 1);
  assert.match(stderr, /--include 的“notes”不对.*changes、comments、hidden、headers/u);
});
