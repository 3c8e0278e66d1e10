import { findWords } from '../signs.ts';
import type { Likeness } from './alike.ts';
import type { PairGraph } from './pair-graph.ts';
import type { Sounds } from './sounds.ts';
import { wordAt, type CutWords } from './word-cut.ts';

/** Words asked for, and words like them that stand in some texts. */
interface Suspicion {
  asked: string;
  instead: string;
  likeness: Likeness;
  /** Paragraphs in which the other words stand, of some sections. */
  texts: readonly string[];
}

/** What is known of characters and words. */
export interface Knowledge {
  sounds: Sounds;
  graph: PairGraph;
  cut: CutWords;
}

/** Of shorter words only what sounds the same is a misspelling. */
const LONG = 4;
/** Fewer characters that no dictionary has are a word of these texts where they stand in them so often. */
const USUAL: Readonly<Record<number, number>> = { 2: 3, 3: 2 };
const NUMERAL = /[〇零一二三四五六七八九十百千万亿两]/u;

/**
 * Says whether words can only be a misspelling of others. They are not where the dictionary has what they say at the changed place, where
 * the texts have there but part of a word (教师节 is not 教师结 of 教师结构), or where they count: 第二中学 is another school than 第一中学. What does not
 * even sound alike must be a character that no text of the site has.
 */
export function isMisspelling(suspicion: Suspicion, { sounds, graph, cut }: Knowledge): boolean {
  const { asked, instead, likeness, texts } = suspicion;
  const [from, to] = [[...asked], [...instead]];
  const words = cut(asked);
  return from.every((one, place) => {
    const other = to[place] ?? '';
    if (one === other) return true;
    const { start, end } = wordAt(words, place);
    if (end - start > 1 || NUMERAL.test(one + other)) return false;
    if (likeness === 'one character' && graph.rank(one) !== undefined) return false;
    const lengths = wordsAt(place, instead, texts, cut);
    const isWord = lengths.some((length) => length > 1);
    if (likeness !== 'same sound') return from.length >= LONG && isWord;
    const isWithin = from.length >= LONG && place > 0 && place < from.length - 1;
    const isUsual = sounds.isUsuallyAs(one, other) && lengths.length >= (USUAL[from.length] ?? 1);
    return isWithin || isWord || isUsual;
  });
}

/** Lists the lengths of the words of texts that lie within some words and hold a place of them. */
function wordsAt(place: number, within: string, texts: readonly string[], cut: CutWords): number[] {
  return texts.flatMap((text) => {
    const words = cut(text);
    return findWords(text, within).flatMap((found) => {
      const { start, end } = wordAt(words, found.start + place);
      return start >= found.start && end <= found.end ? [end - start] : [];
    });
  });
}
