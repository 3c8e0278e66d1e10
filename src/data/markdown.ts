import type { PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';

const OPTIONS: Options = { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', rule: '-' };

/** Writes nodes as Markdown. */
export function write(...children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, OPTIONS).trimEnd();
}

/** Makes words of a text, which stand in Markdown as they are. */
export function words(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}

/** Makes a link. */
export function link(label: string, url: string): PhrasingContent[] {
  return [{ type: 'link', url, children: words(label) }];
}

/** Makes a list of lines. */
export function list(items: readonly PhrasingContent[][]): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children }],
    })),
  };
}

/** Makes a table; the first row is its head. */
export function table(rows: readonly PhrasingContent[][][]): RootContent {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })),
  };
}
