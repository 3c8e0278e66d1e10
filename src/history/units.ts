import type { PlainBlock } from '../model/plain.ts';
import type { ProseToken } from '../model/prose.ts';
import type { Unit } from './alignment.ts';

/** A text with a page of its own, from which units are cut: a section's, a part's own, a document's own. */
export interface UnitSource {
  /** Address of its page, without base. */
  page: string;
  /** Headings of what it stands in, the outermost first. */
  above: readonly string[];
  plain: readonly PlainBlock[];
  prose: readonly ProseToken[];
}

/** The words between two headings, as `text`, with the heading above them. */
export interface TextUnit extends Unit {
  page: string;
  /** Anchor of its heading; undefined where that is the page's own. */
  anchor: string | undefined;
  /** Headings from the section's down to its own; empty for the text that opens a document, a part or a section without heading. */
  path: readonly string[];
  /** Its heading as written; empty where it has none, or the heading is that of the whole part. */
  heading: string;
  /** Anchors of what it says, those of headings that only stand above it included. */
  anchors: ReadonlySet<string>;
}

/** A heading with what stands between it and the next. */
interface Stretch {
  level: number;
  heading: string;
  anchors: readonly string[];
  lines: string[];
}

/** Stands for the heading of a text that opens another: what opens one document answers what opens the next, whatever year their titles name. */
const OPENING = '开头';

/** Level of the headings of sections; parts and documents stand above it. */
const SECTION_LEVEL = 3;

/**
 * Cuts a text into units in their order. A heading with nothing below it but other headings names them and is no unit of its own;
 * nor is the heading of a document or part.
 */
export function unitsOf(source: UnitSource): TextUnit[] {
  const units: TextUnit[] = [];
  let open: Stretch[] = [];
  const carried: string[] = [];
  const stretches = stretchesOf(source);
  stretches.forEach((stretch, index) => {
    const { level, lines, anchors } = stretch;
    open = [...open.filter((one) => one.level < level), stretch];
    carried.push(...anchors);
    const heading = level < SECTION_LEVEL ? '' : stretch.heading;
    const isAbove = (stretches[index + 1]?.level ?? 0) > level;
    if (lines.length === 0 && (heading === '' || isAbove)) return;
    const anchor = index === 0 ? undefined : anchors[0];
    const path = open
      .filter((one) => one.level >= SECTION_LEVEL && one.heading !== '')
      .map((one) => one.heading);
    units.push({
      key: anchor === undefined ? source.page : `${source.page}#${anchor}`,
      page: source.page,
      anchor,
      headings: path.length === 0 ? [OPENING] : [...source.above, ...path],
      path,
      heading,
      text: lines.join('\n'),
      anchors: new Set(carried.splice(0)),
    });
  });
  return units;
}

/** Divides a text at its headings: the plain blocks have the words, the prose has the anchors, and both have the same headings. */
function stretchesOf({ plain, prose }: UnitSource): Stretch[] {
  const [before = [], ...below] = anchorsOf(prose);
  const own = plain.find(({ level }) => level > 0 && level <= SECTION_LEVEL);
  const stretches: Stretch[] = [
    { level: own?.level ?? 0, heading: own?.text ?? '', anchors: before, lines: [] },
  ];
  for (const { level, text } of plain.filter((block) => block !== own && block.text !== '')) {
    if (level === 0) stretches.at(-1)?.lines.push(text);
    else stretches.push({ level, heading: text, anchors: below.shift() ?? [], lines: [] });
  }
  return stretches;
}

/** Lists the anchors before the first heading, then those of each heading that has words and of what stands below it. */
function anchorsOf(prose: readonly ProseToken[]): string[][] {
  const lists: string[][] = [[]];
  for (const token of prose) {
    if (token.kind !== 'open' || !('anchor' in token)) continue;
    if (token.tag === 'heading' && token.label.trim() !== '') lists.push([]);
    lists.at(-1)?.push(token.anchor);
  }
  return lists;
}
