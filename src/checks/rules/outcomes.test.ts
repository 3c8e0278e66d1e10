import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Problem } from '../../model/problem.ts';
import { checkContent } from '../index.ts';
import { placesOf, PLAN, SECTION, writeContent } from '../testing.ts';

const KEY = 'shili-jyj/2023-h1/plan/1#c1';
const REPORT = 'documents/shili-jyj/2023-h2/summary/1.mdx';

/** A document with its period and day of publication. */
function document(period: string, published: string, status = 'published'): string {
  return `---\ntitle: 报告\nstatus: ${status}\nperiod: ${period}\npublished: ${published} 09:00\n---\n`;
}

/** A text with a value of 学位, and a list of promises or outcomes from line 4 on. */
function textOf(metric: string, list: 'commitments' | 'outcomes', items: readonly string[]): string {
  const rows = items.map((item) => `  - { ${item}, at: item-1, text: 新增学位 }\n`).join('');
  return `---\nmetrics: [{ id: m, label: 学位, unit: 个, at: item-1, ${metric} }]\n${list}:\n${rows}---\n\n### 一 [#item-1]\n\n新增学位，即180个、90个、xx个。\n`;
}

const TARGET = "kind: target, period: 2023-H2, value: 180, written: 180个, comparator: '>='";
const RESULT = 'kind: result, period: 2023-H2, value: 90, written: 90个';
const WITHHELD = 'kind: result, period: 2023-H2, withheld: true, written: xx个';

/** What the check says of outcomes in a report on the second half, of a promise made in the first. */
async function problemsOf(
  t: TestContext,
  outcomes: readonly string[],
  { result = RESULT, promise = 'id: c1, target: m', ...files }: Record<string, string> = {},
): Promise<Problem[]> {
  const content = await writeContent(t, {
    'documents/shili-jyj/2023-h1/index.mdx': document('2023-H1', '2023-07-05'),
    'documents/shili-jyj/2023-h1/plan/index.mdx': '---\nkind: plan\norder: 2\nperiod: 2023-H2\n---\n',
    [PLAN]: textOf(TARGET, 'commitments', [promise]),
    'documents/shili-jyj/2023-h2/index.mdx': document('2023-H2', '2024-01-05'),
    'documents/shili-jyj/2023-h2/summary/index.mdx': '---\nkind: summary\norder: 1\n---\n',
    [REPORT]: textOf(result, 'outcomes', outcomes),
    ...files,
  });
  const { problems } = await checkContent(content);
  return problems.filter(({ code }) => code !== 'withheld-unaccounted');
}

function linesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ severity, message, fix }) => `${severity} ${message}。${fix}。`);
}

const STATUS = '请写明 status（done、on-track、behind 或 not-started）';

test('an outcome with two numbers, a declared status or a withheld value is right', async (t) => {
  assert.deepEqual(await problemsOf(t, [`of: ${KEY}, result: m`]), []);
  assert.deepEqual(await problemsOf(t, [`of: ${KEY}, status: behind`]), []);
  assert.deepEqual(await problemsOf(t, [`of: ${KEY}, result: m`], { result: WITHHELD }), []);
  assert.deepEqual(await problemsOf(t, [`of: ${KEY}`], { promise: 'id: c1, dueWithheld: true' }), []);
});

test('an outcome of a promise that is not there says what is missing, and names the promise that is like it', async (t) => {
  const problems = await problemsOf(t, [
    'of: shili-jyj/2022-h1/plan/1#c1, status: done',
    'of: shili-jyj/2023-h1/plan/4#c1, status: done',
    'of: shili-jyj/2023-h1/plan/1#c2, status: done',
    'of: other/2019/plan/7#c9, status: done',
  ]);
  assert.deepEqual(
    placesOf(problems),
    [4, 5, 6, 7].map((line) => `commitment-unknown summary/1.mdx:${line}:11`),
  );
  const near = new RegExp(`是否想写“${KEY}”，就是“[^”]+”（\\S+2023-h1/plan/1\\.mdx:4）？`, 'u');
  const [document, text, promise, other] = linesOf(problems);
  assert.match(document ?? '', /^error 没有承诺“\S+”：没有文件“shili-jyj\/2022-h1”/u);
  assert.match(text ?? '', /：文件“shili-jyj\/2023-h1”里没有“plan\/4”/u);
  assert.match(promise ?? '', /：“shili-jyj\/2023-h1\/plan\/1”没有编号为“c2”的承诺/u);
  for (const line of [document, text, promise]) assert.match(line ?? '', near);
  assert.equal(
    other,
    'error 没有承诺“other/2019/plan/7#c9”：没有文件“other/2019”。请核对 of；这项承诺还没有记下的，先写进计划那一节的 commitments；文件或分节已删去的，放回去，或删去这条结果。',
  );
});

test('a plan that cannot be read may hold the promise: only its own mistake is named', async (t) => {
  const problems = await problemsOf(t, [`of: ${KEY}, status: done`], { [PLAN]: '---\ntitel: 一\n---\n' });
  assert.deepEqual(placesOf(problems), ['unknown-key plan/1.mdx:2:1']);
});

