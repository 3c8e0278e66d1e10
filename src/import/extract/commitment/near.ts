/** Says whether words stand in a text at most so many characters behind others; `first` looks everywhere (`g`). */
export function standsBehind(text: string, first: RegExp, within: number, then: RegExp): boolean {
  for (const { 0: words, index } of text.matchAll(first)) {
    const from = index + words.length;
    if (then.test(text.slice(from, from + within))) return true;
  }
  return false;
}
