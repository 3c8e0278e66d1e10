import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What is needed of a font to place its glyphs. */
export interface Font {
  /** Size of a glyph unit, in parts of the font size: mostly a thousandth. */
  scale: number;
  isVertical: boolean;
}

const USUAL: Font = { scale: 0.001, isVertical: false };

/** Gives a page's fonts by the names that its operators use; fonts that pdf.js could not read count as usual ones. */
export async function readFonts(page: PDFPageProxy, names: Iterable<string>): Promise<Map<string, Font>> {
  const fonts = new Map<string, Font>();
  for (const name of new Set(names)) {
    const font = await new Promise<unknown>((resolve) => page.commonObjs.get(name, resolve, resolve));
    fonts.set(name, toFont(font));
  }
  return fonts;
}

function toFont(font: unknown): Font {
  if (typeof font !== 'object' || font === null) return USUAL;
  const matrix = 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? (font.fontMatrix as unknown[]) : [];
  const isVertical = 'vertical' in font && font.vertical === true;
  return { scale: typeof matrix[0] === 'number' ? matrix[0] : USUAL.scale, isVertical };
}
