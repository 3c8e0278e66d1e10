import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { formatProblem } from '../model/problem.ts';
import { readEntry } from './entry.ts';
import { Findings } from './source.ts';

const CONTEXT = {
  base: '/',
  address: '/a/b/summary/1/',
  issuer: 'a',
  document: 'b',
  folder: 'summary',
  hasImage: () => false,
};

interface Value {
  written: string;
  label?: string;
  at?: string;
}

/** Reads a section of some values, each on a line from line 3 on, and gives its problems as lines. */
function problemsOf(values: readonly Value[], text: string): string[] {
  const records = values.map(({ written, label = '数', at = 'item-1' }, index) => {
    const value = /[x*]/u.test(written) ? 'withheld: true' : 'value: 1';
    return `  - { written: '${written}', at: ${at}, id: m${index}, label: ${label}, kind: count, ${value}, period: 2023 }\n`;
  });
  const findings = new Findings('1.mdx');
  readEntry('section', `---\nmetrics:\n${records.join('')}---\n\n${text}\n`, CONTEXT, findings);
  return findings.problems.map(formatProblem);
}

function anchorOf(words: string): string {
  return `p-${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;
}

test('a changed digit is named with both forms, and with the place of each', () => {
  assert.deepEqual(problemsOf([{ written: '120人' }], '### 培训 [#item-1]\n\n培训教师130人。'), [
    'written-missing 1.mdx:3:16 “item-1”之下的正文里没有“120人”，第8行有相近的“130人”。' +
      '请与定稿核对：正文有误，改回“120人”；数据有误，把 written 改为“130人”，value 照改。',
  ]);
});

test('a changed digit is found although the anchor of its paragraph went with it', () => {
  const at = anchorOf('培训教师120人。');
  const [problem, ...others] = problemsOf([{ written: '120人', at }], '引言。\n\n培训教师130人。');
  assert.equal(
    problem,
    `written-missing 1.mdx:3:16 这个锚点之下的文字已经改动，“${at}”之下的正文里没有“120人”，第8行有相近的“130人”。` +
      `请与定稿核对：正文有误，改回“120人”；数据有误，把 written 改为“130人”，value 照改，at 改为“${anchorOf('培训教师130人。')}”。`,
  );
  assert.deepEqual(others, []);
});

test('words that stand elsewhere lead to their anchor', () => {
  const text = '### 一 [#item-1]\n\n甲。\n\n### 二 [#item-2]\n\n培训教师120人。';
  assert.deepEqual(problemsOf([{ written: '120人' }], text), [
    'written-missing 1.mdx:3:16 “item-1”之下的正文里没有“120人”，它在第12行。请把 at 改为“item-2”。',
  ]);
  const paragraph = anchorOf('培训教师120人。');
  assert.deepEqual(problemsOf([{ written: '120 人', at: 'p-00000000' }], text), [
    `anchor-unknown 1.mdx:3:29 本节没有锚点“p-00000000”，那里的文字已经改动，“120 人”现在在第12行。请把 at 改为“${paragraph}”。`,
  ]);
});

test('among figures alike the one beside the label is meant, and none that is a value of its own', () => {
  const text = '### 一 [#item-1]\n\n参加会议122人。培训教师350人，观摩46人；外出4人。';
  const trained = { written: '120人', label: '培训教师' };
  assert.match(problemsOf([trained], text)[0] ?? '', /相近的“350人”/u);
  assert.match(problemsOf([trained, { written: '350人' }], text)[0] ?? '', /相近的“46人”/u);
  assert.match(problemsOf([{ written: '120人' }], text)[0] ?? '', /相近的“122人”/u);
});

test('figures alike far away are no suggestion', () => {
  const text = '### 一 [#item-1]\n\n培训若干人。\n\n### 二 [#item-2]\n\n走访8人。';
  assert.deepEqual(problemsOf([{ written: '120人', label: '培训' }], text), [
    'written-missing 1.mdx:3:16 “item-1”之下的正文里没有“120人”。请按正文原样填写 written，或改正 at。',
  ]);
});

test('words that differ in more than a figure are found by their letters', () => {
  const [problem = ''] = problemsOf([{ written: '新建学校3所' }], '### 一 [#item-1]\n\n全年新建小学3所。');
  assert.match(problem, /第8行有相近的“新建小学3所”/u);
});

test('two values need two figures, however much their written forms overlap', () => {
  const text = '### 一 [#item-1]\n\n获一等奖5个、二等奖6个。';
  const values = [
    { written: '5个', label: '一等奖' },
    { written: '5个', label: '二等奖' },
  ];
  assert.deepEqual(problemsOf(values, text), [
    'written-shared 1.mdx:4:16 “item-1”之下的“5个”都已记为别的数据，第9行有相近的“6个”。' +
      '请与定稿核对：正文有误，改回“5个”；数据有误，把 written 改为“6个”，value 照改。',
  ]);
  assert.deepEqual(
    problemsOf([{ written: '奖5个' }, { written: '5个', label: '乙' }], '### 一 [#item-1]\n\n获奖5个。'),
    [
      'written-shared 1.mdx:4:16 “item-1”之下的“5个”都已记为别的数据。请删去重复的一项；同一个数记入两个指标的，label 要相同。',
    ],
  );
});

test('one figure may be two values where the text says so, or where both have one label', () => {
  const each = [
    { written: '120人', label: '甲校' },
    { written: '120人', label: '乙校' },
  ];
  assert.deepEqual(problemsOf(each, '### 一 [#item-1]\n\n甲校、乙校各招120人。'), []);
  assert.deepEqual(
    problemsOf([{ written: '120人' }, { written: '120人' }], '### 一 [#item-1]\n\n招120人。'),
    [],
  );
});

test('hundreds of equal values in one sentence without end have a figure each', () => {
  const labels = Array.from({ length: 400 }, (_, index) => `第${index}所学校`);
  const text = labels.map((label) => `${label}${'的说明'.repeat(30)}10人，`).join('');
  const values = labels.map((label) => ({ written: '10人', label }));
  assert.deepEqual(problemsOf(values, `### 一 [#item-1]\n\n${text}`), []);
  const [problem, ...others] = problemsOf(
    [...values, { written: '10人', label: '多余' }],
    `### 一 [#item-1]\n\n${text}`,
  );
  assert.match(problem ?? '', /^written-shared 1\.mdx:403:/u);
  assert.deepEqual(others, []);
});

