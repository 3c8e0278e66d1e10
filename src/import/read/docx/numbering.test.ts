import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNumber } from '../numerals.ts';
import { p, read, readTexts, table } from './testing.ts';

type LevelText = [format: string, text: string, more?: string];

function level([format, text, more = '']: LevelText, index: number): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function outline(id: number, levels: LevelText[], more = ''): string {
  return `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(level).join('')}</w:abstractNum>`;
}

function list(id: number, of: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
}

function item(words: string, listId: number, depth = 0): string {
  return p(words, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${listId}"/></w:numPr>`);
}

const OFFICIAL: LevelText[] = [
  ['chineseCountingThousand', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
  ['decimalEnclosedCircle', '%4'],
];

test('the numbers that Word counts become words, level by level', async () => {
  const body = [
    item('主要工作', 1),
    item('学校建设', 1, 1),
    item('新建学校', 1, 2),
    item('2023年改建', 1, 2),
    item('验收', 1, 3),
    item('教师队伍', 1, 1),
    item('招聘', 1, 2),
    item('下一步打算', 1),
    item('培训', 1, 1),
  ].join('');
  assert.deepEqual(await readTexts({ body, numbering: outline(0, OFFICIAL) + list(1, 0) }), [
    '一、主要工作',
    '（一）学校建设',
    '1.新建学校',
    '2. 2023年改建',
    '①验收',
    '（二）教师队伍',
    '1.招聘',
    '二、下一步打算',
    '（一）培训',
  ]);
});

test('a number of several levels keeps its distance from the words, and may be all Arabic', async () => {
  const levels: LevelText[] = [
    ['chineseCounting', '第%1章'],
    ['decimal', '%1.%2', '<w:isLgl/>'],
    ['lowerLetter', '%1.%2.%3)'],
  ];
  const body = item('总则', 1) + item('目的', 1, 1) + item('范围', 1, 2) + item('依据', 1, 1);
  assert.deepEqual(await readTexts({ body, numbering: outline(0, levels) + list(1, 0) }), [
    '第一章 总则',
    '1.1 目的',
    '一.1.a)范围',
    '1.2 依据',
  ]);
});

test('a level begins anew below the level that it names, or never', async () => {
  const levels = (restart: string): LevelText[] => [
    ['decimal', '%1、'],
    ['decimal', '（%2）'],
    ['decimal', '%3)', restart],
  ];
  const body = [0, 1, 2, 1, 2, 0, 1, 2].map((depth) => item('甲', 1, depth)).join('');
  const numbers = async (restart: string): Promise<string[]> => {
    const texts = await readTexts({ body, numbering: outline(0, levels(restart)) + list(1, 0) });
    return texts.filter((text) => /^\d\)/u.test(text)).map((text) => text.charAt(0));
  };
  assert.deepEqual(await numbers(''), ['1', '1', '1']);
  assert.deepEqual(await numbers('<w:lvlRestart w:val="1"/>'), ['1', '2', '1']);
  assert.deepEqual(await numbers('<w:lvlRestart w:val="0"/>'), ['1', '2', '3']);
});

test('lists of one outline count on, one with a start of its own begins anew', async () => {
  const restarted = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
  const other = `<w:lvlOverride w:ilvl="0">${level(['upperRoman', '%1.'], 0)}</w:lvlOverride>`;
  const numbering =
    outline(0, OFFICIAL) + list(1, 0) + list(2, 0) + list(3, 0, restarted) + list(4, 0, other);
  const body = [1, 2, 3, 3, 4].map((id) => item('甲', id)).join('');
  assert.deepEqual(await readTexts({ body, numbering }), ['一、甲', '二、甲', '五、甲', '六、甲', 'VII.甲']);
});

test('a style may carry the number, on the level that belongs to it, and a paragraph may do without', async () => {
  const numbered = (depth: number, style: string): LevelText => [
    'chineseCounting',
    depth === 0 ? '%1、' : '（%2）',
    `<w:pStyle w:val="${style}"/>`,
  ];
  const style = (id: string, more: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
  const listed = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
  const styles =
    style('一级', listed) +
    style('二级', listed) +
    style('派生', '<w:basedOn w:val="二级"/>') +
    style('正文', '');
  const styled = (id: string, more = ''): string => p('甲', `<w:pStyle w:val="${id}"/>${more}`);
  const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
  const body =
    styled('一级') + styled('二级') + styled('派生') + styled('二级', off) + styled('正文') + styled('一级');
  const numbering = outline(0, [numbered(0, '一级'), numbered(1, '二级')]) + list(1, 0);
  const texts = await readTexts({ body, styles, numbering });
  assert.deepEqual(texts, ['一、甲', '（一）甲', '（二）甲', '甲', '甲', '二、甲']);
});

test('an outline may be the one of a numbering style, and a ring of such references is no number', async () => {
  const style = (id: string, of: number): string =>
    `<w:style w:type="numbering" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="${of}"/></w:numPr></w:pPr></w:style>`;
  const link = (id: string): string => `<w:numStyleLink w:val="${id}"/>`;
  const numbering =
    outline(0, OFFICIAL) +
    outline(1, [], link('公文')) +
    outline(2, [], link('环')) +
    list(1, 0) +
    list(2, 1) +
    list(3, 2);
  const body = item('甲', 2) + item('乙', 3) + item('丙', 9);
  const texts = await readTexts({ body, numbering, styles: style('公文', 1) + style('环', 3) });
  assert.deepEqual(texts, ['一、甲', '乙', '丙']);
});

test('a bullet is no text but the depth of an item, and its second line no item', async () => {
  const numbering =
    outline(0, [
      ['bullet', '\uf06c'],
      ['bullet', 'o'],
    ]) + list(1, 0);
  const second = p(
    '<w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>',
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
  );
  assert.deepEqual((await read({ body: item('甲', 1) + second, numbering })).blocks, [
    { kind: 'text', text: '甲', line: 1, bullet: 0 },
    { kind: 'text', text: '乙', line: 2, bullet: 1 },
    { kind: 'text', text: '丙', line: 2, plain: true },
  ]);
});

test('numbers go on through tables, and an empty paragraph counts without being shown', async () => {
  const body = item('甲', 1) + item('', 1) + table([`<w:tc>${item('乙', 1)}</w:tc>`, '丙']) + item('丁', 1);
  const { blocks } = await read({ body, numbering: outline(0, OFFICIAL) + list(1, 0) });
  assert.deepEqual(blocks, [
    { kind: 'text', text: '一、甲', line: 1 },
    { kind: 'table', rows: [['三、乙', '丙']], line: 3 },
    { kind: 'text', text: '四、丁', line: 4 },
  ]);
});

test('a number is written in the format of its level', () => {
  const cases: [format: string, numbers: Record<number, string>][] = [
    ['decimal', { 0: '0', 12: '12' }],
    ['decimalZero', { 3: '03', 12: '12', 123: '123' }],
    ['decimalFullWidth', { 10: '１０' }],
    ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '21' }],
    ['decimalEnclosedCircleChinese', { 10: '⑩' }],
    ['decimalEnclosedParen', { 2: '⑵' }],
    ['chineseCounting', { 0: '〇', 10: '十', 11: '十一', 20: '二十' }],
    ['chineseCountingThousand', { 101: '一百零一', 999: '九百九十九', 1000: '1000' }],
    ['japaneseCounting', { 21: '二十一' }],
    ['taiwaneseCounting', { 30: '三十' }],
    ['ideographDigital', { 9: '九', 10: '一〇' }],
    ['chineseLegalSimplified', { 3: '叁', 10: '壹拾', 25: '贰拾伍', 105: '壹佰零伍', 110: '壹佰壹拾' }],
    ['ideographTraditional', { 1: '甲', 10: '癸', 11: '11' }],
    ['upperRoman', { 4: 'IV', 1999: 'MCMXCIX', 4000: '4000' }],
    ['lowerRoman', { 9: 'ix' }],
    ['upperLetter', { 1: 'A', 26: 'Z', 28: 'BB', 2_000_000_000: '2000000000' }],
    ['lowerLetter', { 27: 'aa' }],
    ['none', { 1: '' }],
    ['toString', { 1: '1' }],
  ];
  for (const [format, numbers] of cases)
    for (const [value, written] of Object.entries(numbers))
      assert.equal(formatNumber(Number(value), format), written, `${format} ${value}`);
});
