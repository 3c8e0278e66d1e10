import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { formatProblem } from '../model/problem.ts';
import type { ProseToken } from '../model/prose.ts';
import { readEntry, type EntryContext, type ReadEntry } from './entry.ts';
import { belowRecord } from './fixtures/hostile-sample.ts';
import { Findings } from './source.ts';

const LEGAL = new URL('fixtures/legal/', import.meta.url);
const CONTEXT: EntryContext = {
  base: '/zwgk/',
  address: '/shili-jyj/2023-h1/plan/3/',
  issuer: 'shili-jyj',
  document: '2023-h1',
  folder: 'plan',
  hasImage: () => false,
};

/** Reads a section that must be accepted without a word. */
function read(source: string, context: Partial<EntryContext> = {}): ReadEntry<'section'> {
  const findings = new Findings('3.mdx');
  const entry = readEntry('section', source, { ...CONTEXT, ...context }, findings);
  assert.deepEqual(findings.problems.map(formatProblem), []);
  assert.ok(entry);
  return entry;
}

/** Reads one of the legal files. */
function readLegal(name: string): ReadEntry<'section'> {
  return read(readFileSync(new URL(name, LEGAL), 'utf8'));
}

/** All HTML of a prose, the places of components left out. */
function htmlOf(prose: readonly ProseToken[]): string {
  return prose.map((token) => (token.kind === 'html' ? token.html : '')).join('');
}

/** Anchors of the paragraphs, in their order. */
function paragraphsOf(prose: readonly ProseToken[]): string[] {
  return prose.flatMap((token) => (token.kind === 'open' && token.tag === 'paragraph' ? [token.anchor] : []));
}

function anchorOf(words: string): string {
  return `p-${createHash('sha256').update(words).digest('hex').slice(0, 8)}`;
}

for (const name of readdirSync(LEGAL).sort())
  test(`accepts ${name}`, () => {
    assert.notDeepEqual(readLegal(name).prose, []);
  });

test('the legal files are twenty', () => {
  assert.equal(readdirSync(LEGAL).length, 20);
});

test('escaped signs stand in the text as themselves', () => {
  const html = htmlOf(readLegal('02-escapes.mdx').prose);
  for (const words of [
    '&#x3C;0.5%',
    '{甲、乙}',
    '带*号',
    'xx_yy',
    '3~5所',
    '1. 本表',
    '- 短横线',
    '#号',
    '[附表]',
    'D:\\报表',
  ])
    assert.ok(html.includes(words), words);
});

test('quotation marks, hyphens and dots stay as they were written', () => {
  const html = htmlOf(readLegal('03-verbatim-punctuation.mdx').prose);
  for (const words of [
    '“书香校园”',
    '‘阅读之星’',
    '读书--成长',
    '”...持续',
    '"quoted" words -- it\'s plain... (c)',
    '10~15',
  ])
    assert.ok(html.includes(words), words);
});

test('a tilde between numbers stays a tilde, also twice in a sentence', () => {
  assert.equal(htmlOf(read(belowRecord('招聘3~5人，培训6~8人。')).prose), '招聘3~5人，培训6~8人。');
});

test('rare characters and blanks of full width stay as they were written', () => {
  assert.ok(
    htmlOf(readLegal('20-unusual-text.mdx').prose).startsWith('　　各组认真　细致，带队同志𠮷某、㐂某到场👍🏽'),
  );
});

/** What a record holds that says nothing of values and promises. */
const NOTHING = { metrics: [], commitments: [], outcomes: [] };

test('a record may be empty', () => {
  assert.deepEqual(read('---\n---\n\n各校抓好落实。\n').record, { topics: [], ...NOTHING });
  assert.deepEqual(read('---\n---\n\n各校抓好落实。\n\n---\n\n完。\n').record, { topics: [], ...NOTHING });
});

test('a paragraph is anchored by the SHA-256 of its words without blanks', () => {
  const { prose } = read(belowRecord('全县 **新建**　学校\n3所。\n\n> - 甲\n>\n>   乙'));
  assert.deepEqual(paragraphsOf(prose), [anchorOf('全县新建学校3所。'), anchorOf('甲'), anchorOf('乙')]);
});

