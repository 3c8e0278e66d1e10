import assert from 'node:assert/strict';
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import type { DocumentRow } from '../data/document-row.ts';
import type { IndicatorRow } from '../data/indicator-row.ts';
import type { MetricRow } from '../data/metric-row.ts';
import type { PageData } from '../data/page-data.ts';
import { openSite, SAMPLE, temporaryFolder, type TestSite } from './site.ts';

const ROOT = 'https://www.example.gov.cn/zwgk/jihua';
const DRAFT = 'shili-jyj/2023-h2';
const CHANGED = 'shili-jyj/2023-h1';
const FORMULA = '=HYPERLINK("http://a.cn","看")';
/** A value of the document's own text. */
const VALUE = `metrics:
  - id: fall
    label: '${FORMULA}'
    kind: result
    value: -3.5
    written: '-3.5%'
    unit: '%'
    period: 2023-H1
    at: p-2eb64518
---

降幅为-3.5%。
`;

let site: TestSite;
let rows: MetricRow[] = [];
before(async () => {
  const content = path.join(temporaryFolder(), 'content');
  cpSync(SAMPLE, content, { recursive: true });
  const change = (file: string, edit: (text: string) => string): void => {
    const text = readFileSync(path.join(content, file), 'utf8');
    assert.notEqual(edit(text), text, file);
    writeFileSync(path.join(content, file), edit(text));
  };
  const base = 'base: /zwgk/jihua/\norigin: https://www.example.gov.cn\n';
  change('site.yaml', (text) =>
    text.replace('base: /\n', `${base}licence: { name: 示例许可, url: https://www.example.gov.cn/xuke }\n`),
  );
  change(`documents/${DRAFT}/index.mdx`, (text) => text.replace('status: published', 'status: draft'));
  change(`documents/${CHANGED}/index.mdx`, (text) =>
    text.replace(/^title: .*$/mu, "title: '@示例县*工作*总结'").replace(/^---\n(?!title)/mu, VALUE),
  );
  site = await openSite(content);
  rows = readJson('data/metrics.json');
});

const read = (file: string): string => readFileSync(path.join(site.dir, file), 'utf8');
const readJson = <T>(file: string): T => JSON.parse(read(file)) as T;

test('addresses in the data are whole: origin, base, page', () => {
  assert.ok(rows.length > 100);
  for (const { address } of rows) assertPublished(address);
  for (const { address, json, markdown, parts } of readJson<DocumentRow[]>('data/documents.json')) {
    [address, json, markdown].forEach(assertPublished);
    for (const part of parts)
      for (const one of [part, ...part.sections])
        [one.address, one.json, one.markdown].forEach(assertPublished);
  }
  for (const { address } of readJson<IndicatorRow[]>('data/indicators.json'))
    assert.ok(address.startsWith(`${ROOT}/indicators/`));
  for (const file of globSync('*/*/**/index.json', { cwd: site.dir })) {
    const { address, headings } = readJson<PageData>(file);
    assertPublished(address);
    for (const heading of headings) assertPublished(heading.address);
  }
});

/** Checks that an address names a file of the site. */
function assertPublished(address: string): void {
  assert.ok(address.startsWith(`${ROOT}/`), address);
  const file = address.slice(ROOT.length).replace(/#.*$/u, '').replace(/\/$/u, '/index.html');
  assert.ok(existsSync(path.join(site.dir, file)), address);
}

test('drafts are not in the data', () => {
  assert.ok(rows.every(({ document }) => document !== DRAFT));
  for (const file of ['documents.json', 'metrics.csv'])
    assert.ok(!read(`data/${file}`).includes(DRAFT), file);
  assert.ok(!existsSync(path.join(site.dir, DRAFT)));
});

test('a value of a document’s own text has neither part nor section, and stands first', () => {
  const [row] = rows.filter(({ document }) => document === CHANGED);
  assert.deepEqual(
    [row?.part, row?.section, row?.heading, row?.value, row?.label, row?.written],
    [null, null, null, -3.5, FORMULA, '-3.5%'],
  );
  assert.equal(row?.address, `${ROOT}/${CHANGED}/`);
  const isValid = new Ajv2020({ strictTypes: false }).compile(readJson<object>('data/schema/metrics.json'));
  assert.ok(isValid(rows));
});

test('words that a spreadsheet would run are disarmed in the CSV alone', () => {
  const csv = parseCsv<Record<string, string>>(read('data/metrics.csv'), { bom: true, columns: true });
  const index = rows.findIndex(({ id }) => id === 'fall');
  const { label, title, written, value } = csv[index] ?? {};
  assert.deepEqual([label, title, written, value], [`'${FORMULA}`, "'@示例县*工作*总结", "'-3.5%", '-3.5']);
  for (const cells of csv)
    for (const [name, cell] of Object.entries(cells))
      if (!['value', 'indicator_value'].includes(name)) assert.doesNotMatch(cell, /^[=+\-@\t\r]/u, name);
});

test('Markdown says what is official, whatever signs are in it', () => {
  const markdown = read(`${CHANGED}/index.md`);
  assert.ok(markdown.startsWith('# @示例县\\*工作\\*总结\n\n- 发文机关：示例县教育局\n'));
  assert.ok(markdown.includes(`- 网址：<${ROOT}/${CHANGED}/>\n`));
  assert.ok(markdown.includes('\n---\n\n降幅为-3.5%。\n'));
});

test('the page about the data gives files and licence, below the base', () => {
  const html = read('data/index.html');
  for (const link of ['metrics.csv', 'metrics.json', 'README.md', 'schema/metrics.json'])
    assert.ok(html.includes(`href="/zwgk/jihua/data/${link}"`), link);
  assert.ok(html.includes('<a href="https://www.example.gov.cn/xuke">示例许可</a>'));
  assert.ok(read('index.html').includes('href="/zwgk/jihua/data/"'));
  assert.match(read('data/README.md'), /\[示例许可\]\(https:\/\/www\.example\.gov\.cn\/xuke\)/u);
});

test('every file of data is served as what it is, in UTF-8', async () => {
  const types = { csv: 'text/csv', json: 'application/json', md: 'text/markdown' };
  for (const file of ['data/metrics.csv', 'data/metrics.json', 'data/README.md', `${CHANGED}/index.md`]) {
    const response = await fetch(new URL(file, site.address));
    const [, type] = Object.entries(types).find(([name]) => file.endsWith(name)) ?? [];
    assert.equal(response.headers.get('Content-Type'), `${type}; charset=utf-8`, file);
    assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(Buffer.from(await response.arrayBuffer()).toString(), read(file), file);
  }
});
