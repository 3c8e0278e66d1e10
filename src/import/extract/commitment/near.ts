/** Says whether words stand in a text at most so many characters behind others; `first` looks everywhere (`g`). */
export function standsBehind(text: string, first: RegExp, within: number, then: RegExp): boolean {
  return [...text.matchAll(first)].some(({ 0: words, index }) => {
    const from = index + words.length;
    return then.test(text.slice(from, from + within));
  });
}
