import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { importDocument } from './index.ts';
import { importReport } from './report.ts';
import { expectedText, optionsFor, temporaryFolder, writtenText } from './testing.ts';

/** Real reports: for tests and measurement only, and not in every clone. */
const SHARED = path.resolve(import.meta.dirname, '../../../shared');
const CORPUS = path.join(SHARED, 'corpus');
const SCORER = path.join(SHARED, 'tools/score-import.mjs');

const isThere = existsSync(CORPUS) && existsSync(SCORER);
const skip = isThere ? false : `no corpus at ${CORPUS}: real reports were not tried`;

const files = globSync('{state-council,province,department,school,resolution}/*.txt', { cwd: CORPUS }).sort();

interface Gold {
  source: string;
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
  assert.ok(files.length >= 27, `only ${files.length} files`);
});

for (const name of files)
  test(`${name} is imported without loss`, { skip }, async (t) => {
    const contentDir = await temporaryFolder(t);
    const file = path.join(CORPUS, name);
    const { notes } = await importDocument(file, optionsFor(contentDir, { issuer: 't', document: 'd' }));
    assert.equal(await writtenText(contentDir), expectedText(readFileSync(file, 'utf8'), notes));
  });

test('the headings of annotated reports are found', { skip }, async (t) => {
  const { score } = (await import(pathToFileURL(SCORER).href)) as Scorer;
  const contentDir = await temporaryFolder(t);
  for (const name of globSync('gold/*.json', { cwd: CORPUS }).sort()) {
    const gold = JSON.parse(readFileSync(path.join(CORPUS, name), 'utf8')) as Gold;
    if (!gold.source.endsWith('.txt') || !existsSync(path.join(CORPUS, gold.source))) continue;
    const options = optionsFor(contentDir, { issuer: 't', document: 'd', dryRun: true });
    const report = importReport(await importDocument(path.join(CORPUS, gold.source), options));
    const { sections, missedSections, extraSections } = score(gold, report);
    const shown = [sections.f1, sections.precision, sections.recall, sections.bodyStart].map((x) =>
      x.toFixed(3),
    );
    t.diagnostic(`${path.basename(name)}: F1 ${shown[0]}, P ${shown[1]}, R ${shown[2]}, body ${shown[3]}`);
    if (path.basename(name) !== 'county-education-2021h1.json') continue;
    assert.deepEqual({ missedSections, extraSections }, { missedSections: [], extraSections: [] });
    assert.equal(sections.f1, 1);
    assert.equal(sections.bodyStart, 1);
  }
});