test('values of a paragraph that has changed are named once, with its new anchor, and the changed one by itself', () => {
  const old = anchorOf('培训120人，招聘86人，交流40人。');
  const now = '培训120人，招聘96人，交流40人。';
  const values = [
    { written: '120人', label: '培训', at: old },
    { written: '86人', label: '招聘', at: old },
    { written: '40人', label: '交流', at: old },
    { written: '120人', label: '走访', at: anchorOf('走访120人。') },
  ];
  assert.deepEqual(problemsOf(values, `走访120人。\n\n${now}`), [
    `written-missing 1.mdx:4:16 这个锚点之下的文字已经改动，“${old}”之下的正文里没有“86人”，第11行有相近的“96人”。` +
      `请与定稿核对：正文有误，改回“86人”；数据有误，把 written 改为“96人”，value 照改，at 改为“${anchorOf(now)}”。`,
    `anchor-unknown 1.mdx:3:28 本节没有锚点“${old}”，那里的文字已经改动，“120人”现在在第11行。` +
      `请把 at 改为“${anchorOf(now)}”，共2处。`,
  ]);
});

test('a figure is not found inside another', () => {
  for (const [written, text] of [
    ['20人', '培训120人'],
    ['5%', '增长1.5%'],
    ['120', '共1208次'],
    ['12', '投入12.5万元'],
    ['500人', '共1,500人'],
    ['x个', '化解xx个'],
    ['*个', '化解\\*\\*个'],
    ['百分之五', '提高百分之五十'],
    ['十人', '培训二十人'],
  ] as const)
    assert.match(
      problemsOf([{ written }], `### 一 [#item-1]\n\n${text}`)[0] ?? '',
      /^written-missing/u,
      text,
    );
});

test('a figure behind the number of an item, a sign or other words is found', () => {
  for (const [written, text] of [
    ['5所', '1.5所小学竣工'],
    ['120人', '到2023 120人到岗'],
    ['15%', '由12%提高到15%'],
    ['五所', '统一五所学校'],
    ['120', '共120，'],
    ['120', '共120\\*'],
    ['4米', '3×4米'],
    ['3', '分3.'],
    ['xx人', '教师xx人'],
  ] as const)
    assert.deepEqual(problemsOf([{ written }], `### 一 [#item-1]\n\n${text}`), [], text);
});
