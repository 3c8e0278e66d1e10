import type { Part } from './parts.ts';
import { elementsOf, findChild, findSwitch, findValue, type XmlElement } from './xml.ts';

/** What a style says about numbering, and which style says it: a level of a list may belong to a style. */
export interface StyleNumbering {
  list: string | undefined;
  level: string | undefined;
  style: string;
}

/** Looks with which words are no text: hidden ones, and those with a line or two through them. */
export type Look = 'hidden' | 'struck';

const SWITCHES: Record<Look, readonly string[]> = { hidden: ['w:vanish'], struck: ['w:strike', 'w:dstrike'] };

/** Finds whether the properties of characters below a style, a run or a paragraph's own switch a look on or off. */
export function findLook(parent: XmlElement | undefined, look: Look): boolean | undefined {
  const switches = SWITCHES[look].map((name) => findSwitch(parent, 'w:rPr', name));
  return switches.includes(true) ? true : switches.find((one) => one !== undefined);
}

interface Style {
  name: string;
  base: string | undefined;
  outlineLevel: string | undefined;
  numbering: StyleNumbering | undefined;
  hidden: boolean | undefined;
  struck: boolean | undefined;
  align: string | undefined;
}

const LONGEST_CHAIN = 50;
const HEADING = /^(?:heading|标题) ?([1-9])$/u;
const TITLE = /^(?:title|标题)$/u;
const CONTENTS = /^(?:toc|目录) ?(?:[1-9]|heading|标题)$/u;
const LOWEST_RANK = 6;

/** The styles of a Word file with what they take from the styles they are based on. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #usual: string | undefined;

  constructor(part: Part | undefined) {
    const listed = part === undefined ? [] : elementsOf(part.tree).filter(({ name }) => name === 'w:style');
    for (const each of listed) {
      const id = each.attributes['w:styleId'] ?? '';
      if (!this.#styles.has(id)) this.#styles.set(id, readStyle(id, each));
    }
    this.#usual = listed.find(isUsual)?.attributes['w:styleId'];
  }

  /** Finds the rank of a heading's style from 1 to 6, of a title 1; undefined for a style of ordinary text. */
  findRank(id: string | undefined): number | undefined {
    for (const { name, outlineLevel } of this.#chain(id)) {
      if (outlineLevel !== undefined) return rankOfLevel(outlineLevel);
      const heading = HEADING.exec(name)?.[1];
      if (heading !== undefined) return Math.min(Number(heading), LOWEST_RANK);
      if (TITLE.test(name)) return 1;
    }
    return undefined;
  }

  /** Finds what a paragraph's style says about numbering. */
  findNumbering(id: string | undefined): StyleNumbering | undefined {
    return this.#chain(id).find(({ numbering }) => numbering !== undefined)?.numbering;
  }

  /** Says whether a paragraph's style is one of a generated table of contents. */
  isContents(id: string | undefined): boolean {
    return this.#chain(id).some(({ name }) => CONTENTS.test(name));
  }

  /** Says whether a style of a paragraph or of characters hides its words or strikes them out. */
  isOn(look: Look, id: string | undefined): boolean {
    return this.#chain(id).find((style) => style[look] !== undefined)?.[look] ?? false;
  }

  /** Finds whether a style of characters puts them above or below the line: `superscript`, `subscript`, `baseline`. */
  findAlign(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#chain(id).find(({ align }) => align !== undefined)?.align;
  }

  /** Lists a style and the styles it is based on; a style that the file does not define goes by its id. */
  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    let next = id ?? this.#usual;
    while (next !== undefined && chain.length < LONGEST_CHAIN) {
      const style: Style = this.#styles.get(next) ?? readStyle(next, undefined);
      chain.push(style);
      next = style.base;
    }
    return chain;
  }
}

/** Gives the rank of an outline level: level 0 is rank 1, level 9 is ordinary text. */
export function rankOfLevel(level: string): number | undefined {
  const rank = Number(level) + 1;
  return rank >= 1 && rank <= 9 ? Math.min(rank, LOWEST_RANK) : undefined;
}

function readStyle(id: string, style: XmlElement | undefined): Style {
  // Old programs write a second name behind a comma.
  const [name = ''] = (findValue(style, 'w:name') ?? id).split(',', 1);
  const numbering = findChild(style, 'w:pPr', 'w:numPr');
  return {
    name: name.trim().toLowerCase(),
    base: findValue(style, 'w:basedOn'),
    outlineLevel: findValue(style, 'w:pPr', 'w:outlineLvl'),
    numbering: numbering && {
      list: findValue(numbering, 'w:numId'),
      level: findValue(numbering, 'w:ilvl'),
      style: id,
    },
    hidden: findLook(style, 'hidden'),
    struck: findLook(style, 'struck'),
    align: findValue(style, 'w:rPr', 'w:vertAlign'),
  };
}

function isUsual({ attributes }: XmlElement): boolean {
  return attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? '');
}
