import { signsOf, type Sign } from './signs.ts';

/** Ends a paragraph or heading, so that no phrase reaches over it and Pagefind adds no full stop. */
const END = '¶';
const BLANK = '␣';
const RESERVED = new Set([END, BLANK]);
/** Private characters that Pagefind keeps in the text and leaves out of the index: each stands for the one so much below. */
const HIDDEN = 0xf0000;

/** A paragraph, heading, item or cell of an indexed text. */
export interface TextBlock {
  text: string;
  /** Which token of the whole text is its first. */
  first: number;
}

/**
 * Writes a block as the tokens that the index holds: each unit with the one after it, the last of a run alone, punctuation as it
 * stands. `教育局,2021年` becomes `教育 育局 局 , 20 02 21 1年 年 ¶`.
 */
export function tokensOf(text: string): string[] {
  const signs = signsOf(text.trim());
  const tokens = signs.map((sign, index) => tokenOf(text.trim(), sign, signs[index - 1], signs[index + 1]));
  return tokens.length === 0 ? [] : [...tokens, END];
}

/** Writes a run of units as the tokens that stand for it wherever it stands; a single unit is only the start of one. */
export function pairsOf(run: string): string[] {
  const units = [...run];
  return units.length < 2 ? units : units.slice(1).map((unit, index) => `${units[index]}${unit}`);
}

/** Reads tokens back into the text as it was published, but for the length of blanks. */
export function blocksOf(content: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let [text, first] = ['', 0];
  content.split(' ').forEach((token, index) => {
    if (token !== END) {
      text += shownOf(token);
      return;
    }
    blocks.push({ text, first });
    [text, first] = ['', index + 1];
  });
  return blocks;
}

/** Hides words that are shown beside a result from the index. */
export function hide(words: string): string {
  // The first one alone says that nothing is shown.
  if (words === '') return String.fromCodePoint(HIDDEN);
  return words
    .split('')
    .map((unit) => String.fromCodePoint(HIDDEN + unit.charCodeAt(0)))
    .join('');
}

/** Reads hidden words. */
export function reveal(hidden: string): string {
  return [...hidden]
    .map((one) => (one.codePointAt(0) ?? 0) - HIDDEN)
    .filter((code) => code > 0)
    .map((code) => String.fromCharCode(code))
    .join('');
}

function tokenOf(text: string, sign: Sign, before: Sign | undefined, after: Sign | undefined): string {
  if (sign.kind === 'blank') return BLANK;
  const shown = before?.start === sign.start ? '' : text.slice(sign.start, sign.end);
  const isWhole = shown.length === 1 && after?.start !== sign.start;
  if (sign.kind === 'mark' && isWhole && !RESERVED.has(shown)) return shown;
  const next = sign.kind === 'unit' && after?.kind === 'unit' ? after.norm : '';
  const isPlain = shown === sign.norm && !RESERVED.has(shown);
  return `${sign.norm}${next}${isPlain ? '' : hide(shown)}`;
}

function shownOf(token: string): string {
  if (token === BLANK) return ' ';
  const characters = [...token];
  const from = characters.findIndex((one) => (one.codePointAt(0) ?? 0) >= HIDDEN);
  return from === -1 ? (characters[0] ?? '') : reveal(characters.slice(from).join(''));
}
