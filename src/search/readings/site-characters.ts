import { formatPairs, MOST_PAIR_BYTES } from './pair-graph.ts';

/** Pairs of more sections than this are always kept. */
const MOST_SECTIONS = 64;
const HAN = /\p{Script=Han}+/gu;

/** Counts the characters of a site's texts, and in how many sections each pair of them stands. */
export class SiteCharacters {
  readonly #counts = new Map<string, number>();
  readonly #pairs = new Map<string, number>();

  /** Adds the paragraphs of a section. */
  add(paragraphs: readonly string[]): void {
    const pairs = new Set<string>();
    for (const text of paragraphs)
      for (const [run] of text.normalize('NFKC').matchAll(HAN)) {
        let before = '';
        for (const one of run) {
          this.#counts.set(one, (this.#counts.get(one) ?? 0) + 1);
          if (before !== '') pairs.add(before + one);
          before = one;
        }
      }
    for (const pair of pairs) this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
  }

  /** Lists the characters, the most frequent first. */
  characters(): string[] {
    return [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([one]) => one);
  }

  /** Writes which character follows which; of a large site only in the pairs that stand in more sections. */
  pairs(mostBytes = MOST_PAIR_BYTES): Uint8Array {
    const characters = this.characters();
    for (let fewest = 1; ; fewest++) {
      const file = formatPairs(characters, this.#pairs, fewest);
      if (file.length <= mostBytes || fewest > MOST_SECTIONS) return file;
    }
  }
}
