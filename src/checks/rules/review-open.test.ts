import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Problem } from '../../model/problem.ts';
import { checkContent } from '../index.ts';
import { placesOf, REVIEW, SECTION, section, writeContent } from '../testing.ts';

const DOCUMENT = 'documents/shili-jyj/2023-h1/index.mdx';

/** What the check says where proposals with these decisions stand in the review, five lines each from line 2 on. */
async function problemsOf(
  t: TestContext,
  decisions: readonly string[],
  more: Record<string, string> = {},
): Promise<Problem[]> {
  const proposals = decisions.map(
    (decision) =>
      `  - in: summary/1\n    sentence: 改造2所。\n    offset: 2\n${decision}\n` +
      `    metric: { id: m, label: 改造, written: 2所, kind: count, value: 2, unit: 所, at: item-1 }\n`,
  );
  const content = await writeContent(t, {
    [SECTION]: section([], '### 一 [#item-1]\n\n改造2所。'),
    [REVIEW]: `metrics:\n${proposals.join('')}`,
    ...more,
  });
  return (await checkContent(content)).problems;
}

const [OPEN, KEPT, DROPPED] = ['', '    decision: keep', '    decision: drop'];

test('an open review of a published document is one warning, at its first open proposal', async (t) => {
  const problems = await problemsOf(t, [DROPPED, OPEN, KEPT]);
  assert.deepEqual(placesOf(problems), ['review-open 2023-h1/review.yaml:7:5']);
  assert.deepEqual(
    problems.map(({ severity, message, fix }) => [severity, message, fix]),
    [
      [
        'warning',
        '“shili-jyj/2023-h1”已发布，还有2项提取的数据没有审核完',
        '请运行 npm run review -- shili-jyj/2023-h1',
      ],
    ],
  );
});

test('what was kept and not yet taken over is open', async (t) => {
  assert.deepEqual(placesOf(await problemsOf(t, [KEPT])), ['review-open 2023-h1/review.yaml:2:5']);
});

test('neither dropped proposals nor a draft are anything to warn of', async (t) => {
  assert.deepEqual(await problemsOf(t, [DROPPED]), []);
  const draft = { [DOCUMENT]: '---\ntitle: 示例县教育局工作总结\nstatus: draft\n---\n' };
  assert.deepEqual(await problemsOf(t, [OPEN, KEPT], draft), []);
});

/** A review with proposed promises and pairs. */
function reviewOf(commitments: readonly string[], pairs: readonly string[]): Record<string, string> {
  const promises = commitments.map(
    (decision) =>
      `  - { in: plan/1, sentence: 改造2所。, offset: 0, commitment: { id: c1, text: 改造2所, at: item-1 }${decision} }\n`,
  );
  const answers = pairs.map(
    (pair) =>
      `  - { in: summary/1, promise: 改造, score: 0.5, reason: 词语相近, outcome: { of: a/b/plan/1#${pair}, text: 改造2所, at: item-1 } }\n`,
  );
  return {
    [REVIEW]: `commitments:\n${promises.join('')}${pairs.length > 0 ? `pairs:\n${answers.join('')}` : ''}`,
  };
}

test('open promises are counted beside open values', async (t) => {
  const promises = reviewOf([', decision: drop', '', ''], []);
  const [one, ...others] = await problemsOf(t, [], promises);
  assert.deepEqual(placesOf([one, ...others].filter((problem) => problem !== undefined)), [
    'review-open 2023-h1/review.yaml:3:5',
  ]);
  assert.equal(one?.message, '“shili-jyj/2023-h1”已发布，还有2项提取的承诺没有审核完');
  const value =
    'metrics:\n  - { in: summary/1, sentence: 改造2所。, offset: 2, metric: { id: m, label: 改造, written: 2所, kind: count, value: 2, unit: 所, at: item-1 } }\n';
  const [both] = await problemsOf(t, [], { [REVIEW]: value + promises[REVIEW] });
  assert.match(both?.message ?? '', /还有1项提取的数据和2项提取的承诺没有审核完$/u);
});

test('pairs that nobody decided on are counted by their promises', async (t) => {
  const pairs = reviewOf([', decision: drop'], ['c1', 'c1', 'c2']);
  const problems = await problemsOf(t, [], pairs);
  assert.deepEqual(placesOf(problems), ['pair-open 2023-h1/review.yaml:4:5']);
  assert.deepEqual(
    problems.map(({ severity, message, fix }) => [severity, message, fix]),
    [
      [
        'warning',
        '“shili-jyj/2023-h1”已发布，其中可能答复了2项承诺，还没有人核对',
        '请运行 npm run review -- shili-jyj/2023-h1',
      ],
    ],
  );
  const draft = { [DOCUMENT]: '---\ntitle: 示例县教育局工作总结\nstatus: draft\n---\n' };
  assert.deepEqual(await problemsOf(t, [], { ...pairs, ...draft }), []);
});
