import type { PairGraph } from './pair-graph.ts';

/** What a stretch of words may be read as: one of some characters, the better ones at less cost. */
export interface Stretch {
  start: number;
  end: number;
  choices: readonly { character: string; cost: number }[];
}

/** A reading of whole words. */
export interface PathReading {
  text: string;
  cost: number;
}

interface Path extends PathReading {
  last: string;
  /** How many of its pairs are too rare to be known. */
  gaps: number;
  /** The rarest of its pairs, as a power of two. */
  power: number;
  powers: number;
  /** How rare its characters are. */
  rank: number;
}

/** How many unfinished readings are kept at each place. */
const KEPT = 400;
/** How many pairs may be missing where the graph is not whole. */
const MOST_GAPS = 2;
/** Stands for the power of a pair that the graph does not have. */
const UNKNOWN = -1;
const HAN = /^\p{Script=Han}$/u;

/**
 * Reads words of a length by stretches, so that each pair of Han characters stands in the texts; where rarer ones are not known, half of
 * the pairs or fewer may be missing. The best first: at the least cost, then where the rarest pair is the most frequent.
 */
export function readPaths(
  length: number,
  stretches: readonly Stretch[],
  graph: PairGraph,
  mostCost = Infinity,
): PathReading[] {
  const mostGaps = graph.isWhole ? 0 : MOST_GAPS;
  const at: Path[][] = Array.from({ length: length + 1 }, () => []);
  at[0] = [{ text: '', cost: 0, last: '', gaps: 0, power: Infinity, powers: 0, rank: 0 }];
  const from = Map.groupBy(stretches, ({ start }) => start);
  for (let place = 0; place < length; place++) {
    const kept = best(at[place] ?? []);
    for (const { end, choices } of from.get(place) ?? [])
      for (const path of kept)
        for (const choice of choices) {
          if (path.cost + choice.cost > mostCost) continue;
          const power = powerBetween(path.last, choice.character, graph);
          if (power !== UNKNOWN || path.gaps < mostGaps) at[end]?.push(extend(path, choice, power, graph));
        }
  }
  // A word of two characters would be anything.
  return best((at[length] ?? []).filter(({ text, gaps }) => gaps * 2 < [...text].length));
}

function extend(
  path: Path,
  { character, cost }: { character: string; cost: number },
  power: number,
  graph: PairGraph,
): Path {
  return {
    text: path.text + character,
    cost: path.cost + cost,
    last: character,
    gaps: path.gaps + Number(power === UNKNOWN),
    power: Math.min(path.power, power),
    powers: path.powers + (Number.isFinite(power) ? power : 0),
    rank: path.rank + (graph.rank(character) ?? 0),
  };
}

/** The graph tells of Han characters alone; beside others anything may stand. */
function powerBetween(first: string, second: string, graph: PairGraph): number {
  return HAN.test(first) && HAN.test(second) ? (graph.power(first, second) ?? UNKNOWN) : Infinity;
}

function best(paths: readonly Path[]): Path[] {
  return paths
    .toSorted(
      (a, b) =>
        a.cost + a.gaps - b.cost - b.gaps || b.power - a.power || b.powers - a.powers || a.rank - b.rank,
    )
    .slice(0, KEPT);
}
