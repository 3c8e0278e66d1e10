import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import mammoth from 'mammoth';
import { withoutBlanks } from '../model/text.ts';
import { importDocument } from './index.ts';
import { readSource } from './read/index.ts';
import { isDropped, type Note } from './notes.ts';
import { importReport } from './report.ts';
import { expectedText, optionsFor, temporaryFolder, writtenText } from './testing.ts';

/** Real reports: for tests and measurement only, and not in every clone. */
const SHARED = path.resolve(import.meta.dirname, '../../../shared');
const CORPUS = path.join(SHARED, 'corpus');
const SCORER = path.join(SHARED, 'tools/score-import.mjs');

const isThere = existsSync(CORPUS) && existsSync(SCORER);
const skip = isThere ? false : `no corpus at ${CORPUS}: real reports were not tried`;

const files = globSync(
  '{state-council,province,department,disclosure,english,school,resolution}/*.{txt,docx,html,pdf,md}',
  {
    cwd: CORPUS,
  },
).sort();

interface Gold {
  source: string;
  original: string;
  sections: unknown[];
  metrics: unknown[];
  metrics_complete: boolean;
}

interface Scorer {
  score: (
    gold: Gold,
    report: ReturnType<typeof importReport>,
  ) => {
    sections: { f1: number; precision: number; recall: number; bodyStart: number };
    missedSections: string[];
    extraSections: string[];
    metrics: {
      found: number;
      precision: number | null;
      recall: number;
      kind: number;
      comparator: number;
    };
    missedMetrics: string[];
    extraMetrics: string[];
  };
}

test('the corpus has its reports', { skip }, () => {
  assert.ok(files.length >= 40, `only ${files.length} files`);
});

for (const name of files)
  test(`${name} is imported and exported without loss`, { skip }, async (t) => {
    const contentDir = await temporaryFolder(t);
    const file = path.join(CORPUS, name);
    const { notes } = await importDocument(
      file,
      optionsFor(contentDir, { issuer: 't', document: 'd' }),
      readSource,
    );
    const written = await writtenText(contentDir);
    const expected = await sourceText(file, notes);
    assert.equal(written, expected ?? written);
    assert.ok(written.length > 300);
  });

/** The text of a file less what notes name; undefined where only the reader itself knows it, which then checks that nothing is lost. */
async function sourceText(file: string, notes: readonly Note[]): Promise<string | undefined> {
  if (file.endsWith('.txt')) return expectedText(readFileSync(file, 'utf8'), notes);
  if (!file.endsWith('.docx')) return undefined;
  const { value } = await mammoth.extractRawText({ path: file });
  const dropped = notes
    .filter(isDropped)
    .map(({ message }) => withoutBlanks(/“(.*)”/su.exec(message)?.[1] ?? ''));
  return dropped.reduce((text, line) => text.replace(line, ''), withoutBlanks(value));
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Scores every annotated report, imported from its original. */
async function scoresOf(
  t: TestContext,
): Promise<{ file: string; gold: Gold; scored: ReturnType<Scorer['score']> }[]> {
  const { score } = (await import(pathToFileURL(SCORER).href)) as Scorer;
  const contentDir = await temporaryFolder(t);
  const scores = [];
  for (const name of globSync('gold/*.json', { cwd: CORPUS }).sort()) {
    const gold = JSON.parse(readFileSync(path.join(CORPUS, name), 'utf8')) as Gold;
    const file = gold.original || gold.source;
    const options = optionsFor(contentDir, { issuer: 't', document: 'd', dryRun: true });
    const report = importReport(await importDocument(path.join(CORPUS, file), options, readSource));
    scores.push({ file, gold, scored: score(gold, report) });
  }
  return scores;
}

test('the headings of annotated reports are found, from their originals', { skip }, async (t) => {
  const scores = await scoresOf(t);
  for (const { file, scored } of scores) {
    const { f1, precision, recall, bodyStart } = scored.sections;
    const [a, b, c, d] = [f1, precision, recall, bodyStart].map((x) => x.toFixed(3));
    t.diagnostic(`${file}: F1 ${a}, P ${b}, R ${c}, body ${d}`);
    const wrong = { missed: scored.missedSections, extra: scored.extraSections };
    assert.ok(f1 >= 0.93, `${file}: ${JSON.stringify(wrong, null, 1)}`);
  }
  assert.ok(mean(scores.map(({ scored }) => scored.sections.f1)) >= 0.98);
  assert.ok(mean(scores.map(({ scored }) => scored.sections.bodyStart)) >= 0.98);
});

/** Documents with fewer annotated numbers are judged by what is false in them. */
const FEW = 15;

test('the numbers of annotated reports are found, with their kind and comparator', { skip }, async (t) => {
  const scores = await scoresOf(t);
  for (const { file, gold, scored } of scores) {
    const { recall, precision, kind, comparator } = scored.metrics;
    const shown = precision === null ? '–' : precision.toFixed(3);
    t.diagnostic(
      `${file}: R ${recall.toFixed(3)}, P ${shown}, kind ${kind.toFixed(3)}, comparator ${comparator.toFixed(3)}`,
    );
    if (gold.metrics.length < FEW && gold.metrics_complete)
      assert.ok(scored.extraMetrics.length <= 3, `${file}: ${scored.extraMetrics.join('\n')}`);
  }
  const many = scores.filter(({ gold }) => gold.metrics.length >= FEW).map(({ scored }) => scored.metrics);
  assert.ok(mean(many.map(({ recall }) => recall)) >= 0.85);
  assert.ok(mean(many.flatMap(({ precision }) => precision ?? [])) >= 0.85);
  assert.ok(mean(many.map(({ kind }) => kind)) >= 0.92);
  assert.ok(mean(many.map(({ comparator }) => comparator)) >= 0.95);
});

test(
  'of the founding example, where nearly every number is withheld, at least 51 of 60 are found as withheld',
  { skip },
  async (t) => {
    const contentDir = await temporaryFolder(t);
    const file = path.join(CORPUS, 'department/county-education-2021h1.txt');
    const { score } = (await import(pathToFileURL(SCORER).href)) as Scorer;
    const gold = JSON.parse(
      readFileSync(path.join(CORPUS, 'gold/county-education-2021h1.json'), 'utf8'),
    ) as Gold;
    const options = optionsFor(contentDir, { issuer: 't', document: 'd', dryRun: true });
    const report = importReport(await importDocument(file, options, readSource));
    const withheld = { ...report, metrics: report.metrics.filter((metric) => metric.withheld) };
    const { metrics } = score(gold, withheld);
    assert.ok(metrics.recall * gold.metrics.length >= 51);
  },
);
