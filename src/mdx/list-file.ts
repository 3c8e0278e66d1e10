import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { ContentError } from '../model/problem.ts';
import { displayPath, readUtf8 } from './files.ts';
import { readRecord } from './record.ts';
import { Findings } from './source.ts';

/** Reads a list that stands in a file of a content folder; a column without the file has none. Throws a ContentError where it is wrong. */
export async function readListFile<S extends z.ZodType<unknown[]>>(
  contentDir: string,
  name: string,
  schema: S,
): Promise<z.output<S> | []> {
  const file = path.join(contentDir, name);
  if (!existsSync(file)) return [];
  const findings = new Findings(displayPath(file));
  const source = await readUtf8(file);
  if (source === undefined) findings.add('not-utf8', { line: 1, column: 1 });
  const record =
    source === undefined ? undefined : readRecord(isEmptyYaml(source) ? '[]' : source, 0, schema, findings);
  if (record === undefined) throw new ContentError(findings.problems);
  return record.value;
}

/** A file with nothing but comments is a list of nothing. */
function isEmptyYaml(source: string): boolean {
  return source.split('\n').every((line) => /^\s*(?:#.*)?$/u.test(line));
}
