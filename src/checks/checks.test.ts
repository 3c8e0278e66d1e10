import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PROBLEMS, type Said } from '../words/problems.ts';
import { checkContent, isError } from './index.ts';
import { toJson } from './reporters/json.ts';
import { toTerminal } from './reporters/terminal.ts';
import { placesOf, PLAN, SECTION, section, writeContent } from './testing.ts';

const MISSING =
  "id: a, label: 培训教师, written: '120人', kind: result, value: 120, period: 2023, at: item-1";
const CHANGED = section([MISSING], '### 一 [#item-1]\n\n培训教师130人。');
const WITHHELD = section([], '### 一 [#item-1]\n\n新建学校xx所。');

test('a clean folder is counted, drafts too', async (t) => {
  const content = await writeContent(t, {
    [SECTION]: section([MISSING], '### 一 [#item-1]\n\n培训教师120人。'),
    [PLAN]: section([], '平稳推进。'),
    'documents/shili-jyj/2024/index.mdx': '---\ntitle: 草稿\nstatus: draft\n---\n',
  });
  const checked = await checkContent(content);
  assert.deepEqual(checked, { problems: [], documents: 2, sections: 2, metrics: 1 });
  assert.equal(toTerminal(checked), '检查了2份文件、2节、1项数据，没有发现问题。');
});

test('problems of reading and of rules stand in the order of the files, those of drafts among them', async (t) => {
  const content = await writeContent(t, {
    'documents/shili-jyj/2022/index.mdx': '---\ntitle: 草稿\nstatus: draft\n---\n\n另有xx所。\n',
    [SECTION]: CHANGED,
    [PLAN]: `${WITHHELD}\n<Chart indicator="none"/>\n`,
  });
  assert.deepEqual(placesOf((await checkContent(content)).problems), [
    'withheld-unaccounted 2022/index.mdx:6:3',
    'withheld-unaccounted plan/1.mdx:6:5',
    'indicator-unknown plan/1.mdx:8:1',
    'written-missing summary/1.mdx:3:36',
  ]);
});

test('people read warnings first and errors last, then one sentence', async (t) => {
  const content = await writeContent(t, { [SECTION]: CHANGED, [PLAN]: WITHHELD });
  const lines = toTerminal(await checkContent(content)).split('\n');
  assert.deepEqual(
    lines.map((line) => line.replace(/(?<=^\S+) .*/u, '')),
    [
      '提醒（不影响生成）：',
      'withheld-unaccounted',
      '',
      '需要改正：',
      'written-missing',
      '',
      '检查了1份文件、2节、0项数据，有1处需要改正，另有1处提醒。',
    ],
  );
});

test('programs read counts and problems', async (t) => {
  const content = await writeContent(t, { [SECTION]: CHANGED, [PLAN]: WITHHELD });
  const checked = await checkContent(content);
  const { errors, warnings, problems } = JSON.parse(toJson(checked)) as Record<string, unknown>;
  assert.deepEqual([errors, warnings], [1, 1]);
  assert.deepEqual(problems, checked.problems);
  assert.deepEqual(
    checked.problems.map((problem) => Object.keys(problem)),
    Array(2).fill(['severity', 'code', 'file', 'line', 'column', 'message', 'fix']),
  );
});

test('a folder without a readable site.yaml has that problem alone', async (t) => {
  const content = await writeContent(t, { 'site.yaml': 'nam: 甲\n', [SECTION]: CHANGED });
  const { problems } = await checkContent(content);
  assert.ok(problems.length > 0 && problems.every(({ file }) => file.endsWith('site.yaml')));
  assert.ok(problems.every(isError));
});

test('a review that cannot be read is a problem', async (t) => {
  const content = await writeContent(t, {
    'documents/shili-jyj/2023-h1/review.yaml': 'metrics:\n  - in: summary/1\n    metrik: {}\n',
  });
  const codes = (await checkContent(content)).problems.map(({ code }) => code);
  assert.ok(codes.includes('unknown-key'), codes.join(' '));
});

/** Codes that neither a rule nor the reading of content gives. */
const FOUND_ELSEWHERE: Partial<Record<string, string>> = {
  'site-incomplete': 'site.ts',
  'review-changed': '../import',
};

/** Says where a code comes from. */
function finderOf(code: string): string {
  const rule = `rules/${code}.ts`;
  if (existsSync(path.join(import.meta.dirname, rule))) return rule;
  return FOUND_ELSEWHERE[code] ?? '../mdx';
}

test('the table of codes in the README is that of the code', () => {
  const readme = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8');
  const rows = readme
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join(' | '),
    );
  const near = { form: '丙', line: 9, file: '丁' };
  const expected = Object.entries<Said>(PROBLEMS).map(([code, { severity, message }]) =>
    [`\`${code}\``, severity ?? 'error', `\`${finderOf(code)}\``, message('甲', '乙', near)].join(' | '),
  );
  assert.deepEqual(rows, expected);
});

test('every rule is a code', () => {
  const rules = readdirSync(path.join(import.meta.dirname, 'rules'))
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => path.basename(name, '.ts'));
  assert.deepEqual(
    rules.filter((rule) => !Object.hasOwn(PROBLEMS, rule)),
    [],
  );
});
