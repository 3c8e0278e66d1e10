import { partnersOf, type Unit } from '../history/alignment.ts';
import type { Relatives } from '../history/relatives.ts';
import type { PartKind } from '../model/part.ts';
import { joinText } from '../model/plain.ts';
import { labelOf } from './contents.ts';
import { addressOf, headingAt, textsFrom, type TextPlace } from './data/place.ts';
import type { Catalogue, CatalogueDocument } from './index.ts';
import { links } from './links.ts';

/** What another document's section is to one: what became of it, what it reports on, or the one of the time before. */
export type CounterpartRelation = keyof Relatives<unknown>;

/** The section of another document that fits a section best. */
export interface Counterpart {
  relation: CounterpartRelation;
  label: string | undefined;
  index: number;
  href: string;
  /** Title of its document. */
  document: string;
}

/** Where the counterparts of a kind of part are looked for, and among parts of which kind. */
const SOUGHT: Record<PartKind, readonly [CounterpartRelation, PartKind][]> = {
  plan: [
    ['laterSummary', 'summary'],
    ['earlierPlan', 'plan'],
  ],
  summary: [
    ['earlierPlan', 'plan'],
    ['earlierSummary', 'summary'],
  ],
  other: [],
};

/** A section with the unit that it is when whole sections are aligned. */
interface WholeSection extends Unit {
  section: NonNullable<TextPlace['section']>;
}

/** The counterparts of a document's sections by address, found when its first page is built. */
const known = new WeakMap<CatalogueDocument, ReadonlyMap<string, Counterpart[]>>();

/** Lists the sections of neighbouring documents that fit a section best. */
export function counterpartsOf({ kin }: Catalogue, place: TextPlace): Counterpart[] {
  const { document } = place;
  const found = known.get(document) ?? counterpartsIn(document, kin.relatives.get(document));
  known.set(document, found);
  return found.get(addressOf(place)) ?? [];
}

function counterpartsIn(
  document: CatalogueDocument,
  relatives: Relatives<CatalogueDocument> | undefined,
): ReadonlyMap<string, Counterpart[]> {
  const found = (['summary', 'plan'] as const).flatMap((kind) =>
    SOUGHT[kind].flatMap(([relation, sought]) => {
      const other = relatives?.[relation];
      if (other === undefined) return [];
      const theirs = new Map(sectionsIn(other, sought).map((one) => [one.key, one]));
      return partnersOf(sectionsIn(document, kind), [...theirs.values()]).flatMap(({ unit, partner }) => {
        const section = theirs.get(partner ?? '');
        return section === undefined
          ? []
          : [{ key: unit, counterpart: counterpartOf(relation, other, section) }];
      });
    }),
  );
  return new Map(
    [...Map.groupBy(found, ({ key }) => key)].map(([key, own]) => [
      key,
      own.map(({ counterpart }) => counterpart),
    ]),
  );
}

function sectionsIn(document: CatalogueDocument, kind: PartKind): WholeSection[] {
  return textsFrom({ document }).flatMap((place): WholeSection[] => {
    const { part, section } = place;
    if (section === undefined || part?.record.kind !== kind) return [];
    const headings = [headingAt({ document, part }), headingAt(place)].filter((one) => one !== null);
    return [{ key: addressOf(place), headings, text: joinText(section.plain), section }];
  });
}

function counterpartOf(
  relation: CounterpartRelation,
  { record }: CatalogueDocument,
  { section }: WholeSection,
): Counterpart {
  return {
    relation,
    label: labelOf(section.record),
    index: section.section,
    href: links.section(section),
    document: record.title,
  };
}
