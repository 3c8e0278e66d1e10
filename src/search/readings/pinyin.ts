import type { PairGraph } from './pair-graph.ts';
import { readPaths, type PathReading, type Stretch } from './paths.ts';
import type { Sounds } from './sounds.ts';

const LATIN = /[a-z]/u;
/** The longest is zhuang. */
const LONGEST = 6;
/** Stands between syllables: xi'an. */
export const DIVIDER = "'";

/**
 * Reads words whose letters are pinyin, also beside characters and with tones as digits: xianxuehui, xi'an, 幼er园. The likely ones first.
 */
export function readPinyin(words: string, sounds: Sounds, graph: PairGraph): PathReading[] {
  if (!LATIN.test(words)) return [];
  const stretches: Stretch[] = [];
  let place = 0;
  for (const one of words) {
    const start = place;
    place += one.length;
    if (!LATIN.test(one)) {
      stretches.push({
        start,
        end: place,
        choices: [{ character: one, cost: isTone(words, start) ? 1 : 0 }],
      });
      continue;
    }
    for (let end = place; end <= Math.min(start + LONGEST, words.length); end++) {
      const known = sounds.charactersOf(words.slice(start, end));
      if (known === undefined) continue;
      const choices = [
        ...[...known.usual].map((character) => ({ character, cost: 0 })),
        ...[...known.other].map((character) => ({ character, cost: 1 })),
      ].filter(({ character }) => graph.rank(character) !== undefined);
      for (const last of endsOf(words, end)) stretches.push({ start, end: last, choices });
    }
  }
  return readPaths(words.length, stretches, graph);
}

/** Says whether letters are one syllable. */
export function isSyllable(letters: string, sounds: Sounds): boolean {
  return sounds.charactersOf(letters) !== undefined;
}

/** A syllable takes a divider with it, or a digit, which is rather its tone than a number. */
function endsOf(words: string, end: number): number[] {
  if (words[end] === DIVIDER) return [end + 1];
  return isTone(words, end) ? [end, end + 1] : [end];
}

function isTone(words: string, place: number): boolean {
  return /^[a-z][1-5]$/u.test(words.slice(place - 1, place + 1));
}
