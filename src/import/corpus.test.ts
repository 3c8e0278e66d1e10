import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
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
}

interface Scorer {
  score: (
    gold: Gold,
    report: ReturnType<typeof importReport>,
  ) => {
    sections: { f1: number; precision: number; recall: number; bodyStart: number };
    missedSections: string[];
    extraSections: string[];
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

test('the headings of annotated reports are found, from their originals', { skip }, async (t) => {
  const { score } = (await import(pathToFileURL(SCORER).href)) as Scorer;
  const contentDir = await temporaryFolder(t);
  const scores: { f1: number; bodyStart: number }[] = [];
  for (const name of globSync('gold/*.json', { cwd: CORPUS }).sort()) {
    const gold = JSON.parse(readFileSync(path.join(CORPUS, name), 'utf8')) as Gold;
    const file = path.join(CORPUS, gold.original || gold.source);
    const options = optionsFor(contentDir, { issuer: 't', document: 'd', dryRun: true });
    const { sections, missedSections, extraSections } = score(
      gold,
      importReport(await importDocument(file, options, readSource)),
    );
    const shown = [sections.f1, sections.precision, sections.recall, sections.bodyStart].map((x) =>
      x.toFixed(3),
    );
    t.diagnostic(`${path.basename(file)}: F1 ${shown[0]}, P ${shown[1]}, R ${shown[2]}, body ${shown[3]}`);
    assert.ok(sections.f1 >= 0.93, `${name}: ${JSON.stringify({ missedSections, extraSections }, null, 1)}`);
    scores.push(sections);
  }
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  assert.ok(mean(scores.map(({ f1 }) => f1)) >= 0.98);
  assert.ok(mean(scores.map(({ bodyStart }) => bodyStart)) >= 0.98);
});
