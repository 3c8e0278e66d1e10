import { withoutBlanks } from '../../../model/text.ts';

/** Throws where words that were written do not consist of the characters that were read: a bug of this room. */
export function checkLosses(read: Iterable<string>, written: Iterable<string>): void {
  const counts = new Map<string, number>();
  const count = (texts: Iterable<string>, step: number): void => {
    for (const text of texts)
      for (const character of withoutBlanks(text)) counts.set(character, (counts.get(character) ?? 0) + step);
  };
  count(read, 1);
  count(written, -1);
  const wrong = [...counts].filter(([, difference]) => difference !== 0);
  if (wrong.length === 0) return;
  const shown = wrong.slice(0, 20).map(([character, difference]) => `${character} ${difference}`);
  throw new Error(`reading the PDF lost (or added) characters: ${shown.join(', ')}`);
}
