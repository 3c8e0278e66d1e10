import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { seeded } from '../bench/invented/seeded.ts';
import { pageDataSchema } from '../data/page-data.ts';

/** A section as a plain text search sees it: each paragraph, heading or cell a line, in one width and case. */
export interface SectionText {
  address: string;
  lines: string[];
  /** How the text writes its lines. */
  written: string[];
  /** Of each line, the anchor of the last heading at or before it; empty before the first. */
  anchors: string[];
  /** The title and headings among the lines. */
  headings: string[];
}

/** What a section must hold in one of its lines, and what in none. */
export interface Wanted {
  want: readonly string[];
  without?: readonly string[];
}

/** How often and how exactly queries found what a plain text search finds. */
export interface Score {
  recall: number;
  precision: number;
  exact: number;
  /** Queries with another answer. */
  wrong: string[];
}

/** Reads the text of every section of a built site from the data beside its page. */
export function readSections(siteDir: string): SectionText[] {
  return globSync('*/*/*/*/index.json', { cwd: siteDir }).flatMap((file) => {
    const page = pageDataSchema.parse(JSON.parse(readFileSync(path.join(siteDir, file), 'utf8')));
    if (page.kind !== 'section') return [];
    const written = page.text.split(/[\n\t]/u).map((line) => line.replace(/^- /u, ''));
    const anchors: string[] = [];
    const headings = page.headings.map(({ heading, anchor }) => ({ heading, anchor: anchor ?? '' }));
    for (const line of written) {
      const isHeading = line === headings[0]?.heading;
      anchors.push((isHeading ? headings.shift()?.anchor : anchors.at(-1)) ?? '');
    }
    const { number, title } = page.record;
    const own = [`${number ?? ''}${title ?? ''}`, ...page.headings.map(({ heading }) => heading)].map(fold);
    return [{ address: page.address, written, lines: written.map(fold), anchors, headings: own }];
  });
}

/** Lists the addresses of the sections that hold what is wanted. */
export function holders(sections: readonly SectionText[], { want, without = [] }: Wanted): string[] {
  const holds = ({ lines }: SectionText, words: string): boolean =>
    lines.some((line) => line.includes(fold(words)));
  return sections
    .filter((section) => want.every((words) => holds(section, words)))
    .filter((section) => !without.some((words) => holds(section, words)))
    .map(({ address }) => address);
}

/** Lists the anchors of the items of a section where words stand. */
export function itemsHolding({ lines, anchors }: SectionText, words: string): string[] {
  return anchors.filter((_, index) => lines[index]?.includes(fold(words)));
}

/** Cuts a query into what stands between punctuation and blanks. */
export function runsOf(query: string): string[] {
  return fold(query).match(/(?:[\p{L}\p{N}%‰]|(?<=\d)\.(?=\d))+/gu) ?? [];
}

/** Compares what queries found with what they should have. */
export function scoreOf(answers: readonly { q: string; found: string[]; truth: string[] }[]): Score {
  const each = answers.map(({ q, found, truth }) => {
    const right = found.filter((address) => truth.includes(address)).length;
    return {
      q,
      recall: truth.length === 0 ? 1 : right / truth.length,
      precision: found.length === 0 ? 1 : right / found.length,
      isExact: right === truth.length && right === found.length,
    };
  });
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    recall: mean(each.map(({ recall }) => recall)),
    precision: mean(each.map(({ precision }) => precision)),
    exact: mean(each.map(({ isExact }) => Number(isExact))),
    wrong: each.filter(({ isExact }) => !isExact).map(({ q }) => q),
  };
}

/** Draws substrings of lines that pass a test; the same seed draws the same ones. */
export function drawWords(
  sections: readonly SectionText[],
  count: number,
  lengths: readonly [shortest: number, longest: number],
  isFit: (words: string) => boolean,
): string[] {
  const random = seeded(20_260_101);
  const pick = (below: number): number => Math.floor(random() * below);
  const drawn: string[] = [];
  while (drawn.length < count) {
    const { written = [] } = sections[pick(sections.length)] ?? {};
    const line = [...(written[pick(written.length)] ?? '')];
    const start = pick(line.length);
    const length = lengths[0] + pick(lengths[1] - lengths[0] + 1);
    const words = line.slice(start, start + length).join('');
    if (start + length <= line.length && isFit(words)) drawn.push(words);
  }
  return drawn;
}

/** Writes a text in one width and case. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
}
