import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { parse as parseYaml } from 'yaml';
import type { DocumentRow } from '../data/document-row.ts';
import type { IndicatorRow } from '../data/indicator-row.ts';
import { BETWEEN, COMPARATOR_NAMES, METRIC_COLUMNS, type MetricRow } from '../data/metric-row.ts';
import type { PageData } from '../data/page-data.ts';
import { COMPARATORS, metricsSchema, type Metric } from '../model/metric.ts';
import { formatPeriod } from '../model/period.ts';
import { showMetric } from '../model/shown-value.ts';
import { withoutBlanks } from '../model/text.ts';
import { convertValue } from '../model/unit.ts';
import { metricValue } from '../words/metric-value.ts';
import { zh } from '../words/zh-CN.ts';
import { openSite, SAMPLE } from './site.ts';

let dir = '';
let csv: Record<string, string>[] = [];
let rows: MetricRow[] = [];
let documents: DocumentRow[] = [];
let indicators: IndicatorRow[] = [];
before(async () => {
  ({ dir } = await openSite());
  csv = parseCsv(read('data/metrics.csv'), { bom: true, columns: true, record_delimiter: '\r\n' });
  rows = readJson('data/metrics.json');
  documents = readJson('data/documents.json');
  indicators = readJson('data/indicators.json');
});

const read = (file: string): string => readFileSync(path.join(dir, file), 'utf8');
const readJson = <T>(file: string): T => JSON.parse(read(file)) as T;
const pages = (name: string): string[] => globSync(`*/*/**/${name}`, { cwd: dir }).sort();

/** Turns a row back into the value as it stands in the content, where a range is its lower end. */
function metricOf(row: MetricRow): Metric {
  return {
    id: row.id,
    ...(row.indicator !== null && { indicator: row.indicator }),
    label: row.label,
    kind: row.kind,
    ...(row.value !== null && { value: row.value }),
    ...(row.withheld && { withheld: true }),
    written: row.written,
    unit: row.unit ?? '',
    comparator:
      row.comparator === BETWEEN
        ? '>='
        : (COMPARATORS.find((sign) => COMPARATOR_NAMES[sign] === row.comparator) ?? assert.fail()),
    period: row.period,
    at: row.anchor,
  };
}

/** Lists the elements of a page that have a class or a name. */
function find(html: string, isMeant: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (isMeant(element)) found.push(element);
  });
  return found;
}
const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);
const inside = (element: Element, tag: string): Element[] => {
  const found: Element[] = [];
  visit(element, 'element', (one) => {
    if (one.tagName === tag) found.push(one);
  });
  return found;
};

test('the JSON files are what their schemas say', () => {
  const files = { metrics: rows, documents, indicators };
  for (const [name, data] of Object.entries(files)) {
    const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
    const isValid = ajv.compile(readJson<object>(`data/schema/${name}.json`));
    assert.ok(isValid(data), `${name}: ${ajv.errorsText(isValid.errors)}`);
    assert.ok(data.length > 0, name);
  }
});

test('the JSON beside every page is what its schema says', () => {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  const isValid = ajv.compile(readJson<object>('data/schema/page.json'));
  const files = pages('index.json');
  assert.ok(files.length > 90);
  for (const file of files) assert.ok(isValid(readJson(file)), `${file}: ${ajv.errorsText(isValid.errors)}`);
});

test('CSV and JSON hold the same rows in the same order', () => {
  assert.ok(rows.length > 100);
  assert.deepEqual(Object.keys(csv[0] ?? {}), METRIC_COLUMNS);
  const fromJson = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]),
    ),
  );
  assert.deepEqual(csv, fromJson);
});

/** Reads the values of the content, as people wrote them, without the loader. */
function metricsInContent(): Map<string, Metric[]> {
  const root = path.join(SAMPLE, 'documents');
  const files = globSync('**/*.mdx', { cwd: root });
  return new Map(
    files.map((file) => {
      const [, yaml = ''] = readFileSync(path.join(root, file), 'utf8').split(/^---$/mu);
      const record = parseYaml(yaml) as { metrics?: unknown };
      const place = `/${file.replace(/(?:index)?\.mdx$/u, '').replace(/\/?$/u, '/')}`;
      return [place, metricsSchema.parse(record.metrics)];
    }),
  );
}

test('the data hold every value of the content once, unchanged', () => {
  const content = metricsInContent();
  assert.equal(rows.length, [...content.values()].flat().length);
  assert.ok(rows.some(({ withheld }) => withheld));
  for (const row of rows)
    assert.deepEqual(
      metricOf(row),
      content.get(row.address)?.find(({ id }) => id === row.id),
    );
});

test('a value in the unit of its indicator is the same value', () => {
  const units = new Map(indicators.map(({ indicator, unit }) => [indicator, unit ?? '']));
  let converted = 0;
  for (const { indicator, value, unit, indicator_value, withheld } of rows) {
    const target = units.get(indicator ?? '');
    if (target === undefined || withheld) assert.equal(indicator_value, null);
    else {
      assert.equal(indicator_value, convertValue(value ?? NaN, unit ?? '', target) ?? null);
      if (unit !== target) converted++;
    }
  }
  assert.ok(converted > 0, 'the sample has a change of units');
});

