import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isSeq, parseDocument, type Document } from 'yaml';
import { displayPath } from '../../mdx/files.ts';
import { INDICATORS_FILE } from '../../mdx/indicators.ts';
import { readRecord } from '../../mdx/record.ts';
import { Findings } from '../../mdx/source.ts';
import { indicatorsSchema, type Indicator } from '../../model/indicator.ts';
import { ContentError } from '../../model/problem.ts';
import { replaceFile } from '../place.ts';
import { writeYaml } from './yaml.ts';

/** Adds an indicator at the end of `indicators.yaml`, whose comments stay. Throws a ContentError where it cannot stand there. */
export async function addIndicator(
  contentDir: string,
  { id, name, unit }: Pick<Indicator, 'id' | 'name' | 'unit'>,
): Promise<void> {
  const indicator = { id, name, ...(unit !== '' && { unit }) };
  const file = path.join(contentDir, INDICATORS_FILE);
  const before = existsSync(file) ? await readFile(file, 'utf8') : '';
  const document: Document = parseDocument(before);
  if (isSeq(document.contents)) document.contents.items.push(document.createNode(indicator));
  else document.contents = document.createNode([indicator]);
  const text = writeYaml(document, before);
  const findings = new Findings(displayPath(file));
  if (readRecord(text, 0, indicatorsSchema, findings) === undefined)
    throw new ContentError(findings.problems);
  await replaceFile(file, text);
}
