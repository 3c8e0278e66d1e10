import { indexesOf, type WordBlock } from './words.ts';
import type { Stretch } from './written.ts';

/** A stretch is near when at least half of its signs are right. */
export const FEWEST_RIGHT = 0.5;
/** Longer forms are sentences: comparing them with every word of an entry would take long. */
const LONGEST = 60;

/** Finds the stretch of some blocks that turns into a written form with the fewest edits; undefined where none is near. */
export function fewestEdits(blocks: readonly WordBlock[], written: string): Stretch | undefined {
  if (written.length > LONGEST) return undefined;
  let best: { stretch: Stretch; edits: number } | undefined;
  for (const block of blocks) {
    const { from, to, edits } = closestIn(block.compact, written);
    if (edits >= (best?.edits ?? written.length * FEWEST_RIGHT)) continue;
    const indexes = indexesOf(block);
    best = { stretch: { block, from: indexes[from] ?? 0, to: (indexes[to - 1] ?? 0) + 1 }, edits };
  }
  return best?.stretch;
}

/** Finds the stretch of a text that turns into some words with the fewest edits (Sellers' algorithm). */
export function closestIn(text: string, words: string): { from: number; to: number; edits: number } {
  // One column: edits up to each letter of the words, and where the stretch behind them began.
  let column = Array.from({ length: words.length + 1 }, (_, row) => ({ edits: row, from: 0 }));
  let best = { from: 0, to: 0, edits: words.length };
  for (let at = 1; at <= text.length; at++) {
    const next = [{ edits: 0, from: at }];
    for (let row = 1; row <= words.length; row++) {
      const [left, above, across] = [column[row], next[row - 1], column[row - 1]];
      if (left === undefined || above === undefined || across === undefined) break;
      const replaced = across.edits + (text[at - 1] === words[row - 1] ? 0 : 1);
      const edits = Math.min(replaced, left.edits + 1, above.edits + 1);
      const source = edits === replaced ? across : edits === left.edits + 1 ? left : above;
      next.push({ edits, from: source.from });
    }
    column = next;
    const last = column[words.length];
    if (last !== undefined && last.edits < best.edits) best = { ...last, to: at };
  }
  return best;
}
