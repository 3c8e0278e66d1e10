import path from 'node:path';
import { existsSync } from 'node:fs';
import { ContentError } from '../model/problem.ts';
import { indicatorsSchema, type Indicator } from '../model/indicator.ts';
import { displayPath, readUtf8 } from './files.ts';
import { readRecord } from './record.ts';
import { Findings } from './source.ts';

/** Name of the file below a content folder that defines indicators. */
export const INDICATORS_FILE = 'indicators.yaml';

/** Reads `indicators.yaml` of a content folder; a column without it has none. Throws a ContentError where it is wrong. */
export async function readIndicators(contentDir: string): Promise<Indicator[]> {
  const file = path.join(contentDir, INDICATORS_FILE);
  if (!existsSync(file)) return [];
  const findings = new Findings(displayPath(file));
  const source = await readUtf8(file);
  if (source === undefined) findings.add('not-utf8', { line: 1, column: 1 });
  const record = source === undefined ? undefined : readRecord(source, 0, indicatorsSchema, findings);
  if (record === undefined) throw new ContentError(findings.problems);
  return record.value;
}
