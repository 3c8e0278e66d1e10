import { foldText, signsOf } from './signs.ts';

/** Words that a section must hold, or must not. */
export interface Words {
  /** As search compares them; words in quotation marks keep their punctuation. */
  text: string;
  /** The runs of units in them, which the index can answer. */
  runs: string[];
}

/** What a reader asks for. */
export interface Query {
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
 * Reads a query: each run of units must be there, `"…"` and `“…”` as they are written, and `-词` must not. Where nothing else is
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

/** Says whether the index alone cannot tell that words stand as they are written. */
export function needsText({ text, runs }: Words): boolean {
  return text !== runs[0];
}

interface Piece {
  words: Words[];
  isUnwanted: boolean;
}

const HYPHEN = /^[-－]$/u;

function cut(query: string): Piece[] {
  const pieces: Piece[] = [];
  let [at, plain] = [0, ''];
  let isUnwanted = false;
  const close = (): void => {
    pieces.push({ words: runsOf(plain).map((run) => ({ text: run, runs: [run] })), isUnwanted });
    plain = '';
  };
  while (at < query.length) {
    const character = query[at] ?? '';
    const end = endOfQuotation(query, at);
    if (end !== undefined) {
      close();
      const quoted = query.slice(at + 1, end);
      pieces.push({ words: [{ text: foldText(quoted), runs: runsOf(quoted) }], isUnwanted });
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
  if (open !== '“') return undefined;
  let depth = 0;
  for (let at = start; at < query.length; at++) {
    if (query[at] === '“') depth++;
    if (query[at] === '”') depth--;
    if (depth === 0) return at;
  }
  return undefined;
}

function runsOf(text: string): string[] {
  const runs: string[] = [];
  let isOpen = false;
  for (const { norm, kind } of signsOf(text)) {
    if (kind === 'unit' && isOpen) runs[runs.length - 1] += norm;
    else if (kind === 'unit') runs.push(norm);
    isOpen = kind === 'unit';
  }
  return runs;
}

/** Lists what a query asks for, as search compares it, each once. */
export function wordsToMark(query: string): string[] {
  return [...new Set(parseQuery(query).wanted.map(({ text }) => text))];
}
