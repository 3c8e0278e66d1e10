import { findWords, foldText, signsOf, type Range } from './signs.ts';

/** Words that a section must hold, or must not. */
export interface Words {
  /** As search compares them; words in quotation marks keep their punctuation. */
  text: string;
  /** As they stand in the query, with their quotation marks. */
  written: string;
  /** The runs of units in them, which the index can answer. */
  runs: string[];
}

/** What a reader asks for. */
interface Query {
  wanted: Words[];
  unwanted: Words[];
}

/** How a query may be read; the next is tried where one finds nothing. Letter-spaced words (`随 迁 子 女`) are one word first. */
export function readingsOf(query: string): string[] {
  const asked = query.trim();
  const isSpaced = /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(asked);
  return isSpaced ? [asked.replace(/\s/gu, ''), asked] : [asked];
}

/**
 * Reads a query: each run of units must be there, `"…"`, `“…”` and `「…」` as they are written, and `-词` must not. Where nothing else is
 * asked for, a hyphen is punctuation.
 */
export function parseQuery(query: string): Query {
  const pieces = cut(query);
  const wordsOf = (isUnwanted: boolean): Words[] =>
    pieces.filter((piece) => piece.isUnwanted === isUnwanted).flatMap(({ words }) => words);
  const [wanted, unwanted] = [wordsOf(false), wordsOf(true)];
  return wanted.some(({ runs }) => runs.length > 0)
    ? { wanted, unwanted: unwanted.filter(({ runs }) => runs.length > 0) }
    : { wanted: unwanted, unwanted: [] };
}

/** Says whether a query asks for anything: punctuation alone does not. */
export function isSearchable(query: string): boolean {
  return runsIn(query).length > 0;
}

/** Says whether the index alone cannot tell that words stand as they are written. */
export function needsText({ text, runs }: Words): boolean {
  return text !== runs[0];
}

/** A run of units where a query has it. */
export interface PlacedRun extends Range {
  run: string;
  isQuoted: boolean;
  isUnwanted: boolean;
}

/** Lists the runs of a query in their order. */
export function runsIn(query: string): PlacedRun[] {
  const pieces = cut(query);
  const isOnlyUnwanted = !pieces.some(({ isUnwanted, runs }) => !isUnwanted && runs.length > 0);
  return pieces.flatMap(({ runs, isUnwanted, isQuoted }) =>
    runs.map((run) => ({ ...run, isQuoted, isUnwanted: isUnwanted && !isOnlyUnwanted })),
  );
}

interface Piece {
  words: Words[];
  runs: (Range & { run: string })[];
  isUnwanted: boolean;
  isQuoted: boolean;
}

/** Stands before what a section must not hold; people and input methods write it in several ways. */
const HYPHEN = /^[-－−‐]$/u;
/** Quotation marks that pair with another sign. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』' };

function cut(query: string): Piece[] {
  const pieces: Piece[] = [];
  let [at, plain] = [0, ''];
  let isUnwanted = false;
  const close = (): void => {
    const runs = runsOf(plain, at - plain.length);
    const words = runs.map(({ run, start, end }) => ({
      text: run,
      written: query.slice(start, end),
      runs: [run],
    }));
    pieces.push({ words, runs, isUnwanted, isQuoted: false });
    plain = '';
  };
  while (at < query.length) {
    const character = query[at] ?? '';
    const end = endOfQuotation(query, at);
    if (end !== undefined) {
      close();
      const quoted = query.slice(at + 1, end);
      const runs = runsOf(quoted, at + 1);
      const written = query.slice(at, end + 1);
      const words = [{ text: foldText(quoted), written, runs: runs.map(({ run }) => run) }];
      pieces.push({ words, runs, isUnwanted, isQuoted: true });
      at = end;
    } else if (/\s/u.test(character)) {
      close();
      isUnwanted = false;
    } else if (HYPHEN.test(character) && /^\s?$/u.test(query[at - 1] ?? '')) {
      isUnwanted = true;
    } else plain += character;
    at++;
  }
  close();
  return pieces.filter(({ words }) => words.some(({ text }) => text !== ''));
}

/** Finds where a quotation that begins here ends; one that is never closed is none. */
function endOfQuotation(query: string, start: number): number | undefined {
  const open = query[start] ?? '';
  if (/^["＂]$/u.test(open)) {
    const length = query.slice(start + 1).search(/["＂]/u);
    return length === -1 ? undefined : start + 1 + length;
  }
  const closing = CLOSING[open];
  if (closing === undefined) return undefined;
  let depth = 0;
  for (let at = start; at < query.length; at++) {
    if (query[at] === open) depth++;
    if (query[at] === closing) depth--;
    if (depth === 0) return at;
  }
  return undefined;
}

/** Lists the runs of a text that begins at a place of a query. */
function runsOf(text: string, place: number): Piece['runs'] {
  const runs: Piece['runs'] = [];
  let isOpen = false;
  for (const { norm, kind, start, end } of signsOf(text)) {
    const last = runs.at(-1);
    if (kind === 'unit' && isOpen && last !== undefined) {
      last.run += norm;
      last.end = place + end;
    } else if (kind === 'unit') runs.push({ run: norm, start: place + start, end: place + end });
    isOpen = kind === 'unit';
  }
  return runs;
}

/** Gives a query of several runs without blanks as search compares it: it may be a piece of a sentence with its punctuation. */
export function wholeOf(query: string): string | undefined {
  return /\s/u.test(query.trim()) || runsIn(query).length < 2 ? undefined : foldText(query);
}

/** Lists what of a query is to be marked in the blocks of a text, as search compares it: the whole where it stands there, else its words. */
export function wordsToMark(query: string, blocks: readonly { text: string }[]): string[] {
  const whole = wholeOf(query);
  if (whole !== undefined && blocks.some(({ text }) => findWords(text, whole).length > 0)) return [whole];
  return [...new Set(parseQuery(query).wanted.map(({ text }) => text))];
}
