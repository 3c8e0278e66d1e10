import { existsSync } from 'node:fs';
import path from 'node:path';
import { readEntry, type EntryKind, type ReadEntry } from '../mdx/entry.ts';
import { displayPath, listContent, readUtf8 } from '../mdx/files.ts';
import { passagesOf } from '../mdx/passages.ts';
import { Findings } from '../mdx/source.ts';
import type { MetricInput } from '../model/metric.ts';
import { ContentError } from '../model/problem.ts';
import type { DocumentDraft, Entries, PartEntry, SectionEntry } from './entries.ts';
import { toMdx } from './mdx-text.ts';
import { note, type Note } from './notes.ts';

/** Where an import goes. */
export interface Target {
  contentDir: string;
  issuer: string;
  document: string;
}

export interface Kept {
  record: DocumentDraft;
  entries: Entries;
  notes: Note[];
}

/** A metric that a person wrote, and the words below its anchor when that was done. */
interface OldMetric {
  metric: MetricInput;
  passage: string;
}

/**
 * Carries over what people added to a document that is imported again: its metadata and status, what they said of its
 * parts, and every metric whose passage stands unchanged somewhere in the new text. A metric without such a place is
 * named in a note. Metadata that the caller gives now comes first, then what people wrote, then what the text says.
 */
export async function keepAdditions(
  target: Target,
  record: DocumentDraft,
  given: Partial<DocumentDraft>,
  entries: Entries,
): Promise<Kept> {
  const old = await readOld('document', 'index.mdx', target);
  if (old === undefined) return { record: { ...record, ...given }, entries, notes: [] };
  const metrics = await oldMetrics(target);
  const parts: PartEntry[] = [];
  for (const part of entries.parts) {
    const before = await readOld('part', `${part.slug}/index.mdx`, target);
    const isSame =
      before !== undefined &&
      before.record.title === part.record.title &&
      before.record.number === part.record.number;
    parts.push({
      ...part,
      record: isSame
        ? {
            ...part.record,
            kind: before.record.kind,
            ...(before.record.period && { period: before.record.period }),
          }
        : part.record,
      sections: part.sections.map((section) => ({
        ...section,
        record: { ...section.record, ...takeMetrics(section, metrics) },
      })),
    });
  }
  return {
    record: {
      ...record,
      ...old.record,
      ...given,
      title: record.title,
      titleFrom: record.titleFrom,
      file: record.file,
    },
    entries: { ...entries, parts },
    notes: metrics.map(({ metric }) => note('metric-dropped', 0, `${metric.label}（${metric.written}）`)),
  };
}

/** Takes out of `metrics` those whose passage the section holds, each with the anchor that the passage has now. */
function takeMetrics(section: SectionEntry, metrics: OldMetric[]): { metrics?: MetricInput[] } {
  if (metrics.length === 0) return {};
  const fresh = readEntry(
    'section',
    toMdx(section.record, section.body, section.items),
    context({ issuer: '', document: '' }),
    new Findings(''),
  );
  const anchors = new Map([...passagesOf(fresh?.prose ?? [])].map(([anchor, passage]) => [passage, anchor]));
  const taken: MetricInput[] = [];
  for (const one of [...metrics]) {
    const at = anchors.get(one.passage);
    if (at === undefined || taken.some(({ id }) => id === one.metric.id)) continue;
    taken.push({ ...one.metric, at });
    metrics.splice(metrics.indexOf(one), 1);
  }
  return taken.length === 0 ? {} : { metrics: taken };
}

async function oldMetrics(target: Target): Promise<OldMetric[]> {
  const tree = await listContent(target.contentDir);
  const files = tree.files.filter(
    ({ kind, issuer, document }) =>
      kind === 'section' && issuer === target.issuer && document === target.document,
  );
  const metrics: OldMetric[] = [];
  for (const { part, section } of files) {
    const old = await readOld('section', `${part}/${section}.mdx`, target);
    const passages = passagesOf(old?.prose ?? []);
    metrics.push(
      ...(old?.record.metrics ?? []).map((metric) => ({ metric, passage: passages.get(metric.at) ?? '' })),
    );
  }
  return metrics;
}

/** Reads an old entry. Throws a ContentError where it has mistakes: what cannot be read could be lost. */
async function readOld<K extends EntryKind>(
  kind: K,
  file: string,
  target: Target,
): Promise<ReadEntry<K> | undefined> {
  const place = path.join(target.contentDir, 'documents', target.issuer, target.document, file);
  if (!existsSync(place)) return undefined;
  const findings = new Findings(displayPath(place));
  const entry = readEntry(kind, (await readUtf8(place)) ?? '', context(target), findings);
  if (findings.problems.length > 0) throw new ContentError(findings.problems);
  return entry;
}

function context({ issuer, document }: { issuer: string; document: string }) {
  return { base: '/', address: '/', issuer, document, folder: '', hasImage: () => true };
}
