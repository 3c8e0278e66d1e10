import { trimBlanks } from '../../model/text.ts';

/** Where characters stand: above or below the others. */
export type Script = 'sup' | 'sub';

/** Characters that Unicode has above or below the line as well, and those. */
const RAISED: Record<Script, [on: string, off: string]> = {
  sup: ['0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'],
  sub: ['0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'],
};

/** Marks that read alike on the line: citations, signs of their own, English ordinals. */
const READS_ALIKE =
  /^(?:[[［〔(（][^\]］〕)）]{0,20}[\]］〕)）]|[①-⑳㉑-㉟㊱-㊿*＊†‡®©™℃°]|st|nd|rd|th|TM)$/iu;

/** Writes words above or below the line with characters that stand there; undefined where Unicode lacks one of them. */
export function findRaised(words: string, script: Script): string | undefined {
  const [on, off] = RAISED[script];
  const signs = [...off];
  const raised = [...words].map((character) =>
    trimBlanks(character) === '' ? character : signs[on.indexOf(character)],
  );
  return raised.includes(undefined) ? undefined : raised.join('');
}

/** Says whether words mean the same on the line as above or below it: `10` with a `4` above does not, a `①` does. */
export function readsAlike(words: string): boolean {
  const trimmed = trimBlanks(words);
  return trimmed === '' || READS_ALIKE.test(trimmed);
}

/** Gives words with their raised characters on the line, as `findRaised` took them. */
export function lowered(words: string): string {
  return words.replace(/[⁰-ⁿ₀-ₜ¹²³ⁱᵢ-ᵥⱼ]/gu, (sign) => sign.normalize('NFKC').replace('−', '-'));
}
