import type { Findings, Place } from '../../mdx/source.ts';
import type { ProposedMetric } from '../../model/review.ts';
import { isAsWritten } from '../../model/quantity/written.ts';
import { zh } from '../../words/zh-CN.ts';
import { inEachEntry, type Rule } from '../rule.ts';

/** The value of a record is the number that its written form says: 120人 is 120, xx人 is withheld. */
export const valueMismatch: Rule = (document) =>
  inEachEntry(document, ({ record, located }, findings) => {
    record.metrics.forEach((metric, index) =>
      findMismatch(metric, (field) => located.placeOf(['metrics', index, field]), findings),
    );
  });

/** Notes where a value contradicts its written form. */
export function findMismatch(
  metric: Pick<ProposedMetric, 'value' | 'withheld' | 'written'>,
  placeOf: (field: 'value' | 'withheld') => Place,
  findings: Findings,
): void {
  const { value, written } = metric;
  if (isAsWritten(metric)) return;
  if (value === undefined) findings.add('value-mismatch', placeOf('withheld'), zh.withheld, written);
  else findings.add('value-mismatch', placeOf('value'), String(value), written);
}
