import { z } from 'astro/zod';
import { documentSchema } from '../model/document.ts';
import { partSchema } from '../model/part.ts';
import type { PlainBlock } from '../model/plain.ts';
import type { ProseToken } from '../model/prose.ts';
import { sectionSchema } from '../model/section.ts';
import { checkFollowUp } from './check-follow-up.ts';
import { checkMetrics } from './check-metrics.ts';
import { paragraphsOf } from './paragraphs.ts';
import { parseBody } from './parse.ts';
import { rangesOf, type WordRange } from './passages.ts';
import type { TextPlace } from './place.ts';
import { plainBlocks, plainHeading } from './plain.ts';
import { prepareBody } from './prepare.ts';
import { checkProfile, checkReferences, findReferences, type Reference } from './profile.ts';
import { marksOf } from './quotations.ts';
import { readRecord, type ReadRecord } from './record.ts';
import { renderProse } from './render.ts';
import { splitSource, type Findings, type SplitSource } from './source.ts';
import { blocksOf, type WordBlock } from './words.ts';

/** The three kinds of content files, each with the schema of its record. */
export const RECORD_SCHEMAS = { document: documentSchema, part: partSchema, section: sectionSchema } as const;
export type EntryKind = keyof typeof RECORD_SCHEMAS;
export type RecordOf<K extends EntryKind> = z.output<(typeof RECORD_SCHEMAS)[K]>;

/** Where a file stands, and what surrounds it. */
export interface EntryContext extends TextPlace {
  hasImage: (path: string) => boolean;
}

export interface ReadEntry<K extends EntryKind> {
  record: RecordOf<K>;
  prose: ProseToken[];
  /** The same text outside the site, its own heading first. */
  plain: PlainBlock[];
  located: Located;
}

/** Where things stand in an entry's file. */
export interface Located {
  /** Of a value of the record. */
  placeOf: ReadRecord<unknown>['placeOf'];
  /** Its words in their order. */
  blocks: WordBlock[];
  /** The words below each anchor. */
  ranges: ReadonlyMap<string, WordRange>;
  /** The indicators of which its text asks for a chart. */
  charts: Reference[];
}

/** Reads the record of a content file through the schema of its kind. */
export function readRecordOf<K extends EntryKind>(
  kind: K,
  { yaml, yamlLine }: SplitSource,
  findings: Findings,
): ReadRecord<RecordOf<K>> | undefined {
  const schema = RECORD_SCHEMAS[kind] as unknown as z.ZodType<RecordOf<K>>;
  return readRecord(yaml, yamlLine, schema, findings);
}

/** Reads one content file: record through its schema, body through the safe profile. Problems go into `findings`. */
export function readEntry<K extends EntryKind>(
  kind: K,
  source: string,
  context: EntryContext,
  findings: Findings,
): ReadEntry<K> | undefined {
  const split = splitSource(source);
  if (split === undefined) {
    findings.add('frontmatter-missing', { line: 1, column: 1 });
    return undefined;
  }
  const record = readRecordOf(kind, split, findings);
  const tree = parseBody(split.body, findings);
  if (tree === undefined) return undefined;
  checkProfile(
    tree,
    { headings: kind === 'section', folder: context.folder, hasImage: context.hasImage },
    findings,
  );
  if (record !== undefined && findings.problems.length === 0)
    checkReferences(tree, new Set(record.value.metrics.map(({ id }) => id)), findings);
  if (record === undefined || findings.problems.length > 0) return undefined;
  const [blocks, charts] = [blocksOf(tree, split.body), findReferences(tree, 'Chart', 'indicator')];
  prepareBody(tree);
  const unmarked = renderProse(tree, context);
  const ranges = rangesOf(unmarked);
  checkMetrics(record, blocks, ranges, findings);
  const quotations = checkFollowUp(record, paragraphsOf(blocks), ranges, findings);
  if (findings.problems.length > 0) return undefined;
  const marks = marksOf(quotations);
  const prose = marks.length === 0 ? unmarked : renderProse(tree, context, marks);
  const plain = [...plainHeading(kind, record.value), ...plainBlocks(tree, record.value.metrics, context)];
  return { record: record.value, prose, plain, located: { placeOf: record.placeOf, blocks, ranges, charts } };
}
