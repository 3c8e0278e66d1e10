import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem, type Problem } from '../model/problem.ts';
import { readEntry, type EntryKind } from './entry.ts';
import { hostile } from './fixtures/hostile.ts';
import { belowRecord } from './fixtures/hostile-sample.ts';
import { Findings } from './source.ts';

const FILE = 'content/documents/shili-jyj/2023-h1/plan/3.mdx';
const HAN = /\p{Script=Han}/u;

/** Reads a file that must be refused and gives its problems. */
function problemsOf(source: string, kind: EntryKind = 'section'): Problem[] {
  const findings = new Findings(FILE);
  const place = {
    base: '/',
    address: '/shili-jyj/2023-h1/summary/1/',
    issuer: 'shili-jyj',
    document: '2023-h1',
    folder: kind === 'document' ? '' : 'plan',
  };
  assert.equal(readEntry(kind, source, { ...place, hasImage: () => false }, findings), undefined);
  return findings.problems;
}

/** Code and place of each problem: `unknown-key 2:1`. */
function placesOf(source: string, kind: EntryKind = 'section'): string[] {
  return problemsOf(source, kind).map(({ code, line, column }) => `${code} ${line}:${column}`);
}

for (const { name, kind, source, code, line, column } of hostile)
  test(`refuses ${name}`, () => {
    const problems = problemsOf(source, kind);
    assert.deepEqual(
      placesOf(source, kind),
      [`${code} ${line}:${column}`],
      problems.map(formatProblem).join('\n'),
    );
    for (const problem of problems) {
      assert.match(problem.message, HAN);
      assert.match(problem.fix, HAN);
      assert.ok(formatProblem(problem).startsWith(`${code} ${FILE}:${line}:${column} `));
    }
  });

test('each sample has a name of its own', () => {
  assert.equal(new Set(hostile.map(({ name }) => name)).size, hostile.length);
});

test('line ends of Windows and a byte order mark move no place', () => {
  for (const { name, kind, source } of hostile) {
    const places = placesOf(source, kind);
    assert.deepEqual(placesOf(source.replaceAll('\n', '\r\n'), kind), places, name);
    if (source.startsWith('---')) assert.deepEqual(placesOf(`\ufeff${source}`, kind), places, name);
  }
});

test('a near miss is answered with the right word', () => {
  const [key] = problemsOf('---\ntitel: 完善校车管理\n---\n');
  assert.match(key?.fix ?? '', /“title”/u);
  const metric = 'label: 校车, kind: count, value: 36, written: 36辆, period: 2023';
  const [nested] = problemsOf(`---\nmetrics: [{ id: buses, ${metric}, at: item-1, withhelt: true }]\n---\n`);
  assert.match(nested?.fix ?? '', /“withheld”/u);
  const body = '### 校车 [#item-1]\n\n全县校车36辆';
  const [id] = problemsOf(
    `---\nmetrics: [{ id: buses, ${metric}, at: item-1 }]\n---\n\n${body}<Metric id="busses"/>。\n`,
  );
  assert.match(id?.fix ?? '', /“buses”/u);
  const [anchor] = problemsOf(`---\nmetrics: [{ id: buses, ${metric}, at: item-11 }]\n---\n\n${body}。\n`);
  assert.match(anchor?.fix ?? '', /“item-1”/u);
});

test('a word that is near to nothing gets no suggestion', () => {
  const [key] = problemsOf('---\n负责人: 张三\n---\n');
  assert.equal(key?.fix, '请删去这一项');
});

test('names that every object has are unknown keys too', () => {
  assert.deepEqual(placesOf('---\n__proto__: { title: 校车 }\nconstructor: 1\n---\n'), [
    'unknown-key 2:1',
    'unknown-key 3:1',
  ]);
});

test('all problems of a file are reported at once, record and body', () => {
  const source = `---
titel: 完善校车管理
metrics:
  - { id: buses, label: 校车, kind: count, value: 36, written: 36辆, period: 2023-H3, at: item-1 }
---

### 校车

<b>全县</b>校车{36}辆，见[名单](javascript:alert(1))。

> - ![校车](../../../x.png)
`;
  assert.deepEqual(placesOf(source).sort(), [
    'anchor-missing 7:1',
    'no-expression 9:12',
    'no-html 9:1',
    'unknown-key 2:1',
    'unsafe-image 11:5',
    'unsafe-link 9:19',
    'wrong-value 4:75',
  ]);
});

