/** A clause of a sentence: its words without what opens it, and their place in the sentence. */
export interface Clause {
  text: string;
  start: number;
  end: number;
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '《': '》',
  '（': '）',
  '(': ')',
  '【': '】',
  '[': ']',
};
/** Characters that a pair of marks holds together; what is longer is no name and no remark. */
const LONGEST_PAIR = 80;
const BREAK = /[，,；;：:。！？]/u;
/** What opens a clause and promises nothing: a mark, a dash, 一是, 同时, 并. */
const OPENING =
  /^(?:\s|——?|[•●·▪◆■]|[一二三四五六七八九十]{1,3}(?:是|要)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|\d{1,2}[.．、](?!\d(?!\d?月))|同时|此外|另外|并且|并(?![购联网轨行])|以及|特别是|尤其是|为此|还要|还(?![款贷])|也要|要(?![求素])|、)/u;

/** Cuts a sentence into its clauses. What stands in brackets or quotation marks is not cut, nor is a number: 1,200人. */
export function cutClauses(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const add = (to: number): void => {
    const clause = trimmed(sentence, from, to);
    if (clause !== undefined) clauses.push(clause);
    from = to + 1;
  };
  for (let at = 0; at < sentence.length; at++) {
    const close = PAIRS[sentence[at] ?? ''];
    const end = close === undefined ? -1 : sentence.slice(at, at + LONGEST_PAIR).indexOf(close);
    if (end > 0) at += end;
    else if (isBreak(sentence, at)) add(at);
  }
  add(sentence.length);
  return clauses;
}

function isBreak(text: string, at: number): boolean {
  if (!BREAK.test(text[at] ?? '')) return false;
  return !/^\d[,:：]\d$/u.test(text.slice(at - 1, at + 2));
}

function trimmed(sentence: string, from: number, to: number): Clause | undefined {
  const piece = sentence.slice(from, to).trimEnd();
  let opened = 0;
  for (;;) {
    const opening = OPENING.exec(piece.slice(opened))?.[0].length ?? 0;
    if (opening === 0) break;
    opened += opening;
  }
  const text = piece.slice(opened);
  return text === '' ? undefined : { text, start: from + opened, end: from + piece.length };
}
