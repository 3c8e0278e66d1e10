import { signsOf, type Sign } from './signs.ts';

/** Ends a paragraph or heading, so that no phrase reaches over it and Pagefind adds no full stop. */
const END = '¶';
const BLANK = '␣';

/**
 * Writes a block as the tokens that the index holds: each unit with the one after it, the last of a run alone, punctuation as it
 * stands. `教育局,2021年` becomes `教育 育局 局 , 20 02 21 1年 年 ¶`.
 */
export function tokensOf(text: string): string[] {
  const signs = signsOf(text.trim());
  const tokens = signs.map((sign, index) => tokenOf(sign, signs[index + 1]));
  return tokens.length === 0 ? [] : [...tokens, END];
}

/** Writes a run of units as the tokens that stand for it wherever it stands; a single unit is only the start of one. */
export function pairsOf(run: string): string[] {
  const units = [...run];
  return units.length < 2 ? units : units.slice(1).map((unit, index) => `${units[index]}${unit}`);
}

function tokenOf({ norm, kind }: Sign, after: Sign | undefined): string {
  if (kind === 'blank') return BLANK;
  return kind === 'unit' && after?.kind === 'unit' ? `${norm}${after.norm}` : norm;
}
