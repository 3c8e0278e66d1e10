/** Letters of alphabets, ASCII digits and punctuation: what is set with spaces between words. */
const WESTERN = String.raw`[!-~\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]`;
const IS_WESTERN = new RegExp(`^${WESTERN}$`, 'u');
/** Curly quotation marks belong to the script of what they quote. */
const ENDS_WESTERN = new RegExp(`${WESTERN}[”’…]?$`, 'u');
const BEGINS_WESTERN = new RegExp(`^[“‘]?${WESTERN}`, 'u');

const LAST_OF_WORD = /[\p{L}\p{N},.;:!?%)\]'"”’…]$/u;
const FIRST_OF_WORD = /^[\p{L}\p{N}(['"$“‘]/u;
const ADDRESS = /\/\/|www\.|@/u;
const BETWEEN_ADDRESSES = /[\s\p{Script=Han}]/u;
const LONGEST_ADDRESS = 200;

/** Punctuation that may not begin a line, and may not end one. */
const CLOSING = /^[，。、；：！？）》」』】〉”’…·,.;:!?)\]}%]/u;
const OPENING = /[（《「『【〈“‘([{]$/u;

/** Says whether texts that meet are words of a script that is written with spaces between them. */
export function areWords(before: string, after: string): boolean {
  return ENDS_WESTERN.test(before.slice(-2)) && BEGINS_WESTERN.test(after.slice(0, 2));
}

/** Says whether two characters belong to such a script themselves, whatever stands around them. */
export function areWestern(before: string, after: string): boolean {
  return IS_WESTERN.test(before) && IS_WESTERN.test(after);
}

/** Says whether a line may be broken between two characters. */
export function isBreakable(before: string, after: string, isSpaced: boolean): boolean {
  if (CLOSING.test(after) || OPENING.test(before)) return false;
  return isSpaced || !areWestern(before, after);
}

/** Joins the lines of a paragraph: with a space between Western words, without one next to a Chinese character. */
export function joinLines(lines: readonly string[]): string {
  const words = lines.filter((line) => line !== '');
  return words.flatMap((line, index) => [spaceBetween(words[index - 1] ?? '', line), line]).join('');
}

function spaceBetween(before: string, after: string): string {
  if (!areWords(before, after) || !LAST_OF_WORD.test(before.slice(-1)) || !FIRST_OF_WORD.test(after))
    return '';
  const last = before.slice(-LONGEST_ADDRESS).split(BETWEEN_ADDRESSES).at(-1) ?? '';
  return ADDRESS.test(last) ? '' : ' ';
}
