/** Characters that carry no words: white space of every width, zero-width marks, the byte order mark. One at a time: a run of millions would exhaust the stack. */
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]/gu;

/** Removes all white space and invisible marks: two texts are the same text when this is equal. */
export function withoutBlanks(text: string): string {
  return text.replace(BLANKS, '');
}

const BLANK = /^[\s\u200b-\u200d\u2060\ufeff]$/u;

/** Removes white space and invisible marks at both ends of a text. */
export function trimBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && BLANK.test(text[start] ?? '')) start++;
  while (end > start && BLANK.test(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

const FINAL_MARKS = '。．：:；;，,、';

/**
 * Drops the punctuation that ends a run-in heading, for lists and titles; the text itself keeps it. A dot behind Latin words
 * is a full stop that belongs to them.
 */
export function headingLabel(title: string): string {
  let end = title.length;
  while (end > 0 && (FINAL_MARKS.includes(title[end - 1] ?? '') || isLooseDot(title, end - 1))) end--;
  return title.slice(0, end);
}

function isLooseDot(title: string, at: number): boolean {
  return title[at] === '.' && !/[a-z0-9)”"’]/iu.test(title[at - 1] ?? '');
}

/** Joins number and words of a heading as they are shown: a Latin word keeps its distance from a number's dot. */
export function joinHeading(number: string, title: string): string {
  const isLatin = /[\w.:)]$/u.test(number) && /^[a-z]/iu.test(title);
  return `${number}${number !== '' && isLatin ? ' ' : ''}${title}`;
}
