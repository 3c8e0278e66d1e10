/** Brackets and quotation marks that open. */
const OPENS = /^[\p{Ps}\p{Pi}]/u;
/** What the next word belongs to: a number before its unit, a mark that opens. */
const JOINS = /[\d\p{Ps}\p{Pi}]$/u;
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Cuts a title where a line may end: between words, not inside one; marks stay with the word before, units with their number. */
export function titleWords(title: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of SEGMENTER.segment(title)) {
    const last = words.at(-1);
    const isMark = isWordLike !== true && !OPENS.test(segment);
    const isJoined = last !== undefined && (isMark || JOINS.test(last));
    if (isJoined) words.splice(-1, 1, last + segment);
    else words.push(segment);
  }
  return words;
}
