/** Characters that carry no words: white space of every width, zero-width marks, the byte order mark. */
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/gu;

/** Removes all white space and invisible marks: two texts are the same text when this is equal. */
export function withoutBlanks(text: string): string {
  return text.replace(BLANKS, '');
}

const OUTER_BLANKS = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/gu;

/** Removes white space and invisible marks at both ends of a text. */
export function trimBlanks(text: string): string {
  return text.replace(OUTER_BLANKS, '');
}

/** Drops the punctuation that ends a run-in heading, for lists and titles; the text itself keeps it. */
export function headingLabel(title: string): string {
  return title.replace(/[。．.：:；;，,、]+$/u, '');
}
