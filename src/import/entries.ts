import { headingAnchor, numberedSlug } from '../model/address.ts';
import type { DocumentInput } from '../model/document.ts';
import type { PartInput, PartKind } from '../model/part.ts';
import type { SectionInput } from '../model/section.ts';
import { headingLabel } from '../model/text.ts';
import type { Block } from './block.ts';
import { classify, headingPeriod } from './head.ts';
import { note, type Note } from './notes.ts';
import type { Outline, Unit } from './outline.ts';

/** A document's record as the importer writes it: a period is always text. */
export type DocumentDraft = Omit<DocumentInput, 'period'> & { period?: string | undefined };

/** A heading inside a section with its anchor. */
export interface ItemEntry {
  heading: string;
  anchor: string;
  /** Depth in Markdown, from 3. */
  level: number;
  body: Block[];
}

export interface SectionEntry {
  record: SectionInput;
  body: Block[];
  items: ItemEntry[];
}

export interface PartEntry {
  slug: string;
  record: PartInput;
  body: Block[];
  sections: SectionEntry[];
}

export interface Entries {
  /** Text of the document before its first part. */
  body: Block[];
  parts: PartEntry[];
  notes: Note[];
}

interface PlannedPart {
  /** Heading of the part; a part without one has its heading in its only section, or none at all. */
  unit: Unit | undefined;
  kind: PartKind;
  kindFrom: string;
  sections: { unit: Unit | undefined; body: Block[]; children: Unit[] }[];
}

const TOP_ITEM_LEVEL = 3;
const DEEPEST_HEADING = 6;

/** Divides an outline into parts and sections: a part a top heading, a section a heading below it, or the top heading itself. */
export function toEntries(outline: Outline, title: string, period: string | undefined): Entries {
  const titleKind = classify(title);
  const planned = planParts(outline, titleKind);
  const notes: Note[] = [];
  const used = new Map<PartKind, number>();
  const parts = planned.map((part, index): PartEntry => {
    const occurrence = (used.get(part.kind) ?? 0) + 1;
    used.set(part.kind, occurrence);
    const partPeriod = headingPeriod(part.kindFrom, period) ?? (part.kind === titleKind ? period : undefined);
    const line = part.unit?.line ?? part.sections[0]?.unit?.line ?? 0;
    if (part.kind === 'other' && part.kindFrom !== '')
      notes.push(note('part-kind-guessed', line, part.kindFrom));
    if (partPeriod === undefined && part.kindFrom !== '')
      notes.push(note('part-period-missing', line, part.kindFrom));
    return {
      slug: numberedSlug(part.kind, occurrence),
      record: {
        kind: part.kind,
        order: index + 1,
        ...headingRecord(part.unit),
        ...(partPeriod === undefined ? {} : { period: partPeriod }),
      },
      body: part.unit?.body ?? [],
      sections: part.sections.map(({ unit, body, children }) => ({
        record: headingRecord(unit),
        body,
        items: toItems(children),
      })),
    };
  });
  if (outline.units.length === 0) notes.push(note('no-headings', 0));
  return { body: outline.units.length === 0 ? [] : outline.opening, parts, notes };
}

function planParts({ opening, units }: Outline, titleKind: PartKind | undefined): PlannedPart[] {
  if (units.length === 0)
    return [
      {
        unit: undefined,
        kind: titleKind ?? 'other',
        kindFrom: '',
        sections: [{ unit: undefined, body: opening, children: [] }],
      },
    ];
  const kinds = units.map(({ title }) => classify(title));
  const isFlat =
    units.every(({ children }) => children.length === 0) && kinds.every((kind) => kind === undefined);
  if (isFlat)
    return [{ unit: undefined, kind: titleKind ?? 'other', kindFrom: '', sections: units.map(wholeUnit) }];
  return units.map((unit, index): PlannedPart => {
    const frame = {
      kind: kinds[index] ?? titleKind ?? 'other',
      kindFrom: headingLabel(unit.number + unit.title),
    };
    if (unit.children.length === 0) return { ...frame, unit: undefined, sections: [wholeUnit(unit)] };
    return { ...frame, unit, sections: unit.children.map(wholeUnit) };
  });
}

function wholeUnit(unit: Unit): PlannedPart['sections'][number] {
  return { unit, body: unit.body, children: unit.children };
}

function headingRecord(unit: Unit | undefined): { number?: string; title?: string } {
  return unit === undefined ? {} : { number: unit.number, title: unit.title };
}

/** Gives each heading below a section its anchor: its numbers joined, a repeated number counting on from the highest. */
function toItems(units: readonly Unit[], above: readonly number[] = []): ItemEntry[] {
  const used = new Set<number>();
  return units.flatMap((unit) => {
    const free = used.has(unit.mark.value) ? Math.max(...used) + 1 : unit.mark.value;
    used.add(free);
    const numbers = [...above, free];
    const level = Math.min(TOP_ITEM_LEVEL + above.length, DEEPEST_HEADING);
    return [
      { heading: unit.number + unit.title, anchor: headingAnchor(numbers), level, body: unit.body },
      ...toItems(unit.children, numbers),
    ];
  });
}
