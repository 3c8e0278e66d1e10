import { withoutBlanks } from '../../model/text.ts';
import { note, WHOLE_FILE, type Note } from '../notes.ts';
import { lowered } from './scripts.ts';

/** Words of a file, and the line on which they stand. */
export interface FileWords {
  line: number;
  words: string;
}

/** Letters, digits and whatever is not ASCII: its other signs may be markup. */
const COUNTED = /[\p{L}\p{N}]|[^\p{ASCII}]/gu;

/**
 * Compares the words of a file with all that was read of it: its blocks, what notes tell, and markup that holds words. Notes
 * each line of which some are missing, so that no mistake of a reader loses words in silence.
 */
export function noteLosses(file: readonly FileWords[], read: readonly string[]): Note[] {
  const lost = new Map<string, number>();
  const pairs = new Set<string>();
  const count = (characters: readonly string[], step: 1 | -1): void => {
    for (const character of characters) lost.set(character, (lost.get(character) ?? 0) + step);
  };
  const isLost = (character: string): boolean => (lost.get(character) ?? 0) > 0;
  const lines = file.map((one) => ({ ...one, characters: countedOf(one.words) }));
  for (const { characters } of lines) count(characters, 1);
  for (const words of read) {
    const characters = countedOf(words);
    count(characters, -1);
    for (const pair of pairsOf(characters)) pairs.add(pair);
  }
  const notes: Note[] = [];
  for (const { line, words, characters } of lines) {
    if (!characters.some(isLost) || pairsOf(characters).every((pair) => pairs.has(pair))) continue;
    count(characters, -1);
    notes.push(note('words-missing', { line }, words.trim()));
  }
  const rest = [...lost].filter(([character]) => isLost(character)).map(([character]) => character);
  return rest.length === 0 ? notes : [...notes, note('words-missing', WHOLE_FILE, rest.join(''))];
}

function countedOf(words: string): string[] {
  return lowered(withoutBlanks(words)).match(COUNTED) ?? [];
}

/** Each character with the next one; a character alone with itself. */
function pairsOf(characters: readonly string[]): string[] {
  if (characters.length === 1) return [...characters];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
