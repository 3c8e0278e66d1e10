import { existsSync } from 'node:fs';
import path from 'node:path';
import { ContentError } from '../model/problem.ts';
import { reviewSchema, type Review } from '../model/review.ts';
import { displayPath, readUtf8 } from './files.ts';
import { readRecord, type ReadRecord } from './record.ts';
import { Findings } from './source.ts';

/** Name of the file beside a document that holds what was proposed and not yet taken over. */
export const REVIEW_FILE = 'review.yaml';

/** A review as it stands in its file. */
export interface ReviewFile extends ReadRecord<Review> {
  path: string;
  text: string;
}

/** Reads the review of a document's folder; undefined where there is none. Throws a ContentError where it has mistakes. */
export async function readReview(folder: string): Promise<ReviewFile | undefined> {
  const file = path.join(folder, REVIEW_FILE);
  if (!existsSync(file)) return undefined;
  const findings = new Findings(displayPath(file));
  const text = await readUtf8(file);
  if (text === undefined) findings.add('not-utf8', { line: 1, column: 1 });
  const record = text === undefined ? undefined : readRecord(text, 0, reviewSchema, findings);
  if (text === undefined || record === undefined) throw new ContentError(findings.problems);
  return { ...record, path: file, text };
}
