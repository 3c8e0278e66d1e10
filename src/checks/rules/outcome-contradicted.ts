import { words } from '../../words/checks.ts';
import { commitmentWords } from '../../words/commitments.ts';
import { inEachOutcome, type WholeRule } from '../whole.ts';

/** What the publisher declares of a promise is what its numbers show. Where it is not, the page shows what the numbers show. */
export const outcomeContradicted: WholeRule = (content) =>
  inEachOutcome(content, ({ outcome, result, status }, { outcomes, judgement, target }, findings) => {
    const isNewest = outcomes.at(-1)?.outcome === outcome;
    if (!isNewest || !judgement.isContradicted || outcome.status === undefined) return;
    const { statuses } = commitmentWords;
    const [declared, computed] = [statuses[outcome.status], statuses[judgement.status]];
    const numbers = words.numbers(target?.written ?? '', result?.written ?? '');
    findings.add('outcome-contradicted', status, declared, computed, { form: numbers, line: status.line });
  });
