import { z } from 'astro/zod';
import { documentSchema } from '../model/document.ts';
import type { Metric } from '../model/metric.ts';
import { partSchema } from '../model/part.ts';
import type { ProseToken } from '../model/prose.ts';
import { sectionSchema } from '../model/section.ts';
import { withoutBlanks } from '../model/text.ts';
import { parseBody } from './parse.ts';
import { passagesOf } from './passages.ts';
import { checkProfile, checkReferences } from './profile.ts';
import { nearest, readRecord, type ReadRecord } from './record.ts';
import { renderProse } from './render.ts';
import { splitSource, type Findings } from './source.ts';

/** The three kinds of content files, each with the schema of its record. */
export const RECORD_SCHEMAS = { document: documentSchema, part: partSchema, section: sectionSchema } as const;
export type EntryKind = keyof typeof RECORD_SCHEMAS;
export type RecordOf<K extends EntryKind> = z.output<(typeof RECORD_SCHEMAS)[K]>;

/** Where a file stands, and what surrounds it. */
export interface EntryContext {
  base: string;
  issuer: string;
  document: string;
  /** Folder of the file inside its document's folder: the part, or empty. */
  folder: string;
  /** Address of the page on which the text stands, without base. */
  address: string;
  hasImage: (path: string) => boolean;
}

export interface ReadEntry<K extends EntryKind> {
  record: RecordOf<K>;
  prose: ProseToken[];
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
  const record = readRecord<z.ZodType<RecordOf<K>>>(
    split.yaml,
    split.yamlLine,
    RECORD_SCHEMAS[kind] as unknown as z.ZodType<RecordOf<K>>,
    findings,
  );
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
  const prose = renderProse(tree, context);
  checkMetrics(record, prose, findings);
  return findings.problems.length > 0 ? undefined : { record: record.value, prose };
}

/** Checks that each metric's words stand below its anchor. */
function checkMetrics(
  { value, placeOf }: ReadRecord<{ metrics: Metric[] }>,
  prose: readonly ProseToken[],
  findings: Findings,
): void {
  if (value.metrics.length === 0) return;
  const passages = passagesOf(prose);
  value.metrics.forEach((metric, index) => {
    const passage = passages.get(metric.at);
    if (passage === undefined)
      findings.add(
        'anchor-unknown',
        placeOf(['metrics', index, 'at']),
        metric.at,
        nearest(metric.at, passages.keys()),
      );
    else if (!passage.includes(withoutBlanks(metric.written)))
      findings.add('written-missing', placeOf(['metrics', index, 'written']), metric.written, metric.at);
  });
}
