import { annexSlug, headingAnchor, numberedSlug } from '../model/address.ts';
import type { DocumentInput } from '../model/document.ts';
import type { PartInput } from '../model/part.ts';
import type { SectionInput } from '../model/section.ts';
import { joinHeading } from '../model/text.ts';
import type { Block } from './block.ts';
import { classify, headingPeriod } from './kind.ts';
import { note, WHOLE_FILE, type Note } from './notes.ts';
import type { Outline, Unit } from './outline.ts';
import { headingRecord, planParts } from './plan.ts';

/** A document's record as the importer writes it: a period is always text. */
export type DocumentDraft = Omit<DocumentInput, 'period'> & { period?: string | undefined };

/** A heading inside a section with its anchor. */
export interface ItemEntry {
  heading: string;
  anchor: string;
  /** Depth in Markdown, from 3. */
  level: number;
  /** Numbers from the top, as in the outline: `二/(一)/3`. */
  path: string;
  body: Block[];
}

export interface SectionEntry {
  record: SectionInput;
  /** Path of its heading; of a section without one that of its part. */
  path: string;
  body: Block[];
  items: ItemEntry[];
}

export interface PartEntry {
  slug: string;
  record: PartInput;
  path: string;
  body: Block[];
  sections: SectionEntry[];
}

export interface Entries {
  /** Text of the document before its first part. */
  body: Block[];
  parts: PartEntry[];
  notes: Note[];
}

/** Lists the records of parts and sections by the name that `in` gives them: `summary`, `summary/1`. */
export function recordsIn({ parts }: Entries): [name: string, record: PartInput | SectionInput][] {
  return parts.flatMap((part) => [
    [part.slug, part.record],
    ...part.sections.map(({ record }, index): [string, SectionInput] => [
      `${part.slug}/${index + 1}`,
      record,
    ]),
  ]);
}

const TOP_ITEM_LEVEL = 3;
const DEEPEST_HEADING = 6;

/** Divides an outline into parts and sections: a part a top heading, a section a heading below it, or the top heading itself. */
export function toEntries(outline: Outline, title: string, period: string | undefined): Entries {
  const titleKind = classify(title);
  const notes: Note[] = [];
  const used = new Map<string, number>();
  const parts = planParts(outline, title).map((part, index): PartEntry => {
    const name = part.isAnnex ? 'annex' : part.kind;
    const occurrence = (used.get(name) ?? 0) + 1;
    used.set(name, occurrence);
    const partPeriod =
      headingPeriod(part.kindFrom, period, titleKind) ?? (part.kind === titleKind ? period : undefined);
    const place = part.unit ?? part.sections[0]?.unit ?? WHOLE_FILE;
    const isNamed = part.kindFrom !== '' && !part.isAnnex;
    if (part.kind === 'other' && isNamed) notes.push(note('part-kind-guessed', place, part.kindFrom));
    if (partPeriod === undefined && isNamed) notes.push(note('part-period-missing', place, part.kindFrom));
    return {
      slug: part.isAnnex ? annexSlug(occurrence) : numberedSlug(name, occurrence),
      record: {
        kind: part.kind,
        order: index + 1,
        ...headingRecord(part.unit),
        ...(partPeriod === undefined ? {} : { period: partPeriod }),
      },
      path: part.unit?.path ?? '',
      body: part.unit?.body ?? [],
      sections: part.sections.map(({ unit, body, children }) => ({
        record: headingRecord(unit),
        path: (unit ?? part.unit)?.path ?? '',
        body,
        items: toItems(children),
      })),
    };
  });
  const hasChapters = outline.units.some(({ isAnnex }) => !isAnnex);
  if (!hasChapters) notes.push(note('no-headings', WHOLE_FILE));
  return { body: hasChapters ? outline.opening : [], parts, notes };
}

/** Gives each heading below a section its anchor: its numbers joined, a repeated number counting on from the highest. */
function toItems(units: readonly Unit[], above: readonly number[] = []): ItemEntry[] {
  const used = new Set<number>();
  let highest = 0;
  return units.flatMap((unit) => {
    const own = unit.mark?.value ?? highest + 1;
    const free = used.has(own) ? highest + 1 : own;
    used.add(free);
    highest = Math.max(highest, free);
    const numbers = [...above, free];
    const level = Math.min(TOP_ITEM_LEVEL + above.length, DEEPEST_HEADING);
    return [
      {
        heading: joinHeading(unit.number, unit.title),
        anchor: headingAnchor(numbers),
        level,
        path: unit.path,
        body: unit.body,
      },
      ...toItems(unit.children, numbers),
    ];
  });
}
