import type { PairGraph } from './pair-graph.ts';
import { readPaths, type PathReading } from './paths.ts';
import type { Sounds } from './sounds.ts';

/** How other words are like those that were asked for. */
export type Likeness = 'same sound' | 'near sound' | 'one character';

const HAN = /^\p{Script=Han}$/u;
/** One character in so many may be another of the same sound, and no more than so many. */
const UNCHANGED = 3;
const MOST_CHANGED = 2;
/** Words of fewer characters are never changed in one of them without regard to its sound. */
const LONG = 4;

/** Lists words that stand in the texts, pair by pair, and are like the words that were asked for. The likely ones first. */
export function findAlike(
  words: string,
  likeness: Likeness,
  sounds: Sounds,
  graph: PairGraph,
): PathReading[] {
  const characters = [...words];
  const isShort = characters.length < (likeness === 'one character' ? LONG : 2);
  if (isShort || (likeness === 'one character' && !characters.every((one) => HAN.test(one)))) return [];
  const stretches = characters.map((own, start) => {
    const others =
      likeness === 'one character'
        ? between(characters[start - 1], characters[start + 1], graph)
        : soundsLike(own, likeness, sounds);
    const choices = others
      .filter((one) => one !== own && graph.rank(one) !== undefined)
      .map((character) => ({ character, cost: 1 }));
    return { start, end: start + 1, choices: [{ character: own, cost: 0 }, ...choices] };
  });
  const share = Math.max(1, Math.floor(characters.length / UNCHANGED));
  const most = likeness === 'same sound' ? Math.min(share, MOST_CHANGED) : 1;
  return readPaths(characters.length, stretches, graph, most).filter(({ cost }) => cost > 0);
}

function soundsLike(own: string, likeness: Likeness, sounds: Sounds): string[] {
  const same = sounds.sameAs(own);
  return likeness === 'same sound' ? [...same] : [...sounds.nearTo(own)].filter((one) => !same.has(one));
}

/** Lists what the texts have between two characters, or at the end of the words. */
function between(before: string | undefined, after: string | undefined, graph: PairGraph): string[] {
  if (before === undefined) return [...graph.before(after ?? '')];
  return [...graph.after(before)].filter(
    (one) => after === undefined || graph.power(one, after) !== undefined,
  );
}