test('a range has both ends in page, CSV and JSON, and only a range has two', () => {
  const ends = /^(\d+)[—～~-](\d+)\D*$/u;
  const ranges = rows.filter(({ written }) => ends.test(written));
  assert.ok(ranges.length >= 7);
  for (const { written, value, value_high, comparator, unit, address, anchor } of ranges) {
    const [, low, high] = ends.exec(written) ?? [];
    assert.deepEqual([value, value_high, comparator], [Number(low), Number(high), 'between'], written);
    const lines = find(read(`${address.slice(1)}index.html`), ({ tagName }) => tagName === 'tr').filter(
      (line) => inside(line, 'a').some(({ properties }) => properties['href'] === `#${anchor}`),
    );
    const words = lines.flatMap((line) => inside(line, 'td').map((cell) => toString(cell).trim()));
    assert.ok(words.includes(`${low}—${high}${unit}`), `${address} ${written}: ${words.join(' ')}`);
    assert.ok(!words.includes(`不低于${low}${unit}`), `${address} ${written}`);
  }
  for (const row of rows.filter((one) => !ranges.includes(one)))
    assert.deepEqual([row.value_high, row.comparator === BETWEEN], [null, false], row.written);
});

test('documents and indicators count the rows', () => {
  const count = (own: readonly MetricRow[]): number[] => [
    own.filter(({ withheld }) => !withheld).length,
    own.filter(({ withheld }) => withheld).length,
  ];
  for (const { document, disclosed, withheld } of documents)
    assert.deepEqual([disclosed, withheld], count(rows.filter((row) => row.document === document)), document);
  for (const { indicator, disclosed, withheld } of indicators)
    assert.deepEqual([disclosed, withheld], count(rows.filter((row) => row.indicator === indicator)));
});

test('the table of a page shows the rows of its address', () => {
  let shown = 0;
  for (const file of pages('index.html').filter((one) => !one.endsWith('full/index.html'))) {
    const own = rows.filter(({ address }) => `${address}index.html` === `/${file}`);
    const tables = find(read(file), (element) => hasClass(element, 'metrics'));
    const lines = tables.flatMap((table) => inside(table, 'tr')).slice(1);
    if (lines.length === 0) continue;
    shown += own.length;
    assert.deepEqual(
      lines.map((line) => inside(line, 'td').map((cell) => withoutBlanks(toString(cell)))),
      own.map((row) =>
        [
          zh.metricKinds[row.kind],
          metricValue(showMetric(metricOf(row))),
          formatPeriod(row.period),
          row.written,
        ].map(withoutBlanks),
      ),
      file,
    );
    assert.deepEqual(
      lines.map((line) => inside(line, 'a').at(-1)?.properties['href']),
      own.map(({ anchor }) => `#${anchor}`),
      file,
    );
  }
  assert.ok(shown > rows.length / 2);
});

test('a value in a chart is a row of the data', () => {
  let drawn = 0;
  for (const file of pages('index.html')) {
    const cells = find(read(file), ({ tagName }) => tagName === 'gongbao-chart').flatMap((chart) =>
      inside(chart, 'td'),
    );
    for (const cell of cells) {
      const links = inside(cell, 'a').map(({ properties }) => String(properties['href']));
      const own = rows.filter(({ address, anchor }) => links.includes(`${address}#${anchor}`));
      const value = cell.properties['dataValue'];
      if (links.length === 0 || value === undefined) continue;
      const values = own.flatMap((row) => [row.value, row.indicator_value]);
      assert.ok(values.includes(Number(value)), `${file}: ${String(value)} is not in the data`);
      drawn++;
    }
  }
  assert.ok(drawn > 10);
});

test('what stands beside a page is what stands at and below it', () => {
  for (const { address, json, markdown, document, title, parts } of documents) {
    const data = readJson<PageData>(json.slice(1));
    assert.deepEqual(
      data.metrics,
      rows.filter((row) => row.document === document),
    );
    assert.ok(read(markdown.slice(1)).startsWith(`# ${title}\n\n- 发文机关：`), address);
    for (const part of parts) {
      const below = readJson<PageData>(part.json.slice(1));
      assert.deepEqual(
        below.metrics,
        data.metrics.filter((row) => row.part === part.part),
      );
      assert.ok(data.text.includes(below.text));
      for (const section of part.sections) {
        const own = readJson<PageData>(section.json.slice(1));
        assert.deepEqual(
          own.metrics,
          below.metrics.filter((row) => row.section === section.section),
        );
        assert.ok(below.text.includes(own.text));
        const anchors = own.headings.map(({ anchor }) => anchor);
        const page = read(`${section.address.slice(1)}index.html`);
        for (const anchor of anchors)
          assert.ok(page.includes(` id="${anchor}"`), `${section.address}#${anchor}`);
      }
    }
  }
});

test('the plain text of a page has every value as it is written', () => {
  for (const { address, written, id } of rows) {
    const { text } = readJson<PageData>(`${address.slice(1)}index.json`);
    assert.ok(withoutBlanks(text).includes(withoutBlanks(written)), `${address} ${id}`);
  }
});

test('every page of a text names the files beside it in its head', () => {
  for (const file of pages('index.json')) {
    const head = find(read(file.replace(/json$/u, 'html')), ({ properties }) =>
      [properties['rel']].flat().includes('alternate'),
    );
    assert.deepEqual(
      head.map(({ properties }) => [properties['type'], properties['href']]),
      [
        ['application/json', `/${file}`],
        ['text/markdown', `/${file.replace(/json$/u, 'md')}`],
      ],
      file,
    );
  }
});
