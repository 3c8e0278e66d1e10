import { formatNumber } from '../numerals.ts';
import type { Part } from './parts.ts';
import { elementsOf, findSwitch, findValue, type XmlElement } from './xml.ts';

/** One level of a list. */
interface Level {
  start: number;
  format: string;
  /** `%1、`: each `%n` stands for the number of a level. */
  text: string;
  /** The level, from 1, after which this one begins anew; 0 for never. */
  restart: number | undefined;
  /** Writes all its numbers in Arabic digits. */
  isArabic: boolean;
  /** The paragraph style that belongs to this level. */
  style: string | undefined;
}

/** Levels with the numbers reached in them; several lists of a file may count on in the same ones. */
interface Outline {
  levels: ReadonlyMap<number, Level>;
  /** The numbering style that has the levels instead. */
  link: string | undefined;
  reached: (number | undefined)[];
}

interface List {
  outline: string;
  starts: ReadonlyMap<number, number>;
  levels: ReadonlyMap<number, Level>;
  isUsed: boolean;
}

/** What stands before a paragraph: typed words, or a bullet of some depth from 0. */
export type Lead = { text: string } | { bullet: number };

const DEEPEST = 8;
const LONGEST_TEXT = 255;
const MOST_LINKS = 10;

/** The lists of a Word file, counted on from paragraph to paragraph. */
export class Numbering {
  readonly #outlines = new Map<string, Outline>();
  readonly #lists = new Map<string, List>();
  /** Numbering style → its list. */
  readonly #styles = new Map<string, string>();

  constructor(part: Part | undefined, styles: Part | undefined) {
    for (const each of part === undefined ? [] : elementsOf(part.tree)) {
      const { attributes } = each;
      if (each.name === 'w:abstractNum')
        this.#outlines.set(attributes['w:abstractNumId'] ?? '', readOutline(each));
      if (each.name === 'w:num') this.#lists.set(attributes['w:numId'] ?? '', readList(each));
    }
    for (const style of styles === undefined ? [] : elementsOf(styles.tree)) {
      const list = findValue(style, 'w:pPr', 'w:numPr', 'w:numId');
      if (style.attributes['w:type'] === 'numbering' && list !== undefined)
        this.#styles.set(style.attributes['w:styleId'] ?? '', list);
    }
  }

  /** Finds the level of a list that belongs to a paragraph style. */
  findLevelOfStyle(listId: string, style: string | undefined): number | undefined {
    const levels = this.#findOutline(this.#lists.get(listId))?.levels ?? [];
    for (const [index, level] of levels) if (level.style === style && style !== undefined) return index;
    return undefined;
  }

  /** Counts a paragraph and gives what stands before it; undefined where its list or level does not exist. */
  next(listId: string, levelIndex: number): Lead | undefined {
    const list = this.#lists.get(listId);
    const outline = this.#findOutline(list);
    const at = Math.min(Math.max(levelIndex, 0), DEEPEST);
    if (list === undefined || outline === undefined) return undefined;
    const levelAt = (index: number): Level | undefined => list.levels.get(index) ?? outline.levels.get(index);
    const level = levelAt(at);
    if (level === undefined) return undefined;
    if (!list.isUsed) for (const index of list.starts.keys()) outline.reached[index] = undefined;
    list.isUsed = true;
    const startOf = (index: number): number => list.starts.get(index) ?? levelAt(index)?.start ?? 1;
    const reached = outline.reached[at];
    outline.reached[at] = reached === undefined ? startOf(at) : reached + 1;
    for (let deeper = at + 1; deeper <= DEEPEST; deeper++)
      if (at < (levelAt(deeper)?.restart ?? DEEPEST)) outline.reached[deeper] = undefined;
    if (level.format === 'bullet') return { bullet: at };
    const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = level.isArabic ? 'decimal' : (levelAt(index)?.format ?? 'decimal');
      return formatNumber(outline.reached[index] ?? startOf(index), format);
    });
    return { text };
  }

  #findOutline(list: List | undefined): Outline | undefined {
    let outline = list && this.#outlines.get(list.outline);
    for (let links = 0; outline?.link !== undefined && links < MOST_LINKS; links++) {
      const linked = this.#lists.get(this.#styles.get(outline.link) ?? '');
      outline = linked && this.#outlines.get(linked.outline);
    }
    return outline;
  }
}

function readOutline(outline: XmlElement): Outline {
  return { levels: readLevels(outline), link: findValue(outline, 'w:numStyleLink'), reached: [] };
}

function readList(list: XmlElement): List {
  const overrides = elementsOf(list).filter(
    (child) => child.name === 'w:lvlOverride' && indexOf(child) <= DEEPEST,
  );
  const starts = overrides.flatMap((override): [number, number][] => {
    const start = findValue(override, 'w:startOverride');
    return start === undefined ? [] : [[indexOf(override), countOf(start)]];
  });
  return {
    outline: findValue(list, 'w:abstractNumId') ?? '',
    starts: new Map(starts),
    levels: new Map(overrides.flatMap((override) => [...readLevels(override)])),
    isUsed: false,
  };
}

function readLevels(parent: XmlElement): Map<number, Level> {
  const listed = elementsOf(parent).filter((child) => child.name === 'w:lvl' && indexOf(child) <= DEEPEST);
  return new Map(listed.map((level) => [indexOf(level), readLevel(level)]));
}

function readLevel(level: XmlElement): Level {
  const restart = findValue(level, 'w:lvlRestart');
  return {
    start: countOf(findValue(level, 'w:start')),
    format: findValue(level, 'w:numFmt') ?? 'decimal',
    text: (findValue(level, 'w:lvlText') ?? '').slice(0, LONGEST_TEXT),
    restart: restart === undefined ? undefined : Number(restart),
    isArabic: findSwitch(level, 'w:isLgl') === true,
    style: findValue(level, 'w:pStyle'),
  };
}

function indexOf({ attributes }: XmlElement): number {
  return Number(attributes['w:ilvl'] ?? 0);
}

function countOf(written: string | undefined): number {
  const count = Number(written ?? 1);
  return Number.isInteger(count) && count >= 0 ? count : 1;
}
