import { newestFirst, type Dated } from '../../history/newest-first.ts';
import { inEachOutcome, type WholeRule } from '../whole.ts';

/** A promise is answered by a later document. Of documents that cannot be ordered nothing is said. */
export const outcomeEarly: WholeRule = (content) =>
  inEachOutcome(content, ({ text, of }, promise, findings) => {
    if (isLater(text.origin, promise.text.origin) !== false) return;
    findings.add('outcome-early', of, text.documentId, promise.text.documentId);
  });

function isLater(report: Dated, plan: Dated): boolean | undefined {
  if (report.issuer === plan.issuer && report.document === plan.document) return false;
  if (report.period !== undefined && plan.period !== undefined) return newestFirst(report, plan) < 0;
  if (report.published === undefined || plan.published === undefined) return undefined;
  return report.published > plan.published;
}
