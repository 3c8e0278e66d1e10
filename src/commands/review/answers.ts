import { findPeriod, parsePeriod, yearOfPeriod } from '../../model/period.ts';
import type { ProposedMetric } from '../../model/review.ts';
import { words } from '../../words/review.ts';

const WITHHELD = /^(?:[xX×*○]+|_+)$/u;
const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u;

/** Reads what a person types for a value: a number, or that it is not disclosed; undefined where it is neither. */
export function readValue(answer: string): Pick<ProposedMetric, 'value' | 'withheld'> | undefined {
  const text = plain(answer);
  if (text === words.withheld || WITHHELD.test(text)) return { withheld: true };
  return NUMBER.test(text) ? { value: Number(text.replaceAll(',', '')) } : undefined;
}

/** Reads a period as files write it or in Chinese; a half without year belongs to the year of `near`. */
export function readPeriod(answer: string, near?: string): string | undefined {
  const text = plain(answer);
  const written = text.toUpperCase();
  if (parsePeriod(written) !== undefined) return written;
  return findPeriod(text, near === undefined ? undefined : yearOfPeriod(near));
}

/** An input method for Chinese writes digits, colons and blanks in full width. */
export function plain(answer: string): string {
  return answer.normalize('NFKC').trim();
}
