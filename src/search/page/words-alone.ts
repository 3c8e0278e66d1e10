import { parseQuery, runsIn, type Words } from '../query.ts';

const QUOTATION_MARK = /["“”＂]/gu;

/** Lists what a query asks for, one by one, each as it was typed: words in quotation marks keep them. */
export function wordsAlone(query: string): string[] {
  const runs = runsIn(query).filter(({ isUnwanted }) => !isUnwanted);
  const alone = parseQuery(query).wanted.flatMap((words) => {
    const [first, ...others] = runs.splice(0, words.runs.length);
    if (first === undefined) return [];
    const { start, isQuoted } = first;
    const { end } = others.at(-1) ?? first;
    return [isQuoted ? quotationAround(query, start, end, words) : query.slice(start, end)];
  });
  return [...new Set(alone)];
}

/** Quotations may stand in each other: it is the one that asks for the words. */
function quotationAround(query: string, start: number, end: number, words: Words): string {
  const marks = [...query.matchAll(QUOTATION_MARK)].map(({ index }) => index);
  const opening = marks.filter((mark) => mark < start).reverse();
  const closing = marks.filter((mark) => mark >= end);
  const candidates = opening.flatMap((from) => closing.map((to) => query.slice(from, to + 1)));
  return candidates.find((one) => asksFor(one, words)) ?? query.slice(start, end);
}

function asksFor(query: string, { text }: Words): boolean {
  const { wanted } = parseQuery(query);
  return wanted.length === 1 && wanted[0]?.text === text;
}
