import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Problem } from '../../model/problem.ts';
import { checkContent } from '../index.ts';
import { placesOf, PLAN, REVIEW, SECTION, section, writeContent } from '../testing.ts';

function withheld(id: string, written: string, at = 'item-1'): string {
  return `id: ${id}, label: 数, written: '${written}', kind: count, withheld: true, period: 2023-H1, at: ${at}`;
}

async function problemsOf(
  t: TestContext,
  metrics: readonly string[],
  text: string,
  more: Record<string, string> = {},
): Promise<Problem[]> {
  const content = await writeContent(t, { [SECTION]: section(metrics, text), ...more });
  return (await checkContent(content)).problems;
}

test('a withheld number without a value is listed with its place and its sentence', async (t) => {
  const problems = await problemsOf(
    t,
    [],
    '### 一 [#item-1]\n\n招聘结束。新建学校xx所，\\*\\*个\\_\\_项目。',
  );
  assert.deepEqual(placesOf(problems), [
    'withheld-unaccounted summary/1.mdx:6:10',
    'withheld-unaccounted summary/1.mdx:6:14',
  ]);
  assert.deepEqual(
    problems.map(({ severity, message }) => `${severity} ${message}`),
    [
      'warning 未公开的数“xx所”没有记为数据，原文是“新建学校xx所，**个__项目。”',
      'warning 未公开的数“**个”没有记为数据，原文是“新建学校xx所，**个__项目。”',
    ],
  );
});

test('redacted names and dates need no value', async (t) => {
  const text = 'xx县xxxx年x月前完成《xx县实施方案》，x市人民政府、“x x模式”，x-x月推进。';
  assert.deepEqual(await problemsOf(t, [], text), []);
});

test('every value covers one number, and only below its anchor', async (t) => {
  const text = '### 一 [#item-1]\n\n改造x所，新建x所。\n\n### 二 [#item-2]\n\n撤并x所，评定xx所。';
  const two = [withheld('a', 'x所'), withheld('b', 'x所', 'item-2')];
  assert.deepEqual(placesOf(await problemsOf(t, two, text)), [
    'withheld-unaccounted summary/1.mdx:9:8',
    'withheld-unaccounted summary/1.mdx:13:8',
  ]);
  const all = [...two, withheld('c', '新建x所'), withheld('d', 'xx所', 'item-2')];
  assert.deepEqual(await problemsOf(t, all, text), []);
});

test('values find a place for each other, whatever their order', async (t) => {
  const text = '### 一 [#item-1]\n\n共x个。\n\n#### 二 [#item-1-1]\n\n另有x个。';
  const values = [withheld('a', 'x个'), withheld('b', 'x个', 'item-1-1'), withheld('c', '共x个')];
  for (const two of [
    [values[0], values[1]],
    [values[1], values[0]],
    [values[0], values[2]],
  ])
    assert.deepEqual(
      await problemsOf(
        t,
        two.filter((one) => one !== undefined),
        text,
      ),
      [],
    );
});

test('a value that is known covers no withheld number, and one value can cover both ends of a range', async (t) => {
  const known = "id: a, label: 数, written: '3所xx人', kind: count, value: 3, period: 2023, at: item-1";
  const text = '### 一 [#item-1]\n\n3所xx人，培训x—xx人次。';
  const problems = await problemsOf(t, [known, withheld('b', 'x—xx人次')], text);
  assert.deepEqual(placesOf(problems), ['withheld-unaccounted summary/1.mdx:9:3']);
});

test('numbers in tables, lists and headings are looked at', async (t) => {
  const text = '### 新建x所 [#item-1]\n\n| 项目 | 数 |\n| --- | --- |\n| 学校 | xx |\n\n- 培训xx人';
  const problems = await problemsOf(t, [], text);
  assert.deepEqual(placesOf(problems), [
    'withheld-unaccounted summary/1.mdx:4:7',
    'withheld-unaccounted summary/1.mdx:8:8',
    'withheld-unaccounted summary/1.mdx:10:5',
  ]);
  assert.equal(problems[1]?.message, '未公开的数“xx”没有记为数据，原文是“学校｜xx”');
});

test('what was proposed is with its reviewer, be it open or dropped', async (t) => {
  const proposal = (place: string, sentence: string, offset: number, decision: string): string =>
    `- in: ${place}\n  sentence: ${sentence}\n  offset: ${offset}\n${decision}` +
    `  metric: { id: m, label: 数, written: xx所, kind: count, withheld: true, at: item-1 }\n`;
  const review =
    'metrics:\n' +
    proposal('summary/1', '改造 xx所，新建xx所。', 3, '  decision: drop\n').replace(/^(?=.)/gmu, '  ') +
    proposal('plan/1', '改造xx所。', 2, '').replace(/^(?=.)/gmu, '  ');
  const plan = { [PLAN]: section([], '### 一 [#item-1]\n\n改造xx所。'), [REVIEW]: review };
  const problems = await problemsOf(t, [], '### 一 [#item-1]\n\n改造xx所，新建xx所。', plan);
  assert.deepEqual(placesOf(problems), [
    'review-open 2023-h1/review.yaml:7:5',
    'withheld-unaccounted summary/1.mdx:6:9',
  ]);
});

test('a proposed cell is found in its row, whose cells may be empty or equal', async (t) => {
  const text =
    '| 项目 | 计划 | 备注 | 完成 |\n| --- | --- | --- | --- |\n| 新建 *学校* | xx | | xx |\n| 改建学校 | xx | | xx |';
  const proposal = (sentence: string, offset: number): string =>
    `  - in: summary/1\n    sentence: "${sentence}"\n    offset: ${offset}\n    decision: drop\n` +
    `    metric: { id: m, label: 数, written: xx, kind: count, withheld: true, at: item-1 }\n`;
  const review = (...proposals: string[]) => ({ [REVIEW]: `metrics:\n${proposals.join('')}` });
  const first = proposal('新建 学校\\txx\\txx', 9);
  assert.deepEqual(placesOf(await problemsOf(t, [], text, review(first))), [
    'withheld-unaccounted summary/1.mdx:6:13',
    'withheld-unaccounted summary/1.mdx:7:10',
    'withheld-unaccounted summary/1.mdx:7:17',
  ]);
  const others = [
    proposal('新建 学校\\txx\\txx', 6),
    proposal('改建学校\\txx\\txx', 5),
    proposal('改建学校\\txx\\txx', 8),
  ];
  assert.deepEqual(await problemsOf(t, [], text, review(first, ...others)), []);
  const cutOut = await problemsOf(t, [], text, review(proposal('学校\\txx\\txx', 3)));
  assert.equal(cutOut.length, 4);
});
