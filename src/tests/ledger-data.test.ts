import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { COMMITMENT_COLUMNS, type CommitmentRow } from '../data/commitment-row.ts';
import type { MetricRow } from '../data/metric-row.ts';
import type { PageData } from '../data/page-data.ts';
import { commitmentAddress } from '../model/address.ts';
import { STATUSES } from '../model/status.ts';
import { withoutBlanks } from '../model/text.ts';
import { commitmentWords } from '../words/commitments.ts';
import { LEDGER, openSite } from './site.ts';

let dir = '';
let rows: CommitmentRow[] = [];
before(async () => {
  ({ dir } = await openSite(LEDGER));
  rows = readJson('data/commitments.json');
});

const read = (file: string): string => readFileSync(path.join(dir, file), 'utf8');
const readJson = <T>(file: string): T => JSON.parse(read(file)) as T;
const rowOf = (key: string): CommitmentRow => rows.find((row) => row.key === key) ?? assert.fail(key);

test('the promises and what stands beside each page are what their schemas say', () => {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  const isValid = ajv.compile(readJson<object>('data/schema/commitments.json'));
  assert.ok(isValid(rows), ajv.errorsText(isValid.errors));
  const isPage = ajv.compile(readJson<object>('data/schema/page.json'));
  const files = globSync('*/*/**/index.json', { cwd: dir });
  assert.ok(files.length > 15, `${files.length} files`);
  for (const file of files) assert.ok(isPage(readJson(file)), `${file}: ${ajv.errorsText(isPage.errors)}`);
});

test('every status occurs, by its name', () => {
  assert.deepEqual([...new Set(rows.map(({ status }) => status))].sort(), STATUSES.toSorted());
  for (const { status, status_name } of rows) assert.equal(status_name, commitmentWords.statuses[status]);
});

test('CSV and JSON hold the same promises in the same order', () => {
  const csv = parseCsv<Record<string, string>>(read('data/commitments.csv'), {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  });
  const fromJson = rows.map(({ outcomes: _, ...row }) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]),
    ),
  );
  assert.deepEqual(Object.keys(csv[0] ?? {}), COMMITMENT_COLUMNS);
  assert.deepEqual(csv, fromJson);
});

test('a promise answered twice has both answers, and the columns of the newest', () => {
  const { outcomes, ...row } = rowOf('shili-zjj/2023-h2/plan/1#c3');
  assert.deepEqual(
    outcomes.map(({ document, status, text, period }) => [document, status, text, period]),
    [
      ['shili-zjj/2024-h1', 'on-track', '工程质量追溯平台正在开发', '2024-H1'],
      ['shili-zjj/2024-h2', 'done', '工程质量追溯平台12月上线', '2024-H2'],
    ],
  );
  assert.deepEqual(
    [row.outcome_count, row.outcome_document, row.outcome_text, row.outcome_status],
    [2, 'shili-zjj/2024-h2', '工程质量追溯平台12月上线', 'done'],
  );
});

test('a deadline is written, the end of the period, or withheld', () => {
  const due = (key: string): unknown[] => {
    const row = rowOf(key);
    return [row.due, row.due_written, row.due_withheld];
  };
  assert.deepEqual(due('shili-zjj/2023-h2/plan/1#c2'), ['2024-06-30', true, false]);
  assert.deepEqual(due('shili-zjj/2023-h2/plan/1#c1'), ['2024-06', false, false]);
  assert.deepEqual(due('shili-zjj/2023-h2/plan/2#c2'), [null, false, true]);
});

test('a number against what the publisher says is shown as the contradiction that it is', () => {
  const row = rowOf('shili-zjj/2023-h2/plan/2#c3');
  assert.deepEqual(
    [row.status, row.judge, row.contradicted, row.outcome_status, row.target_comparator, row.target_value],
    ['missed', 'computed', true, 'done', 'le', 3],
  );
  assert.deepEqual(
    rows.filter(({ contradicted }) => contradicted),
    [row],
  );
});

test('a target is the value of the same text, and a withheld one is null', () => {
  const metrics = readJson<MetricRow[]>('data/metrics.json');
  const withTarget = rows.filter(({ target_id }) => target_id !== null);
  assert.equal(withTarget.length, 5);
  for (const row of withTarget) {
    const metric = metrics.find(({ address, id }) => address === row.address && id === row.target_id);
    assert.deepEqual(
      [row.target_label, row.target_value, row.target_withheld, row.target_unit, row.indicator],
      [metric?.label, metric?.value, metric?.withheld, metric?.unit, metric?.indicator],
    );
  }
  assert.ok(withTarget.some(({ target_withheld }) => target_withheld));
});

test('the address of a promise is its card, and its words stand at the address of its sentence', () => {
  for (const row of rows) {
    assert.equal(`${row.address}#${row.anchor}`, commitmentAddress(row.key));
    for (const { address, anchor, text } of [{ ...row, anchor: row.text_anchor }, ...row.outcomes]) {
      const page = `${address.slice(1)}index`;
      assert.ok(existsSync(path.join(dir, `${page}.html`)), address);
      assert.ok(read(`${page}.html`).includes(` id="${anchor}"`), `${address}#${anchor}`);
      const { text: whole } = readJson<PageData>(`${page}.json`);
      assert.ok(withoutBlanks(whole).includes(withoutBlanks(text)), `${address}: ${text}`);
    }
    assert.ok(read(`${row.address.slice(1)}index.html`).includes(` id="${row.anchor}"`), row.key);
  }
});

test('a page has the promises and answers at and below it', () => {
  const answers = rows.flatMap(({ outcomes }) => outcomes);
  for (const document of ['shili-zjj/2023-h2', 'shili-zjj/2024-h1', 'shili-zjj/2024-h2']) {
    const page = readJson<PageData>(`${document}/index.json`);
    assert.deepEqual(
      page.commitments,
      rows.filter((row) => row.document === document),
    );
    assert.deepEqual(
      new Set(page.outcomes),
      new Set(answers.filter((answer) => answer.document === document)),
    );
    assert.ok(page.commitments.length + page.outcomes.length > 0, document);
  }
  const section = readJson<PageData>('shili-zjj/2024-h1/summary/1/index.json');
  assert.equal(section.outcomes.length, 8);
  assert.deepEqual(section.commitments, []);
});
