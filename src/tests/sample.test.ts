import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { parse } from 'yaml';
import { readContentFile, type ContentEntry } from '../mdx/content.ts';
import { listContent, readUtf8 } from '../mdx/files.ts';
import { readIndicators } from '../mdx/indicators.ts';
import { wordsOf } from '../mdx/passages.ts';
import { readSite } from '../mdx/site.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Metric } from '../model/metric.ts';
import type { Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import { topicsSchema } from '../model/topic.ts';
import { convertValue } from '../model/unit.ts';
import { findWithheldRuns } from '../model/withheld.ts';
import { SAMPLE } from './site.ts';

const ISSUERS = ['shili-jyj', 'shili-wjj'];
const HALVES = ['2023-h1', '2023-h2', '2024-h1', '2024-h2'];

interface PlacedMetric extends Metric {
  issuer: string;
  document: string;
}

let site: Site;
let indicators: Indicator[] = [];
const entries: ContentEntry[] = [];
let metrics: PlacedMetric[] = [];
before(async () => {
  site = await readSite(SAMPLE);
  indicators = await readIndicators(SAMPLE);
  const tree = await listContent(SAMPLE);
  const problems: Problem[] = [...tree.problems];
  for (const file of tree.files) {
    const entry = await readContentFile(file, await readUtf8(file.path), tree, site, SAMPLE, problems);
    if (entry !== undefined) entries.push(entry);
  }
  assert.deepEqual(problems, []);
  metrics = entries.flatMap(({ issuer, document, record }) =>
    record.metrics.map((metric) => ({ ...metric, issuer, document })),
  );
});

/** The values that an indicator joins. */
function followed(indicator: string): PlacedMetric[] {
  return metrics.filter((metric) => metric.indicator === indicator);
}

/** Periods for which an indicator has a disclosed result. */
function periodsOf(indicator: string): string[] {
  const results = followed(indicator).filter(({ kind, value }) => kind !== 'target' && value !== undefined);
  return [...new Set(results.map(({ period }) => period))];
}

test('the column is a sample of two issuers with four consecutive half-years each', () => {
  assert.ok(site.sample);
  assert.deepEqual(
    site.issuers.map(({ id }) => id),
    ISSUERS,
  );
  const documents = entries.filter(({ part }) => part === '');
  assert.deepEqual(
    documents.map(({ issuer, document }) => `${issuer}/${document}`).sort(),
    ISSUERS.flatMap((issuer) => HALVES.map((half) => `${issuer}/${half}`)),
  );
  for (const { record } of documents)
    assert.ok('status' in record && record.status === 'published' && record.published && record.indexNumber);
});

test('every document reports on its half-year and plans the next one', () => {
  const periods = ['2023-H1', '2023-H2', '2024-H1', '2024-H2', '2025-H1'];
  for (const issuer of ISSUERS)
    HALVES.forEach((half, index) => {
      const parts = entries.filter((entry) => entry.document === half && entry.issuer === issuer);
      const periodOf = (part: string): unknown =>
        parts
          .filter((entry) => entry.part === part && entry.section === 0)
          .map(({ record }) => ('period' in record ? record.period : undefined))[0];
      assert.deepEqual(
        [periodOf('summary'), periodOf('plan')],
        periods.slice(index, index + 2),
        `${issuer}/${half}`,
      );
    });
});

test('each issuer has twelve indicators or more with results in at least three half-years', () => {
  for (const issuer of ISSUERS) {
    const own = indicators.filter(({ id }) => followed(id).some((metric) => metric.issuer === issuer));
    assert.ok(own.filter(({ id }) => periodsOf(id).length >= 3).length >= 12, issuer);
  }
});

test('every indicator is defined, has values, and belongs to one issuer', () => {
  const defined = new Set(indicators.map(({ id }) => id));
  assert.deepEqual(
    metrics.filter(({ indicator }) => indicator !== undefined && !defined.has(indicator)),
    [],
  );
  for (const { id, definition } of indicators) {
    assert.ok(definition, id);
    assert.equal(new Set(followed(id).map(({ issuer }) => issuer)).size, 1, id);
  }
});

test('units of an indicator convert, and one indicator changes its unit', () => {
  for (const { id, unit } of indicators)
    for (const metric of followed(id)) assert.notEqual(convertValue(1, metric.unit, unit), undefined, id);
  const changing = indicators.filter(({ id }) => new Set(followed(id).map(({ unit }) => unit)).size > 1);
  assert.deepEqual(
    changing.map(({ id }) => [id, ...new Set(followed(id).map(({ unit }) => unit))].sort()),
    [['health-investment', '万元', '亿元'].sort()],
  );
});

test('one document gives two values for one indicator and period, no other does', () => {
  const joined = metrics.filter(({ indicator, value }) => indicator !== undefined && value !== undefined);
  const places = Map.groupBy(joined, ({ issuer, document, indicator, period, kind }) =>
    [issuer, document, indicator, period, kind === 'target'].join(' '),
  );
  const conflicts = [...places].filter(([, values]) => new Set(values.map(({ value }) => value)).size > 1);
  assert.deepEqual(
    conflicts.map(([place, values]) => [place, ...values.map(({ written }) => written)]),
    [['shili-wjj 2024-h1 family-doctor-signing 2024-H1 false', '78.6%', '78.3%']],
  );
});

test('values are withheld in every document, and no withheld number of a text is without its value', () => {
  for (const { issuer, document, part, section, record, prose } of entries) {
    const withheld = record.metrics.filter((metric) => metric.withheld).length;
    assert.ok(
      withheld >= findWithheldRuns(wordsOf(prose)).filter(({ kind }) => kind === 'number').length,
      `${issuer}/${document}/${part}/${String(section)}`,
    );
  }
  for (const issuer of ISSUERS)
    for (const half of HALVES)
      assert.ok(
        metrics.some((metric) => metric.issuer === issuer && metric.document === half && metric.withheld),
        `${issuer}/${half}`,
      );
  const signs = new Set(metrics.filter((metric) => metric.withheld).map(({ written }) => written[0]));
  assert.deepEqual(signs, new Set(['x', 'X', '×']));
});

test('promises are met, missed, withheld, or not mentioned by the next report', () => {
  const answers = metrics
    .filter(({ indicator, kind }) => indicator !== undefined && kind === 'target')
    .map((target) => {
      const result = followed(target.indicator ?? '').find(
        ({ kind, period }) => kind !== 'target' && period === target.period,
      );
      if (result === undefined) return target.period === '2025-H1' ? 'open' : 'unmentioned';
      if (target.withheld === true || result.withheld === true) return 'withheld';
      const reached = convertValue(result.value ?? 0, result.unit, target.unit) ?? 0;
      const wanted = target.value ?? 0;
      if (target.comparator === '~') return 'about';
      return (target.comparator === '<=' ? reached <= wanted : reached >= wanted) ? 'met' : 'missed';
    });
  const count = (answer: string): number => answers.filter((one) => one === answer).length;
  for (const answer of ['met', 'missed', 'withheld', 'unmentioned', 'open'])
    assert.ok(count(answer) > 0, answer);
  assert.ok(count('met') > count('missed'));
});

test('each topic is described, and joins sections of both issuers and both years', () => {
  const topics = topicsSchema.parse(parse(readFileSync(path.join(SAMPLE, 'topics.yaml'), 'utf8')));
  assert.equal(topics.length, 7);
  const named = entries.flatMap(({ issuer, document, record }) =>
    'topics' in record ? record.topics.map((topic) => ({ topic, issuer, year: document.slice(0, 4) })) : [],
  );
  assert.deepEqual(new Set(named.map(({ topic }) => topic)), new Set(topics.map(({ id }) => id)));
  for (const { id, description } of topics) {
    assert.match(description ?? '', /^[^。]+。$/u, id);
    const own = named.filter(({ topic }) => topic === id);
    assert.deepEqual(new Set(own.map(({ issuer }) => issuer)), new Set(ISSUERS), id);
    assert.deepEqual(new Set(own.map(({ year }) => year)), new Set(['2023', '2024']), id);
  }
});

test('the texts show tables, an annex, both widths of percentages, ranges, ranks and bounds', () => {
  const tables = entries.flatMap(({ prose }) =>
    prose.filter((token) => token.kind === 'open' && token.tag === 'table'),
  );
  assert.equal(tables.length, 8);
  assert.deepEqual(
    entries.filter(({ part, section }) => part === 'annex-1' && section === 0).map(({ issuer }) => issuer),
    ['shili-wjj'],
  );
  const written = metrics.map((metric) => metric.written);
  for (const form of [/\d%$/u, /\d％$/u, /^百分之/u, /\d—\d/u, /^第\d位$/u, /余/u])
    assert.ok(
      written.some((words) => form.test(words)),
      form.source,
    );
  assert.deepEqual(
    new Set(metrics.map(({ comparator }) => comparator)),
    new Set(['=', '>=', '<=', '>', '~'] as const),
  );
});
