import { existsSync } from 'node:fs';
import path from 'node:path';
import { displayPath, readUtf8 } from '../mdx/files.ts';
import { readRecord } from '../mdx/record.ts';
import { Findings } from '../mdx/source.ts';
import type { Problem } from '../model/problem.ts';
import { reviewSchema, type Proposal } from '../model/review.ts';

/** Reads what stands in the `review.yaml` of a document's folder; without one nothing is proposed. */
export async function readProposals(
  folder: string,
): Promise<{ proposals: readonly Proposal[]; problems: Problem[] }> {
  const file = path.join(folder, 'review.yaml');
  if (!existsSync(file)) return { proposals: [], problems: [] };
  const findings = new Findings(displayPath(file));
  const source = await readUtf8(file);
  if (source === undefined) findings.add('not-utf8', { line: 1, column: 1 });
  const record = source === undefined ? undefined : readRecord(source, 0, reviewSchema, findings);
  return { proposals: record?.value.metrics ?? [], problems: findings.problems };
}
