import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { formatProblem } from '../model/problem.ts';
import { readEntry } from './entry.ts';
import { Findings } from './source.ts';

const CONTEXT = {
  base: '/',
  address: '/a/b/plan/1/',
  issuer: 'a',
  document: 'b',
  folder: 'plan',
  hasImage: () => false,
};
const METRIC =
  'metrics:\n  - { id: places, label: 学位, kind: target, value: 180, written: 180个, period: 2023, at: item-1 }\n';

/** A promise as a line of the record. */
function promise(text: string, at = 'item-1', more = '', id = 'c1'): string {
  return `  - { id: ${id}, at: ${at}, text: '${text}'${more} }\n`;
}

/** Reads a section whose promises stand from line 3 on, and gives its problems as lines. */
function problemsOf(promises: string, body: string, before = ''): string[] {
  const findings = new Findings('1.mdx');
  readEntry('section', `---\n${before}commitments:\n${promises}---\n\n${body}\n`, CONTEXT, findings);
  return findings.problems.map(formatProblem);
}

function anchorOf(words: string): string {
  return `p-${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;
}

test('a promise may stand in a heading, a paragraph, a cell, an item of a list and over a sentence', () => {
  for (const [text, body] of [
    ['年内建成三所', '### 年内建成三所幼儿园 [#item-1]'],
    ['年内建成 三所', '### 一 [#item-1]\n\n年内**建成**[三\n所](/a/)幼儿园。'],
    ['建成三所，投用', '### 一 [#item-1]\n\n建成<Metric id="m"/>三所，投用。'],
    ['建成三所', '### 一 [#item-1]\n\n| 事 | 时 |\n| - | - |\n| 建成三所 | 年内 |'],
    ['建成三所', '### 一 [#item-1]\n\n- 建成三所\n- 建成四所'],
    ['建成三所。全部投用', '### 一 [#item-1]\n\n年内建成三所。全部投用。'],
    ['建成三所。全部投用', '### 一 [#item-1]\n\n年内建成三所。\\\n全部投用。'],
    ['建成*三*所', '### 一 [#item-1]\n\n年内建成\\*三\\*所。'],
  ] as const) {
    const before = body.includes('<Metric')
      ? 'metrics:\n  - { id: m, label: 园, kind: count, value: 3, written: 三所, period: 2023, at: item-1 }\n'
      : '';
    assert.deepEqual(problemsOf(promise(text), body, before), [], text);
  }
});

test('a tab in a record is one mistake, however much of the record it spoils', () => {
  const spoilt = `${promise('建成三所')}\tdue: 2023-06\n${promise('建成两所', 'item-1', '', 'c2')}`;
  assert.deepEqual(problemsOf(spoilt, '### 一 [#item-1]\n\n建成三所，建成两所。'), [
    'yaml-syntax 1.mdx:4:1 记录的写法有误：缩进用了制表符，应为空格。请检查缩进、冒号和引号。',
  ]);
});

test('words that are not in the text are named with what is nearest to them', () => {
  const text = '年内新增公办学位180个，全部投入使用';
  assert.deepEqual(problemsOf(promise(text), '### 一 [#item-1]\n\n年内新增公办学位210个，全部投入使用。'), [
    `quotation-missing 1.mdx:3:33 “item-1”之下没有“${text}”这样一段话，第8行有相近的“年内新增公办学位210个，全部投入使用”。` +
      '请与定稿核对：正文有误，改正正文；记录有误，按第8行的原文改正 text。',
  ]);
  assert.deepEqual(problemsOf(promise('建成三所'), '### 一 [#item-1]\n\n平稳推进。'), [
    'quotation-missing 1.mdx:3:33 “item-1”之下没有“建成三所”这样一段话。请从正文中原样抄录 text，或改正 at；一句话不能跨两段。',
  ]);
});

test('a promise does not run from one paragraph or cell into the next, nor end within a figure', () => {
  const isMissing = (text: string, body: string): boolean =>
    problemsOf(promise(text), `### 一 [#item-1]\n\n${body}`)[0]?.startsWith('quotation-missing') === true;
  assert.ok(isMissing('建成三所。全部投用', '建成三所。\n\n全部投用。'));
  assert.ok(isMissing('建成三所年内', '| 建成三所 | 年内 |\n| - | - |'));
  assert.ok(isMissing('新增学位18', '新增学位180个'));
});

