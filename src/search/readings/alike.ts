import type { PairGraph } from './pair-graph.ts';
import { readPaths, type PathReading } from './paths.ts';
import type { Sounds } from './sounds.ts';

/** How other words are like those that were asked for. */
export type Likeness = 'same sound' | 'near sound' | 'one character';

const HAN = /^\p{Script=Han}$/u;
/** One character in so many may be another of the same sound. */
const UNCHANGED = 3;
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
  if (characters.length < 2) return [];
  if (likeness === 'one character') return changeOne(characters, graph);
  const stretches = characters.map((own, start) => ({
    start,
    end: start + 1,
    choices: [{ character: own, cost: 0 }, ...soundsLike(own, likeness, sounds, graph)],
  }));
  const most = likeness === 'same sound' ? Math.max(1, Math.floor(characters.length / UNCHANGED)) : 1;
  return readPaths(characters.length, stretches, graph, most).filter(({ cost }) => cost > 0);
}

function soundsLike(
  own: string,
  likeness: Likeness,
  sounds: Sounds,
  graph: PairGraph,
): { character: string; cost: number }[] {
  const same = sounds.sameAs(own);
  const all = likeness === 'same sound' ? same : sounds.nearTo(own);
  return [...all]
    .filter((one) => one !== own && graph.rank(one) !== undefined)
    .filter((one) => all === same || !same.has(one))
    .map((character) => ({ character, cost: 1 }));
}

/** Changes one character where both neighbours have another between them. */
function changeOne(characters: readonly string[], graph: PairGraph): PathReading[] {
  if (characters.length < LONG || !characters.every((one) => HAN.test(one))) return [];
  return characters.flatMap((own, place) => {
    const [before, after] = [characters[place - 1], characters[place + 1]];
    const others =
      before === undefined
        ? [...graph.before(after ?? '')]
        : [...graph.after(before)].filter(
            (one) => after === undefined || graph.power(one, after) !== undefined,
          );
    const stretches = characters.map((one, start) => ({
      start,
      end: start + 1,
      choices: (start === place ? others : [one])
        .filter((character) => start !== place || character !== own)
        .map((character) => ({ character, cost: 0 })),
    }));
    return readPaths(characters.length, stretches, graph);
  });
}
