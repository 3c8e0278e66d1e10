import type { Candidate } from './candidates.ts';

/** How many readings of each word are combined with those of others. */
const MOST_WORDS = 6;
/** How many combinations are kept after each word: all of them would be six times as many with every one. */
const KEPT = 50;

interface Combination {
  words: Candidate[];
  /** The sections that hold all of them; undefined before the first. */
  common: ReadonlySet<number> | undefined;
}

/** Combines candidates of several words whose sections some section is common to; what is sure first, then the likeliest. */
export function combine(
  candidates: readonly (readonly Candidate[])[],
  kept: readonly ReadonlySet<number>[],
): Candidate[][] {
  const [first, ...others] = kept;
  const all =
    first === undefined ? undefined : new Set([...first].filter((one) => others.every((of) => of.has(one))));
  let begun: Combination[] = [{ words: [], common: all }];
  for (const of of candidates)
    begun = best(begun.flatMap((one) => of.slice(0, MOST_WORDS).flatMap((word) => withWord(one, word))));
  return begun.map(({ words }) => words);
}

/** Adds a word to a combination; none where no section holds all of it. */
function withWord({ words, common }: Combination, word: Candidate): Combination[] {
  const both =
    common === undefined ? word.holders : new Set([...common].filter((section) => word.holders.has(section)));
  return both.size === 0 ? [] : [{ words: [...words, word], common: both }];
}

function best(combinations: readonly Combination[]): Combination[] {
  const ranked = combinations.map((one) => ({
    one,
    isSure: Number(one.words.every(({ isSure }) => isSure)),
    weight: one.words.reduce((product, { weight }) => product * weight, 1),
  }));
  return ranked
    .sort((a, b) => b.isSure - a.isSure || b.weight - a.weight)
    .slice(0, KEPT)
    .map(({ one }) => one);
}
