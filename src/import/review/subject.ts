import { existsSync } from 'node:fs';
import path from 'node:path';
import { readDocumentContent, type DocumentContent } from '../../mdx/content.ts';
import type { Document } from '../../model/document.ts';
import type { Proposal } from '../../model/review.ts';
import type { Target } from '../keep.ts';
import { settleSwap } from '../place.ts';
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

/** Why a proposal cannot be kept: its words do not stand in the text, or its period is open. */
export type Obstacle = 'text' | 'period';

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

/** Finds what keeps a proposal out of the record of the text as it stands now. */
export function findObstacle({ in: name, metric }: Proposal, { entries }: Subject): Obstacle | undefined {
  const located = entries.get(name)?.located;
  const range = located?.ranges.get(metric.at);
  if (!located || !range || occurrencesOf(located.blocks, metric.written, range).length === 0) return 'text';
  return metric.period === undefined ? 'period' : undefined;
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
