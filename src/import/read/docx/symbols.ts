import { note, type Note } from '../../notes.ts';
import { findPieces, mapRuns, paragraphsOf, piecesOf, withPieces } from './flow.ts';
import { lineOf } from './lines.ts';
import { element, type XmlElement } from './xml.ts';

/** Fonts whose signs mammoth knows as characters. */
const KNOWN_FONTS = new Set(['Symbol', 'Webdings', 'Wingdings', 'Wingdings 2', 'Wingdings 3']);
const CODE = /^[0-9A-Fa-f]{1,4}$/u;

/**
 * Makes characters of symbols (`w:sym`): one of an ordinary font is its character; one of a symbol font is left to
 * mammoth, with its code as it stands there; any other is noted.
 */
export function resolveSymbols(blocks: readonly XmlElement[], notes: Note[]): XmlElement[] {
  return mapRuns(blocks, (run, paragraph) => {
    const pieces = piecesOf(run);
    if (!pieces.some(isSymbol)) return [run];
    const resolved = pieces.flatMap((piece) => {
      if (!isSymbol(piece)) return [piece];
      const symbol = resolve(piece);
      if (symbol === undefined)
        notes.push(note('object-dropped', { line: lineOf(paragraph) }, describeSymbol(piece)));
      return symbol ?? [];
    });
    return [withPieces(run, resolved)];
  });
}

/** Notes each symbol that mammoth did not know, named as mammoth names it, and counts the others. */
export function noteUnknownSymbols(
  blocks: readonly XmlElement[],
  unknown: readonly string[],
  notes: Note[],
): number {
  let known = 0;
  for (const paragraph of paragraphsOf(blocks))
    for (const symbol of findPieces([paragraph], 'w:sym')) {
      const { 'w:char': code = '', 'w:font': font = '' } = symbol.attributes;
      if (unknown.includes(`char ${code} in font ${font}`))
        notes.push(note('object-dropped', { line: lineOf(paragraph) }, describeSymbol(symbol)));
      else known += 1;
    }
  return known;
}

function isSymbol({ name }: XmlElement): boolean {
  return name === 'w:sym';
}

function describeSymbol({ attributes }: XmlElement): string {
  return `符号（字体${attributes['w:font'] ?? ''}，${attributes['w:char'] ?? ''}）`;
}

function resolve({ attributes }: XmlElement): XmlElement | undefined {
  const written = attributes['w:char'] ?? '';
  const font = attributes['w:font'] ?? '';
  const code = CODE.test(written) ? Number.parseInt(written, 16) : 0;
  if (KNOWN_FONTS.has(font)) {
    // Fonts of signs have 256 of them, which Word moves into the private range; the first is a blank.
    if ((code & 0xff) <= 0x20) return element('w:t', {}, [' ']);
    const sign = (code & 0xff).toString(16).toUpperCase().padStart(2, '0');
    return element('w:sym', { 'w:font': font, 'w:char': `F0${sign}` });
  }
  const isCharacter = code > 0x20 && !(code >= 0xd800 && code <= 0xf8ff) && code < 0xfffe;
  return isCharacter ? element('w:t', {}, [String.fromCodePoint(code)]) : undefined;
}
