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
import { note, WHOLE_FILE, type Note } from './notes.ts';

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

/** A metric that a person wrote, where it stood, and the words below its anchor at that time. */
interface OldMetric {
  metric: MetricInput;
  place: string;
  passage: string;
}

/**
 * Carries over what people added to a document that is imported again: its metadata and status, what they said of its
 * parts, and every metric whose passage stands unchanged somewhere in the new text. A metric without such a place is
 * named in a note. Metadata that the caller gives now comes first, then what people wrote, then what the text says;
 * a title comes from the text where it has one.
 */
export async function keepAdditions(
  target: Target,
  record: DocumentDraft,
  given: Partial<DocumentDraft>,
  entries: Entries,
): Promise<Kept> {
  const old = await readOld('document', 'index.mdx', target);
  if (old === undefined) return { record: { ...record, ...given }, entries, notes: [] };
  const kept = placeMetrics(await oldMetrics(target), entries);
  const parts: PartEntry[] = [];
  for (const part of entries.parts) {
    const sections = part.sections.map((section) => withMetrics(section, kept.metrics.get(section)));
    parts.push({ ...part, record: await keepPart(part, target), sections });
  }
  const titled = record.titleFrom === 'file' ? apart(old.record) : record;
  return {
    record: {
      ...record,
      ...old.record,
      ...given,
      title: titled.title,
      titleFrom: titled.titleFrom,
      file: record.file,
    },
    entries: { ...entries, parts },
    notes: [
      ...differences(old.record, record, given),
      ...(titled !== record && old.record.titleFrom === 'text'
        ? [note('title-kept', WHOLE_FILE, titled.title)]
        : []),
      ...kept.lost.map(({ metric }) =>
        note('metric-dropped', WHOLE_FILE, `${metric.label}（${metric.written}）`),
      ),
    ],
  };
}

/** Gives the title of a document that is there. Throws a ContentError where its record has mistakes. */
export async function titleOf(target: Target): Promise<string | undefined> {
  return (await readOld('document', 'index.mdx', target))?.record.title;
}

/** A title that the old text began with is no words of the new one. */
function apart({ title, titleFrom }: DocumentDraft): Pick<DocumentDraft, 'title' | 'titleFrom'> {
  return { title, titleFrom: titleFrom === 'flag' ? 'flag' : 'file' };
}

/** Names metadata that people wrote and that the new text says otherwise. */
function differences(old: DocumentDraft, record: DocumentDraft, given: Partial<DocumentDraft>): Note[] {
  return (['period', 'issued', 'source'] as const).flatMap((name) => {
    const [before, now] = [old[name], record[name]];
    const differs = before !== undefined && now !== undefined && before !== now && given[name] === undefined;
    return differs ? [note('metadata-kept', WHOLE_FILE, `${name}: ${before}，新的正文是${now}`)] : [];
  });
}

async function keepPart({ slug, record }: PartEntry, target: Target): Promise<PartEntry['record']> {
  const before = (await readOld('part', `${slug}/index.mdx`, target))?.record;
  if (before === undefined || before.title !== record.title || before.number !== record.number) return record;
  return { ...record, kind: before.kind, ...(before.period && { period: before.period }) };
}

function withMetrics(section: SectionEntry, metrics: MetricInput[] = []): SectionEntry {
  return metrics.length === 0 ? section : { ...section, record: { ...section.record, metrics } };
}

/** Finds each metric's passage in the new text: in its old place if it stands there, else anywhere. */
function placeMetrics(
  old: readonly OldMetric[],
  { parts }: Entries,
): { metrics: Map<SectionEntry, MetricInput[]>; lost: OldMetric[] } {
  const metrics = new Map<SectionEntry, MetricInput[]>();
  if (old.length === 0) return { metrics, lost: [] };
  const fresh = parts.flatMap((part) =>
    part.sections.map((section, index) => ({
      section,
      place: `${part.slug}/${index + 1}`,
      passages: [...freshPassages(section)],
    })),
  );
  const lost = old.filter(({ metric, place, passage }) => {
    const inPlace = fresh.filter(
      (one) =>
        one.place === place && one.passages.some(([at, words]) => at === metric.at && words === passage),
    );
    const found = [...inPlace, ...fresh].find(({ passages }) =>
      passages.some(([, words]) => words === passage),
    );
    const taken = found && (metrics.get(found.section) ?? []);
    if (found === undefined || taken === undefined || taken.some(({ id }) => id === metric.id)) return true;
    const same = found.passages.filter(([, words]) => words === passage).map(([at]) => at);
    metrics.set(found.section, [
      ...taken,
      { ...metric, at: same.includes(metric.at) ? metric.at : (same[0] ?? metric.at) },
    ]);
    return false;
  });
  return { metrics, lost };
}

function freshPassages({ record, body, items }: SectionEntry): Map<string, string> {
  const entry = readEntry(
    'section',
    toMdx({ record, body, items, home: '..' }),
    context({ issuer: '', document: '' }),
    new Findings(''),
  );
  return passagesOf(entry?.prose ?? []);
}

async function oldMetrics(target: Target): Promise<OldMetric[]> {
  const tree = await listContent(target.contentDir);
  const files = tree.files.filter(
    ({ kind, issuer, document }) =>
      kind === 'section' && issuer === target.issuer && document === target.document,
  );
  const metrics: OldMetric[] = [];
  for (const { part, section } of files) {
    const place = `${part}/${section}`;
    const old = await readOld('section', `${place}.mdx`, target);
    const passages = passagesOf(old?.prose ?? []);
    metrics.push(
      ...(old?.record.metrics ?? []).map((metric) => ({
        metric,
        place,
        passage: passages.get(metric.at) ?? '',
      })),
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
