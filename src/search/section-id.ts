const RADIX = 36;
const DIVIDER = '.';

/** Fingerprints of what belongs to an index and comes in files of its own; with others it would name the wrong sections. */
export interface IndexMark {
  /** Of the addresses of its sections, in their order. */
  sections: string;
  /** Of the words with which its chunks begin. */
  starts: string;
}

/** Writes the number of a section as the index has it; that of the first section carries the mark of the index. */
export function formatSectionId(number: number, { sections, starts }: IndexMark): string {
  return [number.toString(RADIX), ...(number === 0 ? [sections, starts] : [])].join(DIVIDER);
}

/** Reads the number of a section. */
export function parseSectionId(id: string): number {
  return Number.parseInt(id, RADIX);
}

/** Finds the mark of an index among the identifiers of all its sections. */
export function findIndexMark(ids: readonly string[]): IndexMark | undefined {
  const [, sections, starts] = ids.find((id) => id.includes(DIVIDER))?.split(DIVIDER) ?? [];
  return sections === undefined || starts === undefined ? undefined : { sections, starts };
}
