/**
 * Rendered prose as a flat list of tokens: HTML, and the places where a page puts something of its own
 * (an anchor with the page's prefix, a heading at the page's level, a component).
 */
export type ProseToken =
  | { kind: 'html'; html: string }
  | { kind: 'open' | 'close'; tag: 'heading'; level: number; anchor: string; label: string }
  | { kind: 'open' | 'close'; tag: 'paragraph' | 'bullet' | 'table'; anchor: string }
  | { kind: 'open' | 'close'; tag: 'note' }
  /** Around each piece of a promise's words; `end` stands behind the last one, outside any link. */
  | { kind: 'open' | 'close' | 'end'; tag: 'promise'; id: string }
  /** The same around the words that answer a promise; `of` names it. */
  | { kind: 'open' | 'close' | 'end'; tag: 'answer'; of: string }
  | { kind: 'metric'; id: string }
  | { kind: 'chart'; indicator: string };

/** A heading inside a section: 条目. */
export interface Item {
  anchor: string;
  /** Depth in Markdown, from 3. */
  level: number;
  /** Number and title as written. */
  label: string;
}

/** Lists the items of a section in their order. */
export function itemsOf(prose: readonly ProseToken[]): Item[] {
  return prose.flatMap((token) =>
    token.kind === 'open' && token.tag === 'heading'
      ? [{ anchor: token.anchor, level: token.level, label: token.label }]
      : [],
  );
}
