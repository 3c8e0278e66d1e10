import type { PageBlock } from './page-blocks.ts';

/**
 * Writes the text of a section as search shows it: a line for each paragraph, heading, item or cell; before the words of a heading its
 * anchor and a tab, before others a tab.
 */
export function formatText(blocks: readonly PageBlock[]): string {
  return blocks.map(({ text, anchor = '' }) => `${anchor}\t${text.trim().replace(/\s+/gu, ' ')}`).join('\n');
}

/** Reads such a text. */
export function parseText(text: string): PageBlock[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const tab = line.indexOf('\t');
    return { text: line.slice(tab + 1), ...(tab > 0 ? { anchor: line.slice(0, tab) } : {}) };
  });
}
