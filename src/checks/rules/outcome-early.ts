import { newestFirst, type Dated } from '../../history/newest-first.ts';
import { parsePeriod } from '../../model/period.ts';
import { inEachOutcome, type WholeRule } from '../whole.ts';

/** A promise is answered by a later document. Of documents that cannot be ordered nothing is said. */
export const outcomeEarly: WholeRule = (content) =>
  inEachOutcome(content, ({ text, of }, promise, findings) => {
    if (isLater(text.origin, promise.text.origin) !== false) return;
    findings.add('outcome-early', of, text.documentId, promise.text.documentId);
  });

/** A half year's summary within the year of a plan is later where it was published later. */
function isLater(report: Dated, plan: Dated): boolean | undefined {
  if (report.issuer === plan.issuer && report.document === plan.document) return false;
  if (report.period !== undefined && plan.period !== undefined) {
    if (newestFirst(report, plan) < 0) return true;
    if (!overlaps(report.period, plan.period)) return false;
  }
  if (report.published === undefined || plan.published === undefined) return undefined;
  return report.published > plan.published;
}

function overlaps(period: string, other: string): boolean {
  const [a, b] = [parsePeriod(period), parsePeriod(other)];
  return a !== undefined && b !== undefined && a.from <= b.to && b.from <= a.to;
}
