import { sectionAddress, type SectionPlace } from './address.ts';
import type { PartKind } from './part.ts';
import type { Half } from './period.ts';
import type { Status } from './status.ts';

/**
 * What search knows of every section before it reads its text (`search/sections.json`). A section's number is its place in the order of
 * the documents, their parts and their sections, from 0; the newest document stands first.
 */
export interface SearchTable {
  issuers: { id: string; name: string }[];
  topics: { id: string; name: string; sections: Steps }[];
  /** Of each status, the sections with a promise that has it. */
  states: { id: Status; sections: Steps }[];
  documents: TableDocument[];
}

/** Rising numbers, each as the step from the one before, the first from -1: what many readers load is half as large. */
export type Steps = number[];

/** A document as the table has it. */
export interface TableDocument {
  issuer: string;
  document: string;
  title: string;
  year?: string;
  half?: Half;
  parts: TablePart[];
}

/** A part of a document that has sections. */
interface TablePart {
  part: string;
  kind: PartKind;
  heading?: string;
  /** The last segments of the addresses of its sections. */
  sections: number[];
}

/** A section as search narrows by and names it. */
export interface TableSection {
  place: SectionPlace;
  /** Without base. */
  address: string;
  document: TableDocument;
  part: TablePart;
  /** By which values each filter finds it. */
  values: Readonly<Record<SearchFilter, readonly string[]>>;
}

/** Longer queries are cut: hosts take no address of any length. */
export const LONGEST_QUERY = 200;

/** What a search may be narrowed by, as in the address of the search page; `document` is `<issuer>/<document>`. */
export const SEARCH_FILTERS = ['issuer', 'year', 'half', 'part', 'topic', 'state', 'document'] as const;
/** One of what a search may be narrowed by. */
export type SearchFilter = (typeof SEARCH_FILTERS)[number];

/** Lists the sections of a table by their numbers. */
export function sectionsOf({ documents, topics, states }: SearchTable): TableSection[] {
  const sections = documents.flatMap((document) =>
    document.parts.flatMap((part) => part.sections.map((section) => ({ document, part, section }))),
  );
  const topicsOf = valuesBySection(topics);
  const statesOf = valuesBySection(states);
  return sections.map(({ document, part, section }, number) => {
    const { issuer, document: name, year, half } = document;
    const place = { issuer, document: name, part: part.part, section };
    return {
      place,
      address: sectionAddress(place),
      document,
      part,
      values: {
        issuer: [issuer],
        year: year === undefined ? [] : [year],
        half: half === undefined ? [] : [half],
        part: [part.kind],
        topic: topicsOf.get(number) ?? [],
        state: statesOf.get(number) ?? [],
        document: [`${issuer}/${name}`],
      },
    };
  });
}

/** Writes rising numbers as steps. */
export function toSteps(numbers: readonly number[]): Steps {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? -1));
}

function valuesBySection(
  groups: readonly { id: string; sections: Readonly<Steps> }[],
): Map<number, string[]> {
  const bySection = new Map<number, string[]>();
  for (const { id, sections } of groups) {
    let section = -1;
    for (const step of sections) {
      section += step;
      const values = bySection.get(section);
      if (values === undefined) bySection.set(section, [id]);
      else values.push(id);
    }
  }
  return bySection;
}