test('a message never holds the whole of a long value', () => {
  const long = '校'.repeat(500);
  const sources = [
    belowRecord(`{"${long}"}`),
    belowRecord(`[名单](ftp://example.com/${long})`),
    belowRecord(`![名单](${long}.svg)`),
    belowRecord(`### ${long}`),
    belowRecord(`<${'b'.repeat(500)}/>`),
    belowRecord(`<Metric id="${long}"/>`),
    `---\n${long}: 1\n---\n`,
    `---\ntitle: [${long}]\n---\n`,
  ];
  for (const source of sources)
    for (const problem of problemsOf(source)) {
      assert.ok(problem.message.length < 120, problem.message);
      assert.ok(problem.fix.length < 120, problem.fix);
    }
});

test('a long value is not cut inside a character', () => {
  const [problem] = problemsOf(belowRecord(`{"${'甲'.repeat(58)}𠮷𠮷"}`));
  assert.ok(problem?.message.isWellFormed(), problem?.message);
});

test('a problem is one line even where the value has several', () => {
  for (const source of [belowRecord('校车{\n36 +\n1}辆'), '---\ntitle: { 甲: 1,\n  乙: 2 }\n---\n'])
    for (const problem of problemsOf(source)) assert.doesNotMatch(formatProblem(problem), /\n/u);
});

test('one mistake is told once', () => {
  assert.deepEqual(placesOf(belowRecord('<Metric/>')), ['component-attribute 5:1']);
  assert.deepEqual(placesOf(belowRecord('<Metric id={`buses`}/>')), ['component-attribute 5:9']);
  const document = (issued: string): string => `---\ntitle: 校车\nstatus: draft\nissued: ${issued}\n---\n`;
  assert.deepEqual(placesOf(document('2023年7月5日'), 'document'), ['wrong-value 4:9']);
});

test('a right heading is not blamed for a wrong one before it', () => {
  assert.deepEqual(placesOf(belowRecord('# 校车 [#item-1]\n\n### 校园 [#item-2]')), ['heading-level 5:1']);
});

test('the anchor that is suggested is free', () => {
  const source = belowRecord('### 校车 [#item-2]\n\n### 校园\n\n### 校舍\n\n### 校门');
  const suggested = problemsOf(source).map(({ fix }) => /\[#(?<anchor>.+)\]/u.exec(fix)?.groups?.['anchor']);
  assert.equal(new Set(['item-2', ...suggested]).size, 4, suggested.join(' '));
});

test('an attribute on a line of its own is shown on that line', () => {
  const source = belowRecord('<Note\n  title="注意"\n  onClick={open}\n>\n\n校车停运。\n\n</Note>');
  assert.deepEqual(
    problemsOf(source).map(({ line }) => line),
    [6, 7],
  );
});

test('what is never closed is shown where it opens', () => {
  for (const body of ['<Note>\n\n校车停运。', '<Note>校车停运。\n\n校园开放。', '{校车停运。\n\n校园开放。'])
    assert.deepEqual(placesOf(belowRecord(body)), ['mdx-syntax 5:1'], body);
  assert.deepEqual(placesOf(belowRecord('校车<Note>停运。')), ['mdx-syntax 5:3']);
});

test('nesting without end is refused as nesting, not run into', () => {
  const notes = `${'<Note>'.repeat(20000)}校车${'</Note>'.repeat(20000)}`;
  for (const body of [`${'>'.repeat(6000)}校车`, notes])
    assert.equal(problemsOf(belowRecord(body))[0]?.code, 'too-deep');
});

test('a heading full of blanks is read at once', () => {
  const started = performance.now();
  problemsOf(belowRecord(`### 校车${'　'.repeat(20000)}管理`));
  assert.ok(performance.now() - started < 1000);
});
