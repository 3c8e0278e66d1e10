import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importDocument } from '../import/index.ts';
import { readSource } from '../import/read/index.ts';
import { acceptAll, optionsFor } from '../import/testing.ts';
import { openSite, temporaryFolder, type TestSite } from './site.ts';

/** Real reports, and queries over one of them: not in every clone. */
const SHARED = path.resolve(import.meta.dirname, '../../../shared');
export const FOUNDING = path.join(SHARED, 'corpus/department/county-education-2021h1.txt');
export const FOUNDING_QUERIES = path.join(SHARED, 'tools/search-queries.json');
export const PROVINCE = path.join(SHARED, 'corpus/province/2025年河北省政府工作报告.docx');

/** A query over the founding example, and what a section must hold for it. */
export interface FoundingQuery {
  q: string;
  cls: string;
  want: string[];
}

/** Skips a test where a file is missing. */
export function skipWithout(...files: string[]): { skip: string | false } {
  return { skip: files.every((file) => existsSync(file)) ? false : `not all of ${files.join(', ')}` };
}

/** Imports a report, accepts what was proposed, and serves the column that it makes. */
export async function importSite(report: string): Promise<TestSite> {
  const content = path.join(temporaryFolder(), 'content');
  await importDocument(report, optionsFor(content), readSource);
  await acceptAll(content);
  return openSite(content);
}

/** Reads the queries of some classes over the founding example. */
export function foundingQueries(classes: readonly string[]): FoundingQuery[] {
  const all = JSON.parse(readFileSync(FOUNDING_QUERIES, 'utf8')) as FoundingQuery[];
  return all.filter(({ cls }) => classes.includes(cls));
}
