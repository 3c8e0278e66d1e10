import { closestIn, FEWEST_RIGHT } from './fewest-edits.ts';
import { indexesOf, type WordBlock } from './words.ts';
import type { Stretch } from './written.ts';

/** Comparing longer texts sign by sign would keep a person waiting. */
const MOST_STEPS = 4_000_000;

/**
 * Finds the words that are nearest to a sentence, without blanks: of the block that shares most of its pairs of signs, the
 * stretch with the fewest edits. Undefined where nothing is near.
 */
export function nearestWords(blocks: readonly WordBlock[], words: string): Stretch | undefined {
  const sought = pairsOf(words);
  let best: { block: WordBlock; shared: number } | undefined;
  for (const block of blocks) {
    const pairs = pairsOf(block.compact);
    const shared = [...sought].filter((pair) => pairs.has(pair)).length;
    if (shared > (best?.shared ?? 0)) best = { block, shared };
  }
  if (best === undefined || best.block.compact.length * words.length > MOST_STEPS) return undefined;
  const { block } = best;
  const { from, to, edits } = closestIn(block.compact, words);
  if (edits >= words.length * FEWEST_RIGHT) return undefined;
  const indexes = indexesOf(block);
  return { block, from: indexes[from] ?? 0, to: (indexes[to - 1] ?? 0) + 1 };
}

function pairsOf(words: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < words.length; at++) pairs.add(words.slice(at - 1, at + 1));
  return pairs;
}
