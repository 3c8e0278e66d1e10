import { displayPath } from '../mdx/files.ts';
import type { LocatedDocument, LocatedEntry } from '../mdx/content.ts';
import type { ReviewFile } from '../mdx/review.ts';
import { Findings } from '../mdx/source.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Topic } from '../model/topic.ts';
import type { Problem } from '../model/problem.ts';

/** A document, and what a rule needs to judge it. */
export interface Examined extends LocatedDocument {
  indicators: ReadonlyMap<string, Indicator>;
  topics: ReadonlyMap<string, Topic>;
  /** What the importer proposed and no record holds: open, kept, or dropped by a person. */
  review: ReviewFile | undefined;
}

/** Finds what is wrong with a document that can be read. */
export type Rule = (document: Examined) => Problem[];

/** Says whether a document is open to the public. */
export function isPublished({ entries }: Examined): boolean {
  return entries.some(({ record }) => 'status' in record && record.status === 'published');
}

/** Lets a rule look at each entry of a document. */
export function inEachEntry(
  { entries }: Examined,
  look: (entry: LocatedEntry, findings: Findings) => void,
): Problem[] {
  return entries.flatMap((entry) => {
    const findings = new Findings(displayPath(entry.file.path));
    look(entry, findings);
    return findings.problems;
  });
}
