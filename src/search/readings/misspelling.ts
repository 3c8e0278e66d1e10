import { findWords } from '../signs.ts';
import type { Likeness } from './alike.ts';
import { wordAt, type CutWords } from './word-cut.ts';

/** Characters that count or tell things of one kind apart: 第二中学 is another school than 第一中学, not a misspelling of it. */
const NAMING =
  /[〇零一二三四五六七八九十百千万亿两半双单甲乙丙丁东南西北中内外上下左右前后新老旧大小高低正副男女公民省市县区乡镇村]/u;

/** Words asked for, and words like them that stand in some texts. */
export interface Suspicion {
  asked: string;
  instead: string;
  likeness: Likeness;
  /** Other characters stand there as well, where only one was changed without regard to its sound. */
  isOneOfSeveral: boolean;
  /** Paragraphs in which the other words stand. */
  texts: readonly string[];
}

/**
 * Says whether words can only be a misspelling of others. They are not where what they have at the changed place is a word of its own, where the others
 * have only part of a word there (教师节 is not 教师结 in 教师结构), or where they may name another thing.
 */
export function isMisspelling(suspicion: Suspicion, cut: CutWords): boolean {
  const { asked, instead, likeness, isOneOfSeveral, texts } = suspicion;
  const [from, to] = [[...asked], [...instead]];
  const places = from.flatMap((one, place) => (one === to[place] ? [] : [place]));
  const words = cut(asked);
  const changed = places.map((place) => {
    const { start, end } = wordAt(words, place);
    return {
      isWithin: place > 0 && place < from.length - 1,
      isCounting: NUMERAL.test(`${from[place]}${to[place]}`),
      isNaming: NAMING.test(`${from[place]}${to[place]}`),
      isStray: end - start === 1,
      word: longestWord(texts, instead, place, cut),
    };
  });
  if (changed.some(({ isCounting }) => isCounting)) return false;
  const isLong = from.length >= LONG;
  if (likeness === 'same sound')
    return changed.every(
      ({ isWithin, isStray, word }) =>
        (isLong && isWithin) || (isStray && word >= (from.length === 2 ? 2 : 1)),
    );
  return (
    isLong &&
    !isOneOfSeveral &&
    changed.every(({ isStray, isNaming, word }) => isStray && !isNaming && word > 1)
  );
}

const NUMERAL = /[〇零一二三四五六七八九十百千万亿两]/u;
const LONG = 4;

/** Gives the length of the longest word that lies within some words of a text and holds a place of them; 0 where none does. */
function longestWord(texts: readonly string[], words: string, place: number, cut: CutWords): number {
  const lengths = texts.flatMap((text) => {
    const all = cut(text);
    return findWords(text, words).map((found) => {
      const { start, end } = wordAt(all, found.start + place);
      return start >= found.start && end <= found.end ? end - start : 0;
    });
  });
  return Math.max(0, ...lengths);
}