test('equal paragraphs count on', () => {
  const anchor = anchorOf('走访结束。');
  const equal = paragraphsOf(readLegal('20-unusual-text.mdx').prose).filter((one) => one.startsWith(anchor));
  assert.deepEqual(equal, [anchor, `${anchor}-2`, `${anchor}-3`]);
});

test('headings carry their anchor, and their label is without its mark', () => {
  const { prose } = readLegal('04-headings.mdx');
  const headings = prose.flatMap((token) =>
    token.kind === 'open' && token.tag === 'heading' ? [token] : [],
  );
  assert.deepEqual(
    headings.map(({ level, anchor, label }) => [level, anchor, label]),
    [
      [3, 'item-1', '1. 加强教师队伍建设'],
      [4, 'item-1-1', '（1）公开招聘'],
      [4, 'item-1-2', '（2）交流轮岗'],
      [3, 'item-2', '2. 推进校网布局优化调整'],
      [3, 'item-4', '4. 做好招生工作'],
      [4, 'item-4-1-1', '就近入学'],
    ],
  );
  assert.doesNotMatch(htmlOf(prose), /item-/u);
});

test('every frame that opens closes', () => {
  for (const name of readdirSync(LEGAL)) {
    const open: string[] = [];
    for (const token of readLegal(name).prose) {
      if (token.kind === 'open') open.push(token.tag);
      else if (token.kind === 'close') assert.equal(open.pop(), token.tag, name);
    }
    assert.deepEqual(open, [], name);
  }
});

test('comments leave nothing', () => {
  const plain = read(belowRecord('各校抓好落实。\n\n- 甲\n- 乙')).prose;
  for (const body of [
    '{/* 一 */}\n\n各校抓好{/* 二 */}落实。\n\n- 甲{}\n- 乙\n\n{/* 三\n四 */}',
    '各校抓好落实。\n\n{/* 一 */} {/* 二 */}\n\n- 甲\n- 乙',
  ])
    assert.deepEqual(
      read(belowRecord(body)).prose.filter((token) => token.kind !== 'html' || token.html.trim() !== ''),
      plain.filter((token) => token.kind !== 'html' || token.html.trim() !== ''),
      body,
    );
});

test('links inside the site are whole and get its base, others stay', () => {
  const html = htmlOf(readLegal('11-links.mdx').prose) + htmlOf(readLegal('13-references.mdx').prose);
  for (const href of [
    '/zwgk/shili-jyj/2023-h1/summary/1/',
    '/zwgk/shili-jyj/2023-h1/plan/1/',
    '/zwgk/shili-jyj/2023-h1/plan/3/#item-1',
    '/zwgk/shili-jyj/2023-h1/plan/3/4/',
  ])
    assert.ok(html.includes(`href="${href}"`), href);
  for (const href of ['http://example.com/', 'mailto:jyj@example.gov.cn', 'tel:+86-000-00000000'])
    assert.ok(html.includes(`href="${href}"`), href);
  assert.ok(htmlOf(read(belowRecord('[首页](/)'), { base: '/' }).prose).includes('href="/"'));
});

test('images get the address of their document', () => {
  const images = new Set(['plan/images/a.png', 'images/操场.png']);
  const hasImage = (path: string): boolean => images.has(path);
  const { prose } = read(belowRecord('![一](images/a.png)![二](../images/操场.png "操场")'), { hasImage });
  assert.deepEqual(htmlOf(prose).match(/src="[^"]*"/gu), [
    'src="/zwgk/shili-jyj/2023-h1/plan/images/a.png"',
    'src="/zwgk/shili-jyj/2023-h1/images/操场.png"',
  ]);
});

test('elements without content have no closing tag: a hard break is one break', () => {
  const { prose } = read(belowRecord('![一](a.png)\\\n甲\n\n---\n\n- [x] 乙'), { hasImage: () => true });
  assert.doesNotMatch(htmlOf(prose), /<\/(?:br|hr|img|input)>/u);
});

