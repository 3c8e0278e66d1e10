import { readWritten } from '../../model/quantity/written.ts';
import { inEachEntry, type Rule } from '../rule.ts';

/** Decimal digits in which a value and its written form must agree: 1/3 is 0.3333. */
const DIGITS = 4;

/** The value of a record is the number that its written form says: 120人 is 120, 150～180辆 is 150, xx人 is withheld. */
export const valueMismatch: Rule = (document) =>
  inEachEntry(document, ({ record, located }, findings) => {
    record.metrics.forEach(({ value, withheld, written }, index) => {
      const said = readWritten(written);
      const isSaid =
        value === undefined
          ? said?.withheld === withheld
          : said?.values[0]?.toFixed(DIGITS) === value.toFixed(DIGITS);
      if (said === undefined || isSaid) return;
      const field = value === undefined ? 'withheld' : 'value';
      findings.add(
        'value-mismatch',
        located.placeOf(['metrics', index, field]),
        value === undefined ? '未公开' : String(value),
        written,
      );
    });
  });
