import { readEntry, type EntryKind, type ReadEntry } from '../mdx/entry.ts';
import { listContent } from '../mdx/files.ts';
import { passagesOf } from '../mdx/passages.ts';
import { Findings } from '../mdx/source.ts';
import type { Metric, MetricInput } from '../model/metric.ts';
import { withoutBlanks } from '../model/text.ts';
import type { Block } from './block.ts';
import type { Entries, ItemEntry } from './entries.ts';
import { clausesOf } from './extract/sentence.ts';
import type { Target } from './keep.ts';
import { toMdx } from './mdx-text.ts';
import { tidyMetric } from './review/tidy.ts';

/** A metric that a person kept, the entry in which it stood, and the clauses that had its words. */
export interface OldMetric {
  metric: Metric;
  in: string;
  clauses: string[];
}

/** Entries with the metrics that found their words again, and those that did not. */
export interface PlacedMetrics {
  entries: Entries;
  /** Metrics of the document's own text. */
  own: MetricInput[];
  lost: OldMetric[];
}

type ReadOld = <K extends EntryKind>(
  kind: K,
  file: string,
  target: Target,
) => Promise<ReadEntry<K> | undefined>;

/** Lists what people kept of a document that is there, with `readOld` to read its files. */
export async function oldMetrics(target: Target, readOld: ReadOld): Promise<OldMetric[]> {
  const tree = await listContent(target.contentDir);
  const own = tree.files.filter(
    ({ issuer, document }) => issuer === target.issuer && document === target.document,
  );
  const metrics: OldMetric[] = [];
  for (const { kind, part, section } of own) {
    const name = kind === 'document' ? 'index' : kind === 'part' ? part : `${part}/${section}`;
    const file = kind === 'section' ? `${name}.mdx` : kind === 'part' ? `${part}/index.mdx` : 'index.mdx';
    const old = await readOld(kind, file, target);
    if (old === undefined || old.record.metrics.length === 0) continue;
    const passages = passagesOf(old.prose);
    for (const metric of old.record.metrics)
      metrics.push({
        metric,
        in: name,
        clauses: clausesWith(passages.get(metric.at) ?? '', metric.written),
      });
  }
  return metrics;
}

function clausesWith(passage: string, written: string): string[] {
  const words = withoutBlanks(written);
  return clausesOf(passage).filter((clause) => clause.includes(words));
}

interface Slot {
  in: string;
  /** The clauses below each anchor. */
  passages: (readonly [at: string, clauses: ReadonlySet<string>])[];
  metrics: MetricInput[];
}

/**
 * Puts each old metric where all clauses that had its words stand unchanged: in its old place if they stand there, else
 * where else they do, below the anchor that holds least beside them.
 */
export function placeMetrics(old: readonly OldMetric[], entries: Entries): PlacedMetrics {
  if (old.length === 0) return { entries, own: [], lost: [] };
  const slots = slotsOf(entries);
  const lost = old.filter((one) => !place(one, slots));
  const metricsOf = (name: string): MetricInput[] => slots.find((slot) => slot.in === name)?.metrics ?? [];
  const withMetrics = <R extends object>(record: R, name: string): R =>
    metricsOf(name).length === 0 ? record : { ...record, metrics: metricsOf(name) };
  const parts = entries.parts.map((part) => ({
    ...part,
    record: withMetrics(part.record, part.slug),
    sections: part.sections.map((section, index) => ({
      ...section,
      record: withMetrics(section.record, `${part.slug}/${index + 1}`),
    })),
  }));
  return { entries: { ...entries, parts }, own: metricsOf('index'), lost };
}

function place({ metric, in: name, clauses }: OldMetric, slots: readonly Slot[]): boolean {
  if (clauses.length === 0) return false;
  const inOrder = [...slots.filter((slot) => slot.in === name), ...slots.filter((slot) => slot.in !== name)];
  for (const slot of inOrder) {
    const fitting = slot.passages.filter(([, own]) => clauses.every((one) => own.has(one)));
    if (fitting.length === 0 || slot.metrics.some(({ id }) => id === metric.id)) continue;
    const same = slot.in === name ? fitting.find(([at]) => at === metric.at) : undefined;
    const [at] = same ?? fitting.reduce((best, one) => (one[1].size < best[1].size ? one : best));
    slot.metrics.push(tidyMetric({ ...metric, at }));
    return true;
  }
  return false;
}

function slotsOf({ body, parts }: Entries): Slot[] {
  return [
    slot('index', body, []),
    ...parts.flatMap((part) => [
      slot(part.slug, part.body, []),
      ...part.sections.map((section, index) =>
        slot(`${part.slug}/${index + 1}`, section.body, section.items),
      ),
    ]),
  ];
}

/** Reads the words below each anchor as the site will. */
function slot(name: string, body: readonly Block[], items: readonly ItemEntry[]): Slot {
  const source = toMdx({ record: {}, body, items, home: '..' });
  const context = { base: '/', address: '/', issuer: '', document: '', folder: '', hasImage: () => true };
  const prose = readEntry('section', source, context, new Findings(''))?.prose ?? [];
  const passages = [...passagesOf(prose)].map(([at, words]) => [at, new Set(clausesOf(words))] as const);
  return { in: name, passages, metrics: [] };
}