test('an outcome that says neither a status nor a number says what to add', async (t) => {
  const without = await problemsOf(t, [`of: ${KEY}`]);
  assert.deepEqual(placesOf(without), ['outcome-undecided summary/1.mdx:4:11']);
  assert.deepEqual(linesOf(without), [
    `error 对承诺“${KEY}”的结果既没有登记进展，也没有可以对照的数。请用 result 指明本节达到的数，或${STATUS}。`,
  ]);
  const [words] = await problemsOf(t, [`of: ${KEY}, result: m`], { promise: 'id: c1' });
  assert.equal(words?.fix, `这项承诺没有目标数，${STATUS}`);
  const other = RESULT.replace('90个', '90人次').replace('period', 'unit: 人次, period');
  const [units] = await problemsOf(t, [`of: ${KEY}, result: m`], {
    [REPORT]: textOf('kind: result', 'outcomes', [`of: ${KEY}, result: m`])
      .replace('unit: 个, at: item-1, kind: result', `at: item-1, ${other}`)
      .replace('90个', '90人次'),
  });
  assert.equal(units?.fix, `目标“180个”和结果“90人次”不能对照，${STATUS}`);
});

test('a declared status that the numbers contradict is named with both', async (t) => {
  const problems = await problemsOf(t, [`of: ${KEY}, status: done, result: m`]);
  assert.deepEqual(placesOf(problems), ['outcome-contradicted summary/1.mdx:4:48']);
  assert.deepEqual(linesOf(problems), [
    'warning 登记的进展是“已完成”，按数字对照是“未达标”：目标“180个”，结果“90个”。' +
      '请与定稿核对 status 和两个数；定稿如此，就照原文公开，网页按数字显示。',
  ]);
  assert.deepEqual(await problemsOf(t, [`of: ${KEY}, status: behind, result: m`]), []);
});

test('whether lower is better decides what the numbers show, so the rule waits for the indicators', async (t) => {
  const outcome = `of: ${KEY}, status: done, result: m`;
  const lower = (metric: string): string => `indicator: gap, ${metric.replace(", comparator: '>='", '')}`;
  const files = {
    [PLAN]: textOf(lower(TARGET), 'commitments', ['id: c1, target: m']),
    result: lower(RESULT),
    'indicators.yaml': '- { id: gap, name: 缺口, unit: 个, better: lower, definition: 缺的学位 }\n',
  };
  assert.deepEqual(await problemsOf(t, [outcome], files), []);
  const broken = await problemsOf(t, [outcome], { ...files, 'indicators.yaml': '- { id: gap }\n' });
  assert.ok(broken.every(({ file }) => file.endsWith('indicators.yaml')));
});

test('an outcome in a document that is not later than the plan is a warning', async (t) => {
  const early = await problemsOf(t, [`of: ${KEY}, status: done`], {
    'documents/shili-jyj/2023-h2/index.mdx': document('2022-H2', '2024-01-05'),
  });
  assert.deepEqual(placesOf(early), ['outcome-early summary/1.mdx:4:11']);
  assert.deepEqual(linesOf(early), [
    'warning “shili-jyj/2023-h2”中的结果答复“shili-jyj/2023-h1”中的承诺，却不比它晚。请核对 of，以及两份文件的 period 和 published。',
  ]);
  const same = await problemsOf(t, [`of: ${KEY}, status: on-track`], {
    [SECTION]: textOf(RESULT, 'outcomes', [`of: ${KEY}, status: done`]),
  });
  assert.deepEqual(placesOf(same), ['outcome-early summary/1.mdx:4:11']);
  assert.match(same[0]?.file ?? '', /2023-h1\/summary/u);
});

test('a half year answers the plan of its year, unless it was published before', async (t) => {
  const year = { 'documents/shili-jyj/2023-h1/index.mdx': document('2023', '2023-01-20') };
  const outcome = `of: ${KEY}, status: done`;
  const reported = async (published: string): Promise<string[]> =>
    placesOf(
      await problemsOf(t, [outcome], {
        ...year,
        'documents/shili-jyj/2023-h2/index.mdx': document('2023-H1', published),
      }),
    );
  assert.deepEqual(await reported('2023-07-15'), []);
  assert.deepEqual(await reported('2023-01-05'), ['outcome-early summary/1.mdx:4:11']);
});

test('documents without a period are ordered by publication, and without both not at all', async (t) => {
  const outcome = `of: ${KEY}, status: done`;
  const undated = '---\ntitle: 报告\nstatus: draft\n---\n';
  const published = (day: string): string => undated.replace('draft', `draft\npublished: ${day} 09:00`);
  const report = 'documents/shili-jyj/2023-h2/index.mdx';
  assert.deepEqual(await problemsOf(t, [outcome], { [report]: undated }), []);
  assert.deepEqual(await problemsOf(t, [outcome], { [report]: published('2023-08-01') }), []);
  const before = await problemsOf(t, [outcome], { [report]: published('2023-06-01') });
  assert.deepEqual(placesOf(before), ['outcome-early summary/1.mdx:4:11']);
});

test('drafts are checked like published documents, and what is wrong between documents stands in its file', async (t) => {
  const problems = await problemsOf(t, [`of: ${KEY.replace('c1', 'c7')}, status: done`], {
    'documents/shili-jyj/2023-h2/index.mdx': document('2023-H2', '2024-01-05', 'draft'),
    'documents/shili-jyj/2023-h2/summary/2.mdx': '---\ntitel: 二\n---\n',
    [SECTION]: '---\ntitel: 一\n---\n',
  });
  assert.deepEqual(
    problems.map(({ code, file }) => `${code} ${file.split('/').slice(-3).join('/')}`),
    [
      'unknown-key 2023-h1/summary/1.mdx',
      'commitment-unknown 2023-h2/summary/1.mdx',
      'unknown-key 2023-h2/summary/2.mdx',
    ],
  );
});
