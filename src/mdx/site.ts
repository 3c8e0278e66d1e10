import path from 'node:path';
import { ContentError } from '../model/problem.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { displayPath, readUtf8 } from './files.ts';
import { readRecord } from './record.ts';
import { Findings } from './source.ts';

/** Reads `site.yaml` of a content folder. Throws a ContentError where it is missing or wrong. */
export async function readSite(contentDir: string): Promise<Site> {
  const file = path.join(contentDir, 'site.yaml');
  const findings = new Findings(displayPath(file));
  const source = await readUtf8(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    findings.add('missing-file', { line: 1, column: 1 }, 'site.yaml');
    return undefined;
  });
  if (source === undefined && findings.problems.length === 0)
    findings.add('not-utf8', { line: 1, column: 1 });
  const record = source === undefined ? undefined : readRecord(source, 0, siteSchema, findings);
  if (record === undefined) throw new ContentError(findings.problems);
  return record.value;
}
