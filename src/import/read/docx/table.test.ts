import assert from 'node:assert/strict';
import { test } from 'node:test';
import { p, read, run, table, assertTold } from './testing.ts';

const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
const wide = (columns: number | string): string => `<w:gridSpan w:val="${columns}"/>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const TOP = '<w:vMerge w:val="restart"/>';
const BELOW = '<w:vMerge/>';

async function rowsOf(body: string): Promise<string[][]> {
  const [block] = (await read(body)).blocks;
  assert.equal(block?.kind, 'table');
  return block.rows;
}

test('a table is its cells, and each of its rows counts as a line', async () => {
  const source = await read(p('甲') + table(['指标', '数值'], ['学校', '3']) + p('乙'));
  assert.deepEqual(source.blocks, [
    { kind: 'text', text: '甲', line: 1 },
    {
      kind: 'table',
      rows: [
        ['指标', '数值'],
        ['学校', '3'],
      ],
      line: 2,
    },
    { kind: 'text', text: '乙', line: 4 },
  ]);
  assert.deepEqual(source.notes, []);
});

test('a merged cell has its words in its first place, and is noted', async () => {
  const body = `<w:tbl>${row(cell('年度表', wide(3)))}${row(cell('学校', TOP), cell('小学'), cell('2'))}${row(cell('', BELOW), cell('中学'), cell('1'))}</w:tbl>`;
  const source = await read(body);
  assert.deepEqual(source.blocks, [
    {
      kind: 'table',
      rows: [
        ['年度表', '', ''],
        ['学校', '小学', '2'],
        ['', '中学', '1'],
      ],
      line: 1,
    },
  ]);
  assertTold(source, ['merged-cells', 1, '“年度表”等2处']);
});

test('a covered cell that has words of its own keeps them', async () => {
  const body = `<w:tbl>${row(cell('甲', TOP), cell('1'))}${row(cell('乙', BELOW), cell('2'))}</w:tbl>`;
  assert.deepEqual(await rowsOf(body), [
    ['甲', '1'],
    ['乙', '2'],
  ]);
});

test('cells that are both wide and high, rows that begin late and rows that end early stay in their columns', async () => {
  const late = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>';
  const body = `<w:tbl>${row(cell('大', wide(2) + TOP), cell('1'))}${row(cell('', wide(2) + BELOW), cell('2'))}<w:tr>${late}${cell('丙')}</w:tr>${row(cell('丁'))}</w:tbl>`;
  assert.deepEqual(await rowsOf(body), [
    ['大', '', '1'],
    ['', '', '2'],
    ['', '丙', ''],
    ['丁', '', ''],
  ]);
});

test('an absurd width does not fill the memory', async () => {
  for (const columns of ['2000000000', '-5', 'x', '1.5']) {
    const [first = []] = await rowsOf(`<w:tbl>${row(cell('甲', wide(columns)), cell('乙'))}</w:tbl>`);
    assert.ok(first.length <= 64);
  }
});

test('paragraphs and lines of a cell are joined, and a table within a cell is its words', async () => {
  const inner = table(['丙', '丁'], ['戊', '']);
  const broken = `${run('乙')}<w:r><w:br/></w:r>${run('二')}`;
  assert.deepEqual(await rowsOf(table([cell(p('甲') + p('') + p(broken)), cell(inner + p('己'))])), [
    ['甲 乙 二', '丙 丁 戊 己'],
  ]);
});

test('empty rows and empty tables are dropped', async () => {
  assert.deepEqual(await rowsOf(table(['甲', '乙'], ['', ''], ['丙', '丁'])), [
    ['甲', '乙'],
    ['丙', '丁'],
  ]);
  assert.deepEqual((await read(table(['', '']))).blocks, []);
});

test('a table of one column is paragraphs, headings among them', async () => {
  const body = table([cell(p('甲') + p('标题', '<w:outlineLvl w:val="1"/>'))], ['乙']) + table(['方框']);
  assert.deepEqual((await read(body)).blocks, [
    { kind: 'text', text: '甲', line: 1 },
    { kind: 'text', text: '标题', line: 2, heading: 2 },
    { kind: 'text', text: '乙', line: 3 },
    { kind: 'text', text: '方框', line: 4 },
  ]);
});

test('rows and cells inside content controls are rows and cells', async () => {
  const control = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  assert.deepEqual(await rowsOf(`<w:tbl>${control(row(cell('甲'), control(cell('乙'))))}</w:tbl>`), [
    ['甲', '乙'],
  ]);
});
