import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { ProseToken } from '../model/prose.ts';
import { withoutBlanks } from '../model/text.ts';

interface OpenPassage {
  anchor: string;
  level: number;
}

/** Stands between paragraphs and between cells, so that no words are found across them. */
const SEPARATOR = '\u241e';
const CELL_END = /<\/(?:td|th|li|h[1-6])>|<br>/gu;

/** What carries an anchor of its own lies below every heading level; a note or a quotation may hold it. */
const BLOCK = 7;

/**
 * Gives the words below each anchor, without blanks: of a heading up to the next one of its level or above,
 * its own words included; of a paragraph, an item of a list or a table its own.
 */
export function passagesOf(tokens: readonly ProseToken[]): Map<string, string> {
  const passages = new Map<string, string>();
  let open: OpenPassage[] = [];
  const start = (anchor: string, level: number): void => {
    open = [...open.filter((passage) => passage.level < level), { anchor, level }];
    passages.set(anchor, '');
  };
  const append = (anchor: string, words: string): void => {
    passages.set(anchor, (passages.get(anchor) ?? '') + words);
  };
  for (const token of tokens) {
    if (token.kind === 'open' && token.tag === 'heading') start(token.anchor, token.level);
    else if (token.kind === 'open' && token.tag !== 'note') start(token.anchor, BLOCK);
    else if (token.kind === 'close' && token.tag !== 'note') {
      for (const { anchor } of open) append(anchor, SEPARATOR);
      open = open.filter(({ level }) => level < BLOCK);
    } else if (token.kind === 'html') {
      const words = wordsOf([{ kind: 'html', html: token.html.replace(CELL_END, `${SEPARATOR}$&`) }]);
      for (const { anchor } of open) append(anchor, words);
    }
  }
  return passages;
}

/** Gives all words of some prose, without blanks. Token by token: a whole document's HTML at once would fill the memory. */
export function wordsOf(tokens: readonly ProseToken[]): string {
  return tokens.map((token) => (token.kind === 'html' ? wordsOfHtml(token.html) : '')).join('');
}

function wordsOfHtml(html: string): string {
  return withoutBlanks(/[<&]/u.test(html) ? toString(fromHtml(html, { fragment: true })) : html);
}
