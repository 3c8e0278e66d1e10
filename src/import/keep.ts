import { existsSync } from 'node:fs';
import path from 'node:path';
import { readEntry, type EntryKind, type RecordOf } from '../mdx/entry.ts';
import { readUtf8 } from '../mdx/files.ts';
import { passagesOf } from '../mdx/passages.ts';
import { Findings } from '../mdx/source.ts';
import type { MetricInput } from '../model/metric.ts';
import { withoutBlanks } from '../model/text.ts';
import type { DocumentDraft, Entries, SectionEntry } from './entries.ts';
import { toMdx } from './mdx-text.ts';
import { note, type Note } from './notes.ts';

/** Where an import goes. */
export interface Target {
  contentDir: string;
  issuer: string;
  document: string;
}

/**
 * Carries over what people added to a document that is imported again: its metadata and status, and every metric whose
 * words still stand below its anchor. What no longer fits is named in a note.
 */
export async function keepAdditions(
  target: Target,
  record: DocumentDraft,
  entries: Entries,
): Promise<{ record: DocumentDraft; entries: Entries; notes: Note[] }> {
  const old = await readOld('document', 'index.mdx', target);
  const notes: Note[] = [];
  const parts: Entries['parts'] = [];
  for (const part of entries.parts) {
    const sections: SectionEntry[] = [];
    for (const [index, section] of part.sections.entries()) {
      const before = await readOld('section', `${part.slug}/${index + 1}.mdx`, target);
      const kept = keepMetrics(before?.metrics ?? [], section, notes);
      sections.push(
        kept.length === 0 ? section : { ...section, record: { ...section.record, metrics: kept } },
      );
    }
    parts.push({ ...part, sections });
  }
  return {
    record: {
      ...old,
      ...record,
      ...(old === undefined ? {} : { status: record.status === 'published' ? record.status : old.status }),
    },
    entries: { ...entries, parts },
    notes,
  };
}

function keepMetrics(metrics: readonly MetricInput[], section: SectionEntry, notes: Note[]): MetricInput[] {
  if (metrics.length === 0) return [];
  const fresh = readEntry(
    'section',
    toMdx(section.record, section.body, section.items),
    context({ issuer: '', document: '' }),
    new Findings(''),
  );
  const passages = passagesOf(fresh?.prose ?? []);
  return metrics.filter((metric) => {
    const stands = passages.get(metric.at)?.includes(withoutBlanks(metric.written)) ?? false;
    if (!stands) notes.push(note('metric-dropped', 0, `${metric.label}（${metric.written}）`));
    return stands;
  });
}

async function readOld<K extends EntryKind>(
  kind: K,
  file: string,
  target: Target,
): Promise<RecordOf<K> | undefined> {
  const place = path.join(target.contentDir, 'documents', target.issuer, target.document, file);
  const source = existsSync(place) ? await readUtf8(place) : undefined;
  return source === undefined
    ? undefined
    : readEntry(kind, source, context(target), new Findings(place))?.record;
}

function context({ issuer, document }: { issuer: string; document: string }) {
  return { base: '/', address: '/', issuer, document, folder: '', hasImage: () => true };
}
