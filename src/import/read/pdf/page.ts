import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { overlaps, type Box } from './box.ts';
import { readFonts } from './fonts.ts';
import type { Glyph } from './glyph.ts';
import { toMatrix } from './matrix.ts';
import { withoutOverprint } from './overprint.ts';
import type { Ruling } from './rulings.ts';
import { Sheet } from './sheet.ts';
import { setUpright } from './turn.ts';

/** What a page shows. */
export interface Page extends Box {
  number: number;
  glyphs: Glyph[];
  rulings: Ruling[];
  pictures: Box[];
  /** How many paths were painted, rulings among them. */
  paths: number;
}

/** Names of operators by their codes. */
export type OperatorNames = ReadonlyMap<number, string>;

/** Annotations and form fields are no text of the document. */
const NO_ANNOTATIONS = 0;

/** Reads what a page shows, turned so that most of its text runs from left to right. */
export async function readPage(page: PDFPageProxy, names: OperatorNames): Promise<Page> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const operators = fnArray.map((code, index) => ({
    name: names.get(code) ?? '',
    args: (argsArray[index] ?? []) as readonly unknown[],
  }));
  const fontNames = operators.flatMap(({ name, args }) => fontNamesIn(name, args));
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const sheet = new Sheet(toMatrix(transform), await readFonts(page, fontNames));
  for (const { name, args } of operators) {
    const path = name === 'constructPath' ? pathIn(args[1]) : undefined;
    if (path === undefined) sheet.draw(name, args);
    else sheet.paint(names.get(Number(args[0])) ?? '', path);
  }
  const box: Box = { left: 0, top: 0, right: width, bottom: height };
  const glyphs = withoutOverprint(sheet.glyphs.filter((glyph) => overlaps(box, glyph)));
  const { rulings, pictures, paths } = sheet;
  return setUpright({ ...box, number: page.pageNumber, glyphs, rulings, pictures, paths });
}

function fontNamesIn(name: string, args: readonly unknown[]): string[] {
  if (name === 'setFont') return [String(args[0])];
  if (name !== 'setGState' || !Array.isArray(args[0])) return [];
  return (args[0] as [string, unknown][]).flatMap(([key, value]) =>
    key === 'Font' && Array.isArray(value) ? [String(value[0])] : [],
  );
}

function pathIn(value: unknown): Float32Array | undefined {
  const path: unknown = Array.isArray(value) ? value[0] : undefined;
  return path instanceof Float32Array ? path : undefined;
}
