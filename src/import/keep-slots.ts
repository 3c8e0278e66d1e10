import { readEntry } from '../mdx/entry.ts';
import { passagesOf } from '../mdx/passages.ts';
import { Findings } from '../mdx/source.ts';
import type { CommitmentInput, OutcomeInput } from '../model/commitment.ts';
import type { MetricInput } from '../model/metric.ts';
import type { Block } from './block.ts';
import type { Entries, ItemEntry } from './entries.ts';
import { clausesOf } from './extract/sentence.ts';
import { toMdx } from './mdx-text.ts';

/** What people added to the record of an entry, each with its words in the text. */
export interface Additions {
  metrics: MetricInput[];
  commitments: CommitmentInput[];
  outcomes: OutcomeInput[];
}

/** A new entry that takes up what people had added to an old one. */
export interface Slot extends Additions {
  in: string;
  passages: readonly Passage[];
}

/** The words below an anchor, and their clauses. */
export interface Passage {
  at: string;
  words: string;
  clauses: ReadonlySet<string>;
}

/** Makes an empty slot of each entry, in the order of the text. */
export function slotsOf({ body, parts }: Entries): Slot[] {
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
  const passages = [...passagesOf(prose)].map(([at, words]): Passage => ({
    at,
    words,
    clauses: new Set(clausesOf(words)),
  }));
  return { in: name, passages, metrics: [], commitments: [], outcomes: [] };
}

/** Finds where words that stood in an entry stand now: in the same place if they do, else below the anchor that holds least beside them. */
export function findPlace(
  old: { in: string; at: string },
  slots: readonly Slot[],
  stands: (passage: Passage) => boolean,
  isFree: (slot: Slot) => boolean,
): { slot: Slot; at: string } | undefined {
  const inOrder = [...slots.filter((one) => one.in === old.in), ...slots.filter((one) => one.in !== old.in)];
  for (const one of inOrder) {
    const fitting = one.passages.filter(stands);
    const [first] = fitting;
    if (first === undefined || !isFree(one)) continue;
    const same = one.in === old.in ? fitting.find(({ at }) => at === old.at) : undefined;
    const least = fitting.reduce(
      (best, next) => (next.clauses.size < best.clauses.size ? next : best),
      first,
    );
    return { slot: one, at: (same ?? least).at };
  }
  return undefined;
}

/** Puts what the slots took up into the records of their entries; what belongs to the document's own text is given apart. */
export function fillIn(
  entries: Entries,
  slots: readonly Slot[],
): { entries: Entries; own: Partial<Additions> } {
  const additionsTo = (name: string): Partial<Additions> => {
    const { metrics = [], commitments = [], outcomes = [] } = slots.find((one) => one.in === name) ?? {};
    return {
      ...(metrics.length > 0 && { metrics }),
      ...(commitments.length > 0 && { commitments }),
      ...(outcomes.length > 0 && { outcomes }),
    };
  };
  const parts = entries.parts.map((part) => ({
    ...part,
    record: { ...part.record, ...additionsTo(part.slug) },
    sections: part.sections.map((section, index) => ({
      ...section,
      record: { ...section.record, ...additionsTo(`${part.slug}/${index + 1}`) },
    })),
  }));
  return { entries: { ...entries, parts }, own: additionsTo('index') };
}
