import path from 'node:path';
import { examineReview } from '../../checks/review.ts';
import type { LedgerText } from '../../history/ledger.ts';
import { pageOf } from '../../mdx/content.ts';
import { readEntry, readRecordOf, type EntryKind, type RecordOf } from '../../mdx/entry.ts';
import { readUtf8, type ContentFile } from '../../mdx/files.ts';
import { Findings, splitSource } from '../../mdx/source.ts';
import type { Part } from '../../model/part.ts';
import { isPending, type Review } from '../../model/review.ts';
import { headingPath, type TitledText } from '../review/headings.ts';
import { valueOf } from '../review/values.ts';
import { mayAnswer, timeOf, type TextTime } from './time.ts';

/** A text of another document as the ledger needs it, with what waits in its review. */
export interface PlanText extends LedgerText {
  /** Title of its document. */
  title: string;
  time: TextTime;
  /** The headings above an anchor, from the part's on. */
  headingsAbove: (anchor: string) => string[];
  /** Identifiers of the promises that nobody has taken over yet. */
  proposed: ReadonlySet<string>;
}

/** A part of a document, or what stands before the first one; its texts share everything but their words. */
interface PlanPart extends Pick<
  PlanText,
  'issuer' | 'documentId' | 'title' | 'kind' | 'period' | 'published' | 'time'
> {
  slug: string;
  record: Part | undefined;
  files: readonly ContentFile[];
}

/** Reads the texts of a document that a summary of some time may answer. What has mistakes is left out: `check` names them. */
export async function planTexts(files: readonly ContentFile[], summary: TextTime): Promise<PlanText[]> {
  const own = files.find(({ kind }) => kind === 'document');
  const document = own && recordOf('document', await readUtf8(own.path));
  if (own === undefined || document === undefined) return [];
  const { id: documentId, issuer } = own;
  const { title, published } = document;
  const parts: PlanPart[] = [];
  for (const [slug, inPart] of Map.groupBy(files, ({ part }) => part)) {
    const first = inPart.find(({ kind }) => kind === 'part');
    const record = first && recordOf('part', await readUtf8(first.path));
    const period = record?.period ?? document.period;
    const time = timeOf(period, published);
    if ((slug !== '' && record === undefined) || time === undefined || !mayAnswer(summary, time)) continue;
    const kind = record?.kind ?? 'other';
    parts.push({ issuer, documentId, title, kind, period, published, time, slug, record, files: inPart });
  }
  if (parts.length === 0) return [];
  const { review } = await examineReview(path.dirname(own.path));
  const texts: PlanText[] = [];
  for (const part of parts) texts.push(...(await textsIn(part, review?.value)));
  return texts;
}

async function textsIn(
  { slug, record: part, files, ...place }: PlanPart,
  review: Review | undefined,
): Promise<PlanText[]> {
  const titled = new Map<string, TitledText>(part === undefined ? [] : [[slug, { record: part, prose: [] }]]);
  const texts: PlanText[] = [];
  for (const file of files) {
    const source = await readUtf8(file.path);
    const record = recordOf(file.kind, source);
    if (source === undefined || record === undefined) continue;
    const name = file.kind === 'section' ? `${slug}/${file.section}` : slug || 'index';
    const merged = withProposals(record, name, review, place.period);
    // Only what holds promises needs its headings.
    const prose = merged.record.commitments.length > 0 ? proseOf(file, source) : [];
    titled.set(name, { record, prose });
    const headingsAbove = (anchor: string): string[] => headingPath(titled, name, anchor);
    texts.push({ ...place, ...merged, page: pageOf(file), headingsAbove });
  }
  return texts;
}

/** Reads the record alone, which takes a small part of the time that the text takes. */
function recordOf<K extends EntryKind>(kind: K, source: string | undefined): RecordOf<K> | undefined {
  const split = splitSource(source ?? '');
  return split === undefined ? undefined : readRecordOf(kind, split, new Findings(''))?.value;
}

function proseOf({ kind, issuer, document, part }: ContentFile, source: string) {
  const context = { base: '/', address: '/', issuer, document, folder: part, hasImage: () => true };
  return readEntry(kind, source, context, new Findings(''))?.prose ?? [];
}

/** Adds to a record what waits in the review; an identifier that the record holds is the record's. */
function withProposals(
  { metrics, commitments, outcomes }: LedgerText['record'],
  name: string,
  review: Review | undefined,
  period: string | undefined,
): Pick<PlanText, 'record' | 'proposed'> {
  const recorded = new Set(commitments.map(({ id }) => id));
  const waiting = (review?.commitments ?? [])
    .filter((one) => one.in === name && isPending(one) && !recorded.has(one.commitment.id))
    .map(({ commitment }) => commitment);
  const values = (review?.metrics ?? [])
    .filter((one) => one.in === name && isPending(one))
    .flatMap((one) => valueOf(one, period) ?? []);
  return {
    record: { metrics: [...values, ...metrics], commitments: [...commitments, ...waiting], outcomes },
    proposed: new Set(waiting.map(({ id }) => id)),
  };
}
