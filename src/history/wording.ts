import { findQuantities } from '../model/quantity/find.ts';
import { findWithheldRuns } from '../model/withheld.ts';

/** The words of a text as pairs of neighbouring characters; a Latin word is one of them. */
export type Pairs = ReadonlySet<string>;

/** How much pairs tell of what a text is about. */
export interface Weights {
  weightOf: (pair: string) => number;
  /** Adds up the weights of all pairs of a text. */
  totalOf: (pairs: Pairs) => number;
}

/** Chinese characters in a row, or one Latin word: digits, punctuation and blanks part them and tell nothing. */
const RUNS = /(\p{Script=Han}+)|[a-z]{2,}/giu;

/** What official texts say of any matter: a plan and its summary differ by these. They part the words around them. */
const FILLERS = new RegExp(
  [
    '进一步|推进|推动|加强|加快|加大|开展|完善|实施|落实|做好|狠抓|抓好|强化|深化|深入|促进|继续|完成|实现|达到',
    '大力|积极|着力|切实|不断|全面|扎实|稳步|持续|努力|认真|确保|力争|争取|控制在|保持在|工作',
    '比上年|比去年|同比|目前|已经|全年|今年|去年|上半年|下半年|年内|年底前',
  ].join('|'),
  'gu',
);

/** Characters that hold a sentence together, whatever it is about. */
export const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(
  '的了和与及或等在对为将要以把被从到由于并是有之其各所着地得也都就又还更',
);
/** Share of its weight that a pair with such a character keeps. */
const FUNCTION_SHARE = 0.2;

/** Lists the pairs of a text, each once. Quantities with their units and bounds, and what is withheld, are no words. */
export function pairsIn(text: string): Pairs {
  const words = withoutNumbers(text).replace(FILLERS, ' ');
  const pairs = new Set<string>();
  for (const { 0: run, 1: han } of words.matchAll(RUNS)) {
    if (han === undefined) pairs.add(run.toLowerCase());
    else for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2));
  }
  return pairs;
}

/** Puts a blank in the place of every quantity and of all that is withheld. */
function withoutNumbers(text: string): string {
  const gaps = [...findQuantities(text), ...findWithheldRuns(text)].sort((a, b) => a.start - b.start);
  let words = '';
  let from = 0;
  for (const { start, end } of gaps) {
    words += `${text.slice(from, start)} `;
    from = Math.max(from, end);
  }
  return words + text.slice(from);
}

/** Weighs pairs by how few of some texts have them: what is common to all tells nothing of any. */
export function weighBy(texts: Iterable<Pairs>): Weights {
  const counts = new Map<string, number>();
  let size = 0;
  for (const pairs of texts) {
    size++;
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const weights = new Map<string, number>();
  for (const [pair, count] of counts) weights.set(pair, rarityOf(count, size) * shareOf(pair));

  const weightOf = (pair: string): number => weights.get(pair) ?? 0;
  const totals = new WeakMap<Pairs, number>();
  const totalOf = (pairs: Pairs): number => {
    let total = totals.get(pairs);
    if (total === undefined) {
      total = 0;
      for (const pair of pairs) total += weightOf(pair);
      totals.set(pairs, total);
    }
    return total;
  };
  return { weightOf, totalOf };
}

function rarityOf(count: number, size: number): number {
  return Math.log(1 + size / count) ** 2;
}

function shareOf(pair: string): number {
  return [...pair].some((character) => FUNCTION_CHARACTERS.has(character)) ? FUNCTION_SHARE : 1;
}

/** Says how much two texts have in common, by weight: 0 nothing, 1 all their pairs. */
export function likeness(one: Pairs, other: Pairs, { weightOf, totalOf }: Weights): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared += weightOf(pair);
  return shared === 0 ? 0 : (2 * shared) / (totalOf(one) + totalOf(other));
}
