import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { toCsv } from './csv.ts';
import { METRIC_COLUMNS, type MetricRow } from './metric-row.ts';

const ROW: MetricRow = {
  document: 'shili-jyj/2021-h1',
  issuer: 'shili-jyj',
  issuer_name: '示例县教育局',
  title: '工作总结',
  part: 'summary',
  section: 1,
  heading: '（一）队伍',
  id: 'teachers',
  indicator: null,
  label: '新招聘教师',
  kind: 'result',
  value: 120,
  value_high: null,
  withheld: false,
  written: '120人',
  unit: '人',
  comparator: 'eq',
  period: '2021-H1',
  period_from: '2021-01',
  period_to: '2021-06',
  indicator_value: null,
  indicator_value_high: null,
  indicator_unit: null,
  published: null,
  address: '/shili-jyj/2021-h1/summary/1/',
  anchor: 'item-1',
};

function readBack(...rows: Partial<MetricRow>[]): Record<string, string>[] {
  return parse<Record<string, string>>(
    toCsv(
      METRIC_COLUMNS,
      rows.map((row) => ({ ...ROW, ...row })),
    ),
    {
      bom: true,
      columns: true,
    },
  );
}

test('begins with a byte order mark and its columns, and ends every line with CRLF', () => {
  const csv = toCsv(METRIC_COLUMNS, [ROW]);
  assert.ok(csv.startsWith(`\ufeff${METRIC_COLUMNS.join(',')}\r\n`));
  assert.equal(csv.split('\r\n').length, 3);
  assert.equal(csv.replaceAll('\r\n', '').match(/[\r\n]/gu), null);
});

test('without rows it is its columns', () => {
  assert.equal(toCsv(METRIC_COLUMNS, []), `\ufeff${METRIC_COLUMNS.join(',')}\r\n`);
});

test('texts that a spreadsheet would run are disarmed, others stay as they are', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
    assert.equal(readBack({ label: `${start}1+1` })[0]?.['label'], `'${start}1+1`, JSON.stringify(start));
  for (const label of ['a=1', '《规划》', "'引号", '"双引号"', '甲,乙', '甲\n乙', '5-6人', ' '])
    assert.equal(readBack({ label })[0]?.['label'], label, label);
});

test('numbers are numbers, negative ones too', () => {
  const [row] = readBack({ value: -3.25, indicator_value: -0.000325 });
  assert.deepEqual([row?.['value'], row?.['indicator_value']], ['-3.25', '-0.000325']);
});

test('a withheld value is empty and says so; zero is zero', () => {
  const [withheld, zero] = readBack({ value: null, withheld: true, written: 'xx人' }, { value: 0 });
  assert.deepEqual([withheld?.['value'], withheld?.['withheld']], ['', 'true']);
  assert.deepEqual([zero?.['value'], zero?.['withheld']], ['0', 'false']);
});