test('text stays inside its element, whatever characters it holds', () => {
  const breakout = '" onmouseover="alert(1)" x="';
  for (const body of [
    `[甲${breakout}](https://example.com "\ue000")`,
    `[甲${breakout}](https://example.com "&#xE000;&#xE000;")`,
    `\`\`\`\ue000\n${breakout}\n\`\`\``,
    `![甲\ue000乙\ue000](a.png)${breakout}`,
  ]) {
    const { prose } = read(belowRecord(body), { hasImage: () => true });
    const parsed = toHtml(fromHtml(htmlOf(prose), { fragment: true }));
    assert.doesNotMatch(parsed, /<[^>]* onmouseover/u, body);
  }
});

test('components become slots with their attribute, inline or alone on a line', () => {
  const slots = readLegal('15-metrics.mdx').prose.flatMap((token) =>
    token.kind === 'metric' ? [token.id] : [],
  );
  assert.deepEqual(slots, ['new-teachers', 'training', 'funds', 'funds', 'training']);
  const charts = readLegal('17-chart.mdx').prose.flatMap((token) =>
    token.kind === 'chart' ? [token.indicator] : [],
  );
  assert.deepEqual(charts, ['new-teachers', 'teacher-training']);
});

test('words of a metric may differ from the text in white space only', () => {
  const source = (written: string): string => `---
metrics:
  - { id: training, label: 培训, kind: result, value: 1500, written: ${written}, period: 2023, at: item-1 }
---

### 培训 [#item-1]

培训教师**1500**　人\n次<Metric id="training"/>。
`;
  for (const written of ['1500人次', '1500 人次', '"1 500\\u3000人次"']) read(source(written));
  const findings = new Findings('3.mdx');
  assert.equal(readEntry('section', source('1500人，次'), CONTEXT, findings), undefined);
  assert.deepEqual(
    findings.problems.map(({ code, line }) => [code, line]),
    [['written-missing', 3]],
  );
});

test('words of a metric do not run on from one paragraph into the next', () => {
  const metric = '{ id: a, label: 甲, kind: count, value: 8, written: 人8, period: 2023, at: item-1 }';
  const findings = new Findings('3.mdx');
  const source = `---\nmetrics: [${metric}]\n---\n\n### 甲 [#item-1]\n\n共9人\n\n8名学生\n`;
  assert.equal(readEntry('section', source, CONTEXT, findings), undefined);
});

test('line ends of Windows and a byte order mark change nothing in the text', () => {
  for (const name of readdirSync(LEGAL)) {
    const source = readFileSync(new URL(name, LEGAL), 'utf8');
    const { record, prose } = read(source);
    for (const other of [source.replaceAll('\n', '\r\n'), `\ufeff${source}`]) {
      const entry = read(other);
      assert.deepEqual(entry.record, record, name);
      assert.equal(htmlOf(entry.prose).replaceAll('\r\n', '\n'), htmlOf(prose), name);
      assert.deepEqual(paragraphsOf(entry.prose), paragraphsOf(prose), name);
    }
  }
});

test('documents and parts are read by their own schemas', () => {
  const findings = new Findings('index.mdx');
  const document =
    '---\ntitle: 示例县教育局工作总结\nstatus: draft\nperiod: 2023\nissued: 2023-07-05\n---\n\n前言。\n';
  const record = readEntry('document', document, { ...CONTEXT, folder: '' }, findings)?.record;
  assert.deepEqual(record, {
    title: '示例县教育局工作总结',
    titleFrom: 'text',
    status: 'draft',
    period: '2023',
    issued: '2023-07-05',
    ...NOTHING,
  });
  const part = readEntry('part', '---\nkind: plan\norder: 2\n---\n', CONTEXT, findings);
  assert.deepEqual([part?.record, part?.prose], [{ kind: 'plan', order: 2, ...NOTHING }, []]);
  assert.deepEqual(findings.problems, []);
});
