import { withoutBlanks } from '../model/text.ts';
import { countBelow } from './ascending.ts';
import type { WordRange } from './passages.ts';
import { indexesOf, type WordBlock } from './words.ts';

/** A stretch of one block, in UTF-16 units of its text. */
export interface Stretch {
  block: WordBlock;
  from: number;
  to: number;
}

/** Says how much of the entry's words, without blanks, stands before a stretch. */
export function beginningOf({ block, from }: Stretch): number {
  return block.start + countBelow(indexesOf(block), from);
}

const DIGIT = /[\d０-９]/u;
const FIGURE = /[\d０-９xXｘＸ]/u;
/** Signs that stand for digits only beside their like: 120* is 120 with a footnote. */
const SIGN = /[×*＊○_]/u;
const CHINESE = /[零二两三四五六七八九十百千万亿]/u;
const MULTIPLE = /[十百千万亿]/u;
/** A comma that groups three digits. */
const GROUP_BEFORE = /\d[,，]$/u;
const GROUP_BEHIND = /^[,，]\d{3}(?!\d)/u;
const THREE_DIGITS = /^\d{3}(?!\d)/u;
/** The number of a heading or an item before its words: `2.120人` begins with an item's 2. */
const ITEM_NUMBER = /^\s*\d{1,3}[.．]$/u;

const ANY_FIGURE = new RegExp(`${FIGURE.source}|${SIGN.source}|${CHINESE.source}`, 'u');

/** Gives the part of a stretch that begins with its figure: 5.5% of 控制在5.5%. */
export function figureOf({ block, from, to }: Stretch): Stretch {
  const at = block.text.slice(from, to).search(ANY_FIGURE);
  return { block, from: at === -1 ? from : from + at, to };
}

/** Finds every place where a written form stands by itself, within a range of the words where one is given. Blanks do not count. */
export function occurrencesOf(blocks: readonly WordBlock[], written: string, range?: WordRange): Stretch[] {
  const sought = withoutBlanks(written);
  return sought === '' ? [] : blocks.flatMap((block) => occurrencesIn(block, sought, range));
}

function occurrencesIn(block: WordBlock, sought: string, range: WordRange | undefined): Stretch[] {
  const found: Stretch[] = [];
  if (range !== undefined && (range.to <= block.start || range.from >= block.start + block.compact.length))
    return found;
  for (let at = block.compact.indexOf(sought); at !== -1; at = block.compact.indexOf(sought, at + 1)) {
    const [from, to] = [block.start + at, block.start + at + sought.length];
    if (range !== undefined && (from < range.from || to > range.to)) continue;
    const indexes = indexesOf(block);
    const stretch = {
      block,
      from: indexes[at] ?? 0,
      to: (indexes[at + sought.length - 1] ?? 0) + 1,
    };
    if (!isCutOut(stretch)) found.push(stretch);
  }
  return found;
}

/** Says whether a stretch begins or ends within a figure: 20人 is no part of 120人, x个 none of xx个. */
function isCutOut({ block: { text }, from, to }: Stretch): boolean {
  const [before, behind] = [text.slice(0, from), text.slice(to)];
  return cutsAtStart(before, text.slice(from, to)) || cutsAtEnd(text[to - 1] ?? '', behind);
}

function cutsAtStart(before: string, words: string): boolean {
  const [first = '', last = ''] = [words[0], before.at(-1)];
  if (SIGN.test(first)) return last === first;
  if (CHINESE.test(first)) return CHINESE.test(last);
  if (!FIGURE.test(first)) return false;
  if (/[.．]/u.test(last)) return FIGURE.test(before.at(-2) ?? '') && !ITEM_NUMBER.test(before);
  return FIGURE.test(last) || (GROUP_BEFORE.test(before.slice(-2)) && THREE_DIGITS.test(words));
}

function cutsAtEnd(last: string, behind: string): boolean {
  const [next = '', second = ''] = behind;
  if (SIGN.test(last)) return next === last;
  if (CHINESE.test(last)) return MULTIPLE.test(next);
  if (!FIGURE.test(last)) return false;
  if (/[.．]/u.test(next)) return DIGIT.test(second);
  return FIGURE.test(next) || GROUP_BEHIND.test(behind);
}
