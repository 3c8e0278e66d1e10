import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PageBlock } from './page-blocks.ts';
import { tokensOf } from './tokens.ts';

/** How much more words of headings count than those of paragraphs. */
const HEADING_WEIGHT = '10';
const TEXT_WEIGHT = '0.5';

/** Writes what the index is fed of a section: its official text as tokens. The page itself stays as it is. */
export function fedPage(blocks: readonly PageBlock[]): string {
  return toHtml({
    type: 'element',
    tagName: 'html',
    properties: {},
    children: [
      {
        type: 'element',
        tagName: 'body',
        properties: { dataPagefindBody: '', dataPagefindWeight: TEXT_WEIGHT },
        children: blocks.map(fedBlock),
      },
    ],
  });
}

function fedBlock({ text, anchor }: PageBlock): ElementContent {
  return {
    type: 'element',
    tagName: 'p',
    properties: anchor === undefined ? {} : { dataPagefindWeight: HEADING_WEIGHT },
    children: [{ type: 'text', value: tokensOf(text).join(' ') }],
  };
}
