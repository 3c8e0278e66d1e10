import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut, type Cell } from './cells.ts';

function cell(row: number, column: number, content: string, rows = 1, columns = 1): Cell<string> {
  return { row, column, rows, columns, content };
}

test('a label that covers several rows stands in the first of them', () => {
  assert.deepEqual(
    layOut(
      [cell(0, 0, '类别'), cell(0, 1, '学校'), cell(1, 0, '新建', 2), cell(1, 1, '甲校'), cell(2, 1, '乙校')],
      '',
    ),
    [
      ['类别', '学校'],
      ['新建', '甲校'],
      ['', '乙校'],
    ],
  );
});

test('a head of several rows ends with the names of all columns', () => {
  const head = [cell(0, 0, '项目', 2), cell(0, 1, '投资', 1, 2), cell(1, 1, '计划'), cell(1, 2, '完成')];
  const body = [2, 3].flatMap((row) => ['校舍', '10', '8'].map((text, column) => cell(row, column, text)));
  assert.deepEqual(layOut([...head, ...body], ''), [
    ['', '投资', ''],
    ['项目', '计划', '完成'],
    ['校舍', '10', '8'],
    ['校舍', '10', '8'],
  ]);
});

test('a title over the whole width is a row of its own', () => {
  const rows = layOut(
    [cell(0, 0, '学校建设', 1, 2), cell(1, 0, '甲校'), cell(1, 1, '3'), cell(2, 0, '乙校'), cell(2, 1, '4')],
    '',
  );
  assert.deepEqual(rows, [
    ['学校建设', ''],
    ['甲校', '3'],
    ['乙校', '4'],
  ]);
});

test('a cell that covers the whole height is a label, not a head', () => {
  const rows = layOut([cell(0, 0, '合计', 3), cell(0, 1, '1'), cell(1, 1, '2'), cell(2, 1, '3')], '');
  assert.deepEqual(rows, [
    ['合计', '1'],
    ['', '2'],
    ['', '3'],
  ]);
});

test('a label over the first rows of a table without head stands in the first of them', () => {
  const rows = layOut(
    [cell(0, 0, '新建', 2), cell(0, 1, '1'), cell(1, 1, '2'), cell(2, 0, '改建'), cell(2, 1, '3')],
    '',
  );
  assert.deepEqual(rows, [
    ['新建', '1'],
    ['', '2'],
    ['改建', '3'],
  ]);
});

test('a head may be longer than what it heads', () => {
  const rows = layOut(
    [
      cell(0, 0, '复议', 1, 2),
      cell(0, 2, '诉讼', 1, 2),
      cell(1, 0, '维持', 2),
      cell(1, 1, '纠正', 2),
      cell(1, 2, '直接起诉', 1, 2),
      cell(2, 2, '维持'),
      cell(2, 3, '纠正'),
      ...['1', '0', '2', '0'].map((text, column) => cell(3, column, text)),
    ],
    '',
  );
  assert.deepEqual(rows, [
    ['复议', '', '诉讼', ''],
    ['', '', '直接起诉', ''],
    ['维持', '纠正', '维持', '纠正'],
    ['1', '0', '2', '0'],
  ]);
});
