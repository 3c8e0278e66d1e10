import type { MarkStyle } from '../model/numbering.ts';
import type { PartKind } from '../model/part.ts';
import { findPeriod, monthsOf } from '../model/period.ts';
import { headingLabel, joinHeading } from '../model/text.ts';
import { wordsOfBlock, type Block } from './block.ts';
import { classify, leadingKind } from './kind.ts';
import type { Outline, Unit } from './outline.ts';

/** A part before it is written: which headings are its own, its sections', and inside them. */
export interface PlannedPart {
  /** Heading of the part; a part without one has its heading in its only section, or none at all. */
  unit: Unit | undefined;
  isAnnex: boolean;
  kind: PartKind;
  /** The words that tell its kind. */
  kindFrom: string;
  sections: PlannedSection[];
}

export interface PlannedSection {
  unit: Unit | undefined;
  body: Block[];
  children: Unit[];
}

/** Marks that number items: headings of these styles directly below a part are pages only where the part is long. */
export const ITEM_STYLES: ReadonlySet<MarkStyle> = new Set([
  'arabic',
  'arabic-parenthesis',
  'circled',
  'is',
  'must',
  'ordinal',
]);
/** Characters of a page that nobody likes to scroll through on a phone: about ten screens. */
const LONG_PAGE = 3000;
/** Characters of a section that nothing divides: more of them, and it goes on in a section without heading. */
const LONGEST_PAGE = 60_000;

/** Plans a document's parts and sections. Chapters that have no sections below them and tell no kind are the sections of one part. */
export function planParts({ opening, units }: Outline, title: string): PlannedPart[] {
  const kind = classify(title) ?? 'other';
  const whole = { unit: undefined, isAnnex: false, kind, kindFrom: '' };
  const chapters = units.filter(({ isAnnex }) => !isAnnex);
  const annexes = units.filter(({ isAnnex }) => isAnnex).map(annexPart);
  const isFlat = chapters.every((unit) => !hasSections(unit));
  const parts =
    chapters.length === 0
      ? [{ ...whole, sections: [{ unit: undefined, body: opening, children: [] }] }]
      : isFlat
        ? runsOf(chapters, leadingKind(title)).map((run) => runPart(run.units, run.kind, run.kindFrom))
        : chapterParts(chapters, kind);
  return [...parts, ...annexes].map((part) => ({ ...part, sections: part.sections.flatMap(cutSection) }));
}

/** Cuts a section with nothing but a very long text: what no browser would show, no content file should hold. */
function cutSection(section: PlannedSection): PlannedSection[] {
  const pieces: Block[][] = [[]];
  let length = 0;
  for (const block of section.body) {
    length += wordsOfBlock(block).length;
    if (length > LONGEST_PAGE && pieces.at(-1)?.length !== 0) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)?.push(block);
  }
  const last = pieces.length - 1;
  return pieces.map((body, index) => ({
    unit: index === 0 ? section.unit : undefined,
    body,
    children: index === last ? section.children : [],
  }));
}

interface Run {
  kind: PartKind;
  kindFrom: string;
  units: Unit[];
}

/**
 * Cuts chapters that are pages themselves into runs of one kind: a chapter that tells none continues the run, and before
 * the first that does the title decides, or a report that has begun without saying so.
 */
function runsOf(chapters: readonly Unit[], leading: PartKind | undefined): Run[] {
  const known = chapters.map((unit) => classify(unit.title));
  const first = known.find((kind) => kind !== undefined);
  const runs: Run[] = [];
  chapters.forEach((unit, index) => {
    const kind = known[index];
    const last = runs.at(-1);
    if (last !== undefined && (kind ?? last.kind) === last.kind) last.units.push(unit);
    else if (kind !== undefined) runs.push({ kind, kindFrom: labelOf(unit), units: [unit] });
    else runs.push({ kind: leading ?? (first === 'summary' ? first : 'other'), kindFrom: '', units: [unit] });
  });
  return runs;
}

function runPart(units: Unit[], kind: PartKind, kindFrom: string): PlannedPart {
  const [only] = units;
  if (units.length === 1 && only !== undefined) return chapterPart(only, kind);
  return { unit: undefined, isAnnex: false, kind, kindFrom, sections: units.map(wholeUnit) };
}

function labelOf({ number, title }: Unit): string {
  return headingLabel(joinHeading(number, title));
}

/** Makes each chapter a part; chapters in a row that are pages themselves and of one kind share one. */
function chapterParts(chapters: readonly Unit[], otherwise: PartKind): PlannedPart[] {
  const parts: PlannedPart[] = [];
  let before: Unit | undefined;
  for (const unit of chapters) {
    const kind = classify(unit.title) ?? (isAhead(unit, before) ? 'plan' : otherwise);
    if (kind === 'summary') before = unit;
    const last = parts.at(-1);
    if (!isDivided(unit) && last?.unit === undefined && last?.kind === kind)
      last.sections.push(wholeUnit(unit));
    else parts.push(chapterPart(unit, kind));
  }
  return parts;
}

/** 2011年的工作, behind a summary of the years up to 2010, is a plan. */
function isAhead({ title }: Unit, summary: Unit | undefined): boolean {
  const [own, past] = [findPeriod(title), findPeriod(summary?.title ?? '')];
  return own !== undefined && past !== undefined && monthsOf(own).from > monthsOf(past).to;
}

function chapterPart(unit: Unit, kind: PartKind): PlannedPart {
  const frame = { isAnnex: false, kind, kindFrom: labelOf(unit) };
  return isDivided(unit)
    ? { ...frame, unit, sections: unit.children.map(wholeUnit) }
    : { ...frame, unit: undefined, sections: [wholeUnit(unit)] };
}

function annexPart(unit: Unit): PlannedPart {
  const frame = { isAnnex: true, kind: 'other' as const, kindFrom: unit.title };
  return isDivided(unit)
    ? { ...frame, unit, sections: unit.children.map(wholeUnit) }
    : { ...frame, unit: undefined, sections: [wholeUnit(unit)] };
}

/** Says whether a top heading has pages below it: real sections, or items of a text that is long for one page. */
function isDivided(unit: Unit): boolean {
  return hasSections(unit) || (unit.children.length > 1 && lengthOf(unit) > LONG_PAGE);
}

function hasSections({ children }: Unit): boolean {
  return children.some(({ mark }) => mark === undefined || !ITEM_STYLES.has(mark.style));
}

function lengthOf({ title, body, children }: Unit): number {
  const own = body.reduce((sum, block) => sum + wordsOfBlock(block).length, title.length);
  return children.reduce((sum, child) => sum + lengthOf(child), own);
}

function wholeUnit(unit: Unit): PlannedSection {
  return { unit, body: unit.body, children: unit.children };
}

/** Gives number and title of a heading for a record; what it does not have is left out. */
export function headingRecord(unit: Unit | undefined): { number?: string; title?: string } {
  if (unit === undefined) return {};
  return { ...(unit.number && { number: unit.number }), title: unit.title };
}
