import type { Box } from './box.ts';
import { findGrids } from './grids.ts';
import { linesOf, type Line } from './lines.ts';
import type { Page } from './page.ts';
import { fillGrids, type Table } from './tables.ts';

/** The words of a page: its tables, and the lines of text beside them. */
export interface PageContent extends Box {
  number: number;
  lines: Line[];
  tables: Table[];
  /** All characters that the page shows. */
  characters: string;
  /** It is a picture with hardly any text. */
  isPicture: boolean;
  /** It shows pictures beside its text. */
  hasPictures: boolean;
}

/** A picture page has fewer characters: a stamp, a page number. */
const FEW_CHARACTERS = 20;
/** Parts of a page that its pictures fill: on a picture page at least, and behind a text as paper. */
const PICTURE_SHARE = 0.3;
const PAPER_SHARE = 0.8;
/** Letters that were turned into drawings are so many paths at least. */
const MANY_PATHS = 50;

/** Characters without a meaning of their own. */
const UNKNOWN = /[\ufffd\ue000-\uf8ff]/gu;

/** Reads the words of a page. */
export function readContent({ glyphs, rulings, pictures, paths, number, ...box }: Page): PageContent {
  const { tables, rest } = fillGrids(findGrids(rulings), glyphs, number);
  const share = pictures.reduce((sum, picture) => sum + areaOf(picture), 0) / areaOf(box);
  const isDrawn = glyphs.length === 0 && paths >= MANY_PATHS;
  const isPicture = isDrawn || (glyphs.length < FEW_CHARACTERS && share >= PICTURE_SHARE);
  return {
    ...box,
    number,
    lines: linesOf(rest, number),
    tables,
    characters: glyphs.map(({ text }) => text).join(''),
    isPicture,
    hasPictures: share > 0 && share < PAPER_SHARE,
  };
}

/** Says whether a document consists of pictures, or of characters that its fonts do not name. */
export function isScanned(pages: readonly PageContent[]): boolean {
  const shown = pages.filter(({ isPicture, characters }) => isPicture || characters !== '');
  const text = shown.map(({ characters }) => characters).join('');
  const unknown = text.match(UNKNOWN)?.length ?? 0;
  return shown.length > 0 && (shown.every(({ isPicture }) => isPicture) || unknown * 2 > text.length);
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
