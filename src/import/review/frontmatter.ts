import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import type { Document as DocumentRecord } from '../../model/document.ts';
import { numberedSlug } from '../../model/address.ts';
import type { Metric } from '../../model/metric.ts';
import { cutSource } from '../../mdx/source.ts';
import { tidyMetric } from './file.ts';
import { writeYaml } from './yaml.ts';

/** Metadata that a review fills in. */
export type Metadata = Partial<Pick<DocumentRecord, 'period' | 'published' | 'source'>>;

/** Adds metrics to the record of a content file; one whose identifier is taken gets the next free number. */
export function addMetrics(source: string, metrics: readonly Metric[], taken: Iterable<string>): string {
  const used = new Set(taken);
  return editRecord(source, (record) => {
    const list = record.get('metrics');
    const added = metrics.map((metric) => record.createNode(tidyMetric(withFreeId(metric, used))));
    if (isSeq(list) && list.items.length > 0) list.items.push(...added);
    else record.set('metrics', record.createNode(added));
  });
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

/** Longest stem of an identifier, so that a number has room behind it. */
const STEM = 60;

function withFreeId(metric: Metric, used: Set<string>): Metric {
  const stem = metric.id.slice(0, STEM).replace(/-$/u, '');
  let id = metric.id;
  for (let occurrence = 2; used.has(id); occurrence++) id = numberedSlug(stem, occurrence);
  used.add(id);
  return { ...metric, id };
}
