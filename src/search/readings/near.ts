import { parseQuery } from '../query.ts';
import type { Range } from '../signs.ts';
import { pairsOf } from '../tokens.ts';
import type { Library } from './library.ts';
import { openCutter, type CutWords } from './word-cut.ts';

/** Where a pair stands in a section: the numbers of its tokens. */
type PairPlaces = ReadonlyMap<number, readonly number[]>;

/** What a section holds of words that it does not hold whole. */
export interface NearSection {
  section: number;
  pieces: string[];
  weight: number;
}

/** How many sections come near, and how near to the best one they must come. */
const MOST = 20;
const SHARE_OF_BEST = 0.4;
/** A shorter piece is enough only where it is half of what was asked for. */
const LONG_PIECE = 3;
/** More pairs are not looked for. */
const MOST_PAIRS = 40;

/** Words of questions, which reports do not answer in. */
const QUESTION =
  /请问|怎么样?|怎样|如何|为什么|什么时候|什么|哪些|哪里|哪个|多少|几时|何时|是否|有没有|能不能|可不可以|[吗呢]/gu;

/** Finds the sections that hold pieces of what a query asks for. */
export async function findNear(
  query: string,
  library: Library,
  sectionCount: number,
): Promise<NearSection[]> {
  const runs = nearRuns([...new Set(parseQuery(query).wanted.flatMap((words) => words.runs))]);
  const pairs = [...new Set(runs.filter((run) => [...run].length > 1).flatMap(pairsOf))];
  const places = await Promise.all(
    pairs.map(async (pair): Promise<[string, PairPlaces]> => {
      const hits = await library.holding(pair);
      return [pair, new Map(hits.map(({ section, words }) => [section, words]))];
    }),
  );
  return nearSections(runs, new Map(places), sectionCount, openCutter());
}

/** Leaves out of runs the words of questions, and what is too much to look for. */
function nearRuns(runs: readonly string[]): string[] {
  const parts = runs.flatMap((run) => run.replace(QUESTION, ' ').split(' ')).filter((one) => one !== '');
  let left = MOST_PAIRS;
  return parts.flatMap((part) => {
    const units = [...part].slice(0, left + 1);
    left = Math.max(0, left - units.length + 1);
    return units.length === 0 ? [] : [units.join('')];
  });
}

/** Finds the sections that hold the most and the longest pieces of some runs, given where each pair of these stands; the best first. */
function nearSections(
  runs: readonly string[],
  places: ReadonlyMap<string, PairPlaces>,
  sectionCount: number,
  cut: CutWords,
): NearSection[] {
  const rarity = (pair: string): number =>
    Math.log((sectionCount + 1) / Math.max(1, places.get(pair)?.size ?? 0));
  const sections = new Set([...places.values()].flatMap((of) => [...of.keys()]));
  const edges = new Map(runs.map((run) => [run, edgesOf(cut(run))]));
  const asked = runs.reduce((sum, run) => sum + [...run].length, 0);
  const found = [...sections].flatMap((section): NearSection[] => {
    const pieces = [...new Set(runs.flatMap((run) => piecesOf(run, section, places, edges.get(run))))];
    const lengths = pieces.map((piece) => [...piece].length);
    const held = lengths.reduce((sum, length) => sum + length, 0);
    if (Math.max(...lengths) < LONG_PIECE && held * 2 < asked) return [];
    const weight = pieces.flatMap(pairsOf).reduce((sum, pair) => sum + rarity(pair), 0);
    return [{ section, pieces, weight }];
  });
  found.sort((a, b) => b.weight - a.weight || a.section - b.section);
  const least = (found[0]?.weight ?? 0) * SHARE_OF_BEST;
  return found.filter(({ weight }) => weight >= least).slice(0, MOST);
}

/**
 * Cuts a run into the longest pieces that a section holds: pairs whose tokens follow each other. A pair alone counts only where it is a
 * word or words of the run, not where it joins the end of one with the start of the next.
 */
function piecesOf(
  run: string,
  section: number,
  places: ReadonlyMap<string, PairPlaces>,
  edges: ReadonlySet<number> | undefined,
): string[] {
  const units = [...run];
  const pieces: string[] = [];
  for (let start = 0; start < units.length - 1; start++) {
    let ends: readonly number[] = places.get(`${units[start]}${units[start + 1]}`)?.get(section) ?? [];
    if (ends.length === 0) continue;
    let end = start + 2;
    for (; end < units.length; end++) {
      const next = new Set(places.get(`${units[end - 1]}${units[end]}`)?.get(section));
      const longer = ends.map((place) => place + 1).filter((place) => next.has(place));
      if (longer.length === 0) break;
      ends = longer;
    }
    if (end - start < LONG_PIECE && !(edges?.has(start) === true && edges.has(end))) continue;
    pieces.push(units.slice(start, end).join(''));
    start = end - 1;
  }
  return pieces;
}

function edgesOf(words: readonly Range[]): Set<number> {
  return new Set(words.flatMap(({ start, end }) => [start, end]));
}
