import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { ProseToken } from '../model/prose.ts';
import { withoutBlanks } from '../model/text.ts';

interface OpenPassage {
  anchor: string;
  level: number;
}

/** Stands between paragraphs and between cells, so that no words are found across them. */
export const SEPARATOR = '\u241e';
const CELL_END = /<\/(?:td|th|li|h[1-6])>|<br>/gu;

/** What carries an anchor of its own lies below every heading level; a note or a quotation may hold it. */
const BLOCK = 7;

/** Walks through tokens; `visit` gets each piece of words and the anchors above it, a separator where words end. */
function walkWords(
  tokens: readonly ProseToken[],
  visit: (anchors: readonly OpenPassage[], words: string) => void,
): void {
  let open: OpenPassage[] = [];
  const start = (anchor: string, level: number): void => {
    open = [...open.filter((passage) => passage.level < level), { anchor, level }];
    visit(open, '');
  };
  for (const token of tokens) {
    if (token.kind === 'open' && token.tag === 'heading') start(token.anchor, token.level);
    else if (token.kind === 'open' && 'anchor' in token) start(token.anchor, BLOCK);
    else if (token.kind === 'close' && 'anchor' in token) {
      visit(open, SEPARATOR);
      open = open.filter(({ level }) => level < BLOCK);
    } else if (token.kind === 'html')
      visit(open, wordsOf([{ kind: 'html', html: token.html.replace(CELL_END, `${SEPARATOR}$&`) }]));
  }
}

/**
 * Gives the words below each anchor, without blanks: of a heading up to the next one of its level or above,
 * its own words included; of a paragraph, an item of a list or a table its own.
 */
export function passagesOf(tokens: readonly ProseToken[]): Map<string, string> {
  const passages = new Map<string, string>();
  walkWords(tokens, (anchors, words) => {
    for (const { anchor } of anchors) passages.set(anchor, (passages.get(anchor) ?? '') + words);
  });
  return passages;
}

/** A stretch of an entry's words, counted without blanks. */
export interface WordRange {
  from: number;
  to: number;
}

/** Says which of the entry's words stand below each anchor. */
export function rangesOf(tokens: readonly ProseToken[]): Map<string, WordRange> {
  const ranges = new Map<string, WordRange>();
  let at = 0;
  walkWords(tokens, (anchors, words) => {
    const from = at;
    at += words.replaceAll(SEPARATOR, '').length;
    for (const { anchor } of anchors) ranges.set(anchor, { from: ranges.get(anchor)?.from ?? from, to: at });
  });
  return ranges;
}

/** Gives all words of some prose, without blanks. Token by token: a whole document's HTML at once would fill the memory. */
export function wordsOf(tokens: readonly ProseToken[]): string {
  return tokens.map((token) => (token.kind === 'html' ? wordsOfHtml(token.html) : '')).join('');
}

function wordsOfHtml(html: string): string {
  return withoutBlanks(/[<&]/u.test(html) ? toString(fromHtml(html, { fragment: true })) : html);
}
