/**
 * Search is by characters: the index holds each Han character as a word, and a query asks for its characters as a phrase.
 * Pagefind cuts index and query by two different dictionaries, so that whole words would miss (Pagefind issue 1237).
 */
const HAN = /\p{Script=Han}/gu;
/** Blanks beside a Han character or Chinese punctuation, marks of a hit included. */
const BLANK_AFTER = /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…][\u0001\u0002]?)\s+/gu;
const BLANK_BEFORE = /\s+(?=[\u0001\u0002]?[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…])/gu;

/** Puts every Han character apart: `2023年教育` becomes `2023 年 教 育`. */
export function apart(text: string): string {
  return text.replace(HAN, ' $& ').replace(/ {2,}/gu, ' ');
}

/** Puts the characters of an indexed text together again for the eye. */
export function together(text: string): string {
  return text.replaceAll('\u200b', '').replace(BLANK_AFTER, '').replace(BLANK_BEFORE, '').trim();
}

/** Cuts a query into phrases; a result holds each of them as it stands. */
export function phrasesOf(query: string): string[] {
  return query
    .replace(/["“”]/gu, ' ')
    .split(/\s+/u)
    .filter((run) => run !== '')
    .map((run) => `"${apart(run).trim()}"`);
}
