import { createHash } from 'node:crypto';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { paragraphAnchor } from '../model/address.ts';
import { withoutBlanks } from '../model/text.ts';

const MARK = /\[#([^[\]\s]*)\]\s*$/u;

/** Finds the anchor that a heading carries: `推进改革 [#item-2]` has `item-2`. */
export function findAnchor(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  return last?.type === 'text' ? MARK.exec(last.value)?.[1] : undefined;
}

/** Drops the anchor at the end of a heading's words. */
export function withoutAnchor(words: string): string {
  return words.replace(MARK, '').trimEnd();
}

/** Gives a heading's words without its anchor. */
export function headingWords(heading: Heading): string {
  return withoutAnchor(toString(heading));
}

/** A remark plugin: takes the anchor out of each heading's words and makes it the heading's id. */
export function remarkAnchors(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'heading', (heading) => {
      const anchor = findAnchor(heading);
      const last = heading.children.at(-1);
      if (anchor === undefined || last?.type !== 'text') return;
      last.value = withoutAnchor(last.value);
      heading.data = { ...heading.data, hProperties: { id: anchor } };
    });
  };
}

/** Gives each paragraph, item of a list and table of one file its anchor, in the order of the text: equal words count on. */
export class BlockAnchors {
  readonly #seen = new Map<string, number>();

  /** Gives the anchor of the next block with these words. */
  next(words: string): string {
    const sha256 = createHash('sha256').update(withoutBlanks(words)).digest('hex');
    const occurrence = (this.#seen.get(sha256.slice(0, 8)) ?? 0) + 1;
    this.#seen.set(sha256.slice(0, 8), occurrence);
    return paragraphAnchor(sha256, occurrence);
  }
}
