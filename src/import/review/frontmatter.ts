import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import type { Document as DocumentRecord } from '../../model/document.ts';
import { cutSource } from '../../mdx/source.ts';
import type { Additions } from './additions.ts';
import { tidyCommitment, tidyMetric, tidyOutcome } from './tidy.ts';
import { writeYaml } from './yaml.ts';

/** Metadata that a review fills in. */
export type Metadata = Partial<Pick<DocumentRecord, 'period' | 'published' | 'source'>>;

/** Adds to the record of a content file what a review kept, behind what it holds already. */
export function addToRecord(source: string, { metrics, commitments, outcomes }: Additions): string {
  return editRecord(source, (record) => {
    append(record, 'metrics', metrics.map(tidyMetric));
    append(record, 'commitments', commitments.map(tidyCommitment));
    append(record, 'outcomes', outcomes.map(tidyOutcome));
  });
}

function append(record: Document, name: keyof Additions, items: readonly object[]): void {
  if (items.length === 0) return;
  const list = record.get(name);
  const added = items.map((item) => record.createNode(item));
  if (isSeq(list) && list.items.length > 0) list.items.push(...added);
  else record.set(name, record.createNode(added));
}

/** Sets metadata and status in the record of a document's own file. */
export function setMetadata(
  source: string,
  metadata: Metadata & Partial<Pick<DocumentRecord, 'status'>>,
): string {
  return editRecord(source, (record) => {
    for (const [name, value] of Object.entries(metadata)) record.set(name, value);
  });
}

/** Changes the record of a content file. Comments and everything else stay, the body to the last byte. */
function editRecord(source: string, edit: (record: Document) => void): string {
  const cut = cutSource(source);
  if (cut === undefined) throw new Error('a content file without record cannot be edited');
  const record = parseDocument(cut.yaml);
  const last = isMap(record.contents) ? record.contents.items.length : 0;
  edit(record);
  keepLastComment(record, last);
  const yaml = writeYaml(record, cut.yaml);
  return cut.head + (cut.yaml.includes('\r\n') ? yaml.replaceAll('\n', '\r\n') : yaml) + cut.rest;
}

/** A comment at the end of a record stays where it stands: above the items that are new from `last` on. */
function keepLastComment(record: Document, last: number): void {
  const added = isMap(record.contents) ? record.contents.items[last] : undefined;
  if (!record.comment || added === undefined) return;
  const key = record.createNode(String(added.key));
  key.commentBefore = record.comment;
  added.key = key;
  record.comment = null;
}