test('long words are cut where they are shown', () => {
  const text = '年内完成'.repeat(30);
  const [problem = ''] = problemsOf(promise(text), `### 一 [#item-1]\n\n${text.replace('完', '做')}。`);
  assert.match(problem, /没有“(?:年内完成){15}…”这样一段话，第8行有相近的“年内做成(?:年内完成){14}…”/u);
});

test('words that stand elsewhere lead to their anchor', () => {
  const body = '### 一 [#item-1]\n\n甲。\n\n### 二 [#item-2]\n\n年内建成三所。';
  assert.deepEqual(problemsOf(promise('建成三所'), body), [
    'quotation-missing 1.mdx:3:33 “item-1”之下没有“建成三所”这样一段话，它在第12行。请把 at 改为“item-2”。',
  ]);
});

test('an anchor that is gone is named once for all its promises, with the one where the words stand now', () => {
  const old = anchorOf('年内建成三所，投用两所。');
  const now = '年内一共建成三所，投用两所。';
  assert.deepEqual(problemsOf(promise('建成三所', old) + promise('投用两所', old, '', 'c2'), now), [
    `anchor-unknown 1.mdx:3:19 本节没有锚点“${old}”，那里的文字已经改动，“建成三所”现在在第7行。` +
      `请把 at 改为“${anchorOf(now)}”，共2处。`,
  ]);
});

test('words that changed with their anchor lead to their new form', () => {
  const [problem] = problemsOf(
    promise('年内建成幼儿园三所', anchorOf('年内建成幼儿园三所。')),
    '年内建成幼儿园四所。',
  );
  assert.match(
    problem ?? '',
    /^quotation-missing 1\.mdx:3:\d+ 这个锚点之下的文字已经改动，.*第6行有相近的“年内建成幼儿园四所”。.*改正 text，at 改为“p-/u,
  );
});

test('a mistyped anchor leads to the one that is like it', () => {
  const body = '### 一 [#item-1]\n\n建成三所。';
  assert.deepEqual(problemsOf(promise('新建四馆', 'item-11'), body), [
    'anchor-unknown 1.mdx:3:19 本节没有锚点“item-11”。是否想写“item-1”？',
  ]);
});

test('a target and a result are values of the same record', () => {
  const body = '### 一 [#item-1]\n\n新增学位180个。';
  assert.deepEqual(problemsOf(promise('新增学位180个', 'item-1', ', target: places'), body, METRIC), []);
  assert.deepEqual(problemsOf(promise('新增学位180个', 'item-1', ', target: place'), body, METRIC), [
    'metric-unknown 1.mdx:5:53 本节记录中没有编号为“place”的数据。是否想写“places”？',
  ]);
  const findings = new Findings('1.mdx');
  const outcome = "outcomes:\n  - { of: a/b/plan/1#c1, at: item-1, result: none, text: '180个学位' }\n";
  readEntry('section', `---\n${METRIC}${outcome}---\n\n${body}\n`, CONTEXT, findings);
  assert.deepEqual(
    findings.problems.map(({ code, line, column }) => `${code} ${line}:${column}`),
    ['metric-unknown 5:46', 'quotation-missing 5:58'],
  );
});

test('documents and parts hold promises of their own text', () => {
  for (const [kind, record] of [
    ['document', 'title: 计划\nstatus: draft\n'],
    ['part', 'kind: plan\norder: 1\n'],
  ] as const) {
    const findings = new Findings('index.mdx');
    const at = anchorOf('年内建成三所。');
    const source = `---\n${record}commitments:\n${promise('建成三所', at)}---\n\n年内建成三所。\n`;
    assert.ok(readEntry(kind, source, CONTEXT, findings), findings.problems.map(formatProblem).join('\n'));
  }
});

test('hundreds of promises that are not in a long text are named at once', () => {
  const body = Array.from({ length: 200 }, (_, index) => `第${index}项任务，年内完成${index}所学校的改造。`);
  const promises = Array.from({ length: 300 }, (_, index) =>
    promise(`第${index}件大事，年内完成${index}所医院的新建`, 'item-1', '', `c${index + 1}`),
  );
  const started = performance.now();
  const problems = problemsOf(promises.join(''), `### 一 [#item-1]\n\n${body.join('\n\n')}`);
  assert.equal(problems.length, 300);
  assert.ok(performance.now() - started < 5000);
});
