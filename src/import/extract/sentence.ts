/** A sentence and its place in the text. */
export interface Sentence {
  text: string;
  start: number;
}

const END = /[。！？!?]+[”』」）)]?|(?<=[a-z\d)”"])\.(?=\s|$)/gu;

/** Characters of a sentence that anybody reads at once; what is longer is cut at a clause. */
const LONGEST = 400;

/** Cuts a text into sentences; their blanks at both ends belong to none. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const add = (to: number): void => {
    const piece = text.slice(from, to);
    const trimmed = piece.trim();
    if (trimmed !== '') sentences.push({ text: trimmed, start: from + piece.indexOf(trimmed) });
    from = to;
  };
  const addUpTo = (to: number): void => {
    while (to - from > LONGEST) add(clauseEnd(text, from));
    add(to);
  };
  for (const { 0: mark, index } of text.matchAll(END)) addUpTo(index + mark.length);
  addUpTo(text.length);
  return sentences;
}

/** Where the last clause ends that a sentence of the greatest length holds; without one where that length ends. */
function clauseEnd(text: string, from: number): number {
  for (let end = from + LONGEST; end > from + 1; end--) if (isBreak(text, end - 1)) return end;
  return from + LONGEST;
}

const CLAUSE_BREAK = /[，,；;：:。！？（）()]/u;

/** Gives the words between the last break before a place and the place. */
export function clauseBefore(sentence: string, place: number): string {
  let start = place;
  while (start > 0) {
    const bracket = bracketBefore(sentence, start);
    if (bracket === undefined && isBreak(sentence, start - 1)) break;
    start = bracket ?? start - 1;
  }
  return sentence.slice(start, place);
}

/** Where a short remark in brackets begins that ends at a place: 新建学校（幼儿园）不少于18所. One with a number is a clause of its own. */
function bracketBefore(sentence: string, place: number): number | undefined {
  if (!/[）)]/u.test(sentence[place - 1] ?? '')) return undefined;
  const remark = /[（(][^（()）\d，。；]{1,16}[）)]$/u.exec(
    sentence.slice(Math.max(0, place - 18), place),
  )?.[0];
  return remark === undefined ? undefined : place - remark.length;
}

/** Cuts words into their clauses; what stands between cells and paragraphs (\u241e) ends one too. */
export function clausesOf(words: string): string[] {
  const clauses: string[] = [];
  for (let from = 0; from < words.length;) {
    const clause = clauseBehind(words, from);
    clauses.push(...clause.split('\u241e'));
    from += clause.length + 1;
  }
  return clauses;
}

/** Gives the words from a place to the next break. */
export function clauseBehind(sentence: string, place: number): string {
  let end = place;
  while (end < sentence.length && !isBreak(sentence, end)) end++;
  return sentence.slice(place, end);
}

/** A comma between digits and a colon of a ratio break nothing. */
function isBreak(text: string, at: number): boolean {
  if (!CLAUSE_BREAK.test(text[at] ?? '')) return false;
  return !(
    /[,:：]/u.test(text[at] ?? '') &&
    /\d/u.test(text[at - 1] ?? '') &&
    /\d/u.test(text[at + 1] ?? '')
  );
}
