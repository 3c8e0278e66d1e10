import { findPeriod, parsePeriod, yearOfPeriod } from '../../model/period.ts';
import type { Commitment } from '../../model/commitment.ts';
import { dueSchema } from '../../model/due.ts';
import type { ProposedMetric } from '../../model/review.ts';
import { words } from '../../words/review.ts';

const WITHHELD = /^(?:[xX×*○]+|_+)$/u;
const DUE = /^(?:(\d{4})(?:[-年]|$)|年)?(?:(\d{1,2})(?:[-月]|$))?(?:(\d{1,2})日?)?$/u;
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

/**
 * Reads what a person types for a deadline: a month or a day, that it is not disclosed, or nothing where none is written; undefined
 * where it is none of these. A month without year belongs to the year of `near`.
 */
export function readDue(answer: string, near?: string): Pick<Commitment, 'due' | 'dueWithheld'> | undefined {
  const text = plain(answer);
  if (text === '') return {};
  if (text === words.withheld || WITHHELD.test(text)) return { dueWithheld: true };
  const found = DUE.exec(text.replace(/(?:底前|以前|前|底|内)$/u, ''));
  if (found === null || found[0] === '') return undefined;
  const year = found[1] ?? (near === undefined ? undefined : String(yearOfPeriod(near)));
  const [month = '12', day] = [found[2], found[3]];
  const due = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return dueSchema.safeParse(due).success ? { due } : undefined;
}

/** An input method for Chinese writes digits, colons and blanks in full width. */
export function plain(answer: string): string {
  return answer.normalize('NFKC').trim();
}
