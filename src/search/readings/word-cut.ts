import type { Range } from '../signs.ts';

/** Cuts a text into the words of the browser's dictionary; characters that are in none of them stand alone. */
export type CutWords = (text: string) => Range[];

/** Makes what cuts texts. Without a dictionary every character stands alone. */
export function openCutter(): CutWords {
  if (!('Segmenter' in Intl)) return (text) => [...text].map((_, start) => ({ start, end: start + 1 }));
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return (text) =>
    [...segmenter.segment(text)].map(({ index, segment }) => ({
      start: index,
      end: index + segment.length,
    }));
}

/** Finds the word of a cut text that holds a place. */
export function wordAt(words: readonly Range[], place: number): Range {
  return words.find(({ start, end }) => start <= place && place < end) ?? { start: place, end: place + 1 };
}
