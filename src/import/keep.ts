import { existsSync } from 'node:fs';
import path from 'node:path';
import { readEntry, type EntryKind, type ReadEntry } from '../mdx/entry.ts';
import { displayPath, readUtf8 } from '../mdx/files.ts';
import { Findings } from '../mdx/source.ts';
import { ContentError } from '../model/problem.ts';
import type { DocumentDraft, Entries, PartEntry } from './entries.ts';
import { highestIn, keepFollowUp } from './keep-follow-up.ts';
import { keepMetrics } from './keep-metrics.ts';
import { oldEntries } from './keep-old.ts';
import { fillIn, slotsOf } from './keep-slots.ts';
import { keepTopics } from './keep-topics.ts';
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
  /** The greatest number of a promise's identifier in each old record, that of dropped promises included. */
  highest: ReadonlyMap<string, number>;
  notes: Note[];
}

/**
 * Carries over what people added to a document that is imported again: its metadata and status, what they said of its
 * parts and sections, and every metric, promise and outcome whose clauses stand unchanged somewhere in the new text. What
 * has no such place is named in a note. Metadata that the caller gives now comes first, then what people wrote, then what the text says;
 * a title comes from the text where it has one.
 */
export async function keepAdditions(
  target: Target,
  record: DocumentDraft,
  given: Partial<DocumentDraft>,
  entries: Entries,
): Promise<Kept> {
  const old = await readOld('document', 'index.mdx', target);
  if (old === undefined) return { record: { ...record, ...given }, entries, highest: new Map(), notes: [] };
  const parts: PartEntry[] = [];
  for (const part of entries.parts) parts.push({ ...part, record: await keepPart(part, target) });
  const before = await oldEntries(target, readOld);
  const topics = keepTopics(before, { ...entries, parts });
  const slots = slotsOf(entries);
  const lost = keepMetrics(before, slots);
  const followUp = keepFollowUp(before, slots);
  const kept = fillIn(topics.entries, slots);
  const { metrics: _, commitments: __, outcomes: ___, ...metadata } = old.record;
  const titled = record.titleFrom === 'file' ? apart(old.record) : record;
  return {
    record: {
      ...record,
      ...metadata,
      ...given,
      title: titled.title,
      titleFrom: titled.titleFrom,
      file: record.file,
      ...kept.own,
    },
    entries: kept.entries,
    highest: highestIn(before),
    notes: [
      ...differences(old.record, record, given),
      ...(titled !== record && old.record.titleFrom === 'text'
        ? [note('title-kept', WHOLE_FILE, titled.title)]
        : []),
      ...lost.map(({ label, written }) => note('metric-dropped', WHOLE_FILE, `${label}（${written}）`)),
      ...followUp,
      ...topics.notes,
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
