import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Block } from './block.ts';
import type { ItemEntry } from './entries.ts';

const OPTIONS: Options = { extensions: [gfmToMarkdown(), mdxToMarkdown()], bullet: '-' };

/** Writes a content file: record, opening paragraphs, items with their anchors. Characters special to MDX are escaped. */
export function toMdx(record: object, body: readonly Block[], items: readonly ItemEntry[] = []): string {
  const pieces = [
    ...body.map(paragraph),
    ...items.flatMap(({ heading, anchor, level, body: below }) => [
      headingLine(heading, level, anchor),
      ...below.map(paragraph),
    ]),
  ];
  return `---\n${stringify(record, { lineWidth: 0 })}---\n${pieces.map((piece) => `\n${piece}\n`).join('')}`;
}

/** MDX takes a paragraph that begins with these words for code; a character reference keeps it text. */
const CODE_START = /^[ie](?=(?:mport|xport)\b)/u;

/** GFM takes `www.` and what follows for an address, backslashes and all; a backslash of its own stops it. */
const WWW = /(www)\./giu;

function paragraph({ text }: Block): string {
  const written = toMarkdown(
    { type: 'paragraph', children: [{ type: 'text', value: text }] },
    OPTIONS,
  ).trimEnd();
  return written.replace(CODE_START, (letter) => `&#${letter.charCodeAt(0)};`).replace(WWW, '$1\\.');
}

function headingLine(text: string, depth: number, anchor: string): string {
  const children = [{ type: 'text', value: text }] as const;
  const heading = toMarkdown(
    { type: 'heading', depth: depth as 3 | 4 | 5 | 6, children: [...children] },
    OPTIONS,
  ).trimEnd();
  return `${heading.replace(WWW, '$1\\.')} [#${anchor}]`;
}
