import { existsSync } from 'node:fs';
import path from 'node:path';
import { readDocumentContent, type DocumentContent } from '../../mdx/content.ts';
import type { Document } from '../../model/document.ts';
import type { OwnEntries } from '../follow-up.ts';
import type { Target } from '../keep.ts';
import { settleSwap } from '../place.ts';
import { paragraphsOf } from '../../mdx/paragraphs.ts';
import { readReview, type ReviewFile } from '../../mdx/review.ts';
import { occurrencesOf } from '../../mdx/written.ts';

/** A document's file, and where things stand in it. */
export type SubjectEntry = DocumentContent['entries'][number];

/** A document with what was proposed for it. */
export interface Subject {
  target: Target;
  folder: string;
  record: Document;
  content: DocumentContent;
  /** The document's files by the name that `in` gives them: `summary/1`, `summary`, `index`. */
  entries: Map<string, SubjectEntry>;
  /** Undefined where nothing is proposed. */
  review: ReviewFile | undefined;
}

/** Reads a document and its review; undefined where there is no such document. Throws a ContentError where files have mistakes. */
export async function readSubject(target: Target): Promise<Subject | undefined> {
  const folder = documentFolder(target);
  await settleSwap(folder, keptFolder(target));
  if (!existsSync(folder)) return undefined;
  const content = await readDocumentContent(target.contentDir, target.issuer, target.document);
  const own = content?.entries.find(({ file }) => file.kind === 'document');
  if (content === undefined || own === undefined || !('status' in own.entry.record)) return undefined;
  return {
    target,
    folder,
    record: own.entry.record,
    content,
    entries: new Map(content.entries.map((one) => [nameOf(one), one])),
    review: await readReview(folder),
  };
}

/** The document's entries without their files. */
export function entriesOf({ entries }: Subject): OwnEntries {
  return new Map([...entries].map(([name, { entry, located }]) => [name, { ...entry, located }]));
}

/** Finds some words within one paragraph below an anchor of an entry, and gives them as they stand there. */
export function findQuotation(
  { entries }: Pick<Subject, 'entries'>,
  name: string,
  words: string,
  at: string,
): string | undefined {
  const located = entries.get(name)?.located;
  const range = located?.ranges.get(at);
  if (located === undefined || range === undefined) return undefined;
  const [first] = occurrencesOf(paragraphsOf(located.blocks), words, range);
  return first?.block.text.slice(first.from, first.to);
}

/** The period of the part in which an entry stands, else that of the document. */
export function periodOf(
  { entries, record }: Pick<Subject, 'entries' | 'record'>,
  name: string,
): string | undefined {
  const part = entries.get(name.split('/')[0] ?? '')?.entry.record;
  return part !== undefined && 'kind' in part ? (part.period ?? record.period) : record.period;
}

/** Folder of a document. */
export function documentFolder({ contentDir, issuer, document }: Target): string {
  return path.join(contentDir, 'documents', issuer, document);
}

/** Folder that holds the old version while the new one takes its place. */
export function keptFolder(target: Target): string {
  return path.join(path.dirname(documentFolder(target)), `.${target.document}.unreviewed`);
}

function nameOf({ file: { kind, part, section } }: SubjectEntry): string {
  return kind === 'document' ? 'index' : kind === 'part' ? part : `${part}/${section}`;
}
