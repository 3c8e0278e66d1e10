import { styleText } from 'node:util';
import type { EarlierPromise } from '../../../import/follow-up/promises.ts';
import type { ReviewSession } from '../../../import/review/session.ts';
import { formatDue } from '../../../model/due.ts';
import type { PairProposal } from '../../../model/review.ts';
import { commitmentWords } from '../../../words/commitments.ts';
import { commitment, pair as words } from '../../../words/review-promises.ts';
import { field, headingLine, inColumns, indent, ruleOf, warning, type Position } from '../layout.ts';
import { suggestionFor, undeclared } from './status.ts';

/** Columns from which the two texts stand side by side. */
const WIDE = 100;

/** Lays a pair out for a terminal: the promise and the sentence that may answer it, why, and what would become of the promise. */
export function pairCard(session: ReviewSession, index: number, position: Position, width: number): string[] {
  const pair = session.pairs[index];
  if (pair === undefined) return [];
  const { outcome, reason, score, decision } = pair;
  const promise = session.promises.get(outcome.of);
  const [above, below] = [promiseLines(pair, promise), answerLines(pair, session)];
  const obstacle = session.obstacleAt({ list: 'pairs', index });
  const obstacles = {
    ...words.obstacles,
    promise: words.obstacles.promise(promise?.documentId ?? outcome.of),
  };
  return [
    ...ruleOf(position, width),
    ...(width >= WIDE
      ? inColumns(above, below, width)
      : [...above, '', ...below].flatMap((line) => indent(line, width))),
    '',
    ...indent(field(words.fields.reason, words.reason(reason, score)), width),
    ...indent(field(words.fields.status, statusOf(pair, session)), width),
    ...(decision === undefined ? [] : indent(words.decided[decision], width)),
    ...warning(
      obstacle === 'text' || obstacle === 'promise' || obstacle === 'answered'
        ? obstacles[obstacle]
        : undefined,
      width,
    ),
    '',
  ];
}

function promiseLines(
  { outcome, promise: text }: PairProposal,
  promise: EarlierPromise | undefined,
): string[] {
  if (promise === undefined) return [styleText('bold', words.unknownPromise(outcome.of)), '', text];
  const { title, headings, due, target } = promise;
  const { owner } = promise.commitment;
  const shownDue = due === 'withheld' ? commitment.withheldDue : due && formatDue(due);
  return [
    styleText('bold', words.promise(title)),
    ...(headings.length > 0 ? [styleText('dim', headings.join(' › '))] : []),
    '',
    text,
    '',
    ...(owner === undefined ? [] : [field(commitment.fields.owner, owner)]),
    ...(shownDue === undefined ? [] : [field(commitment.fields.due, shownDue)]),
    ...(target === undefined
      ? []
      : [field(commitment.fields.target, commitment.value(target.label, target.written))]),
  ];
}

function answerLines({ in: name, outcome }: PairProposal, session: ReviewSession): string[] {
  const result = session.valuesIn(name).find(({ id }) => id === outcome.result);
  return [
    styleText('bold', words.answer),
    styleText('dim', headingLine(session, name, outcome.at)),
    '',
    outcome.text,
    ...(result === undefined
      ? []
      : ['', field(words.fields.result, commitment.value(result.label, result.written))]),
  ];
}

/** What would become of the promise: what the numbers say, else what the words suggest. */
function statusOf(pair: PairProposal, session: ReviewSession): string {
  const judgement = session.judgementOf(undeclared(pair));
  if (judgement?.rule === 'met' || judgement?.rule === 'missed')
    return words.status.computed(commitmentWords.statuses[judgement.status]);
  const suggested = suggestionFor(pair, judgement?.rule);
  if (suggested !== undefined) return words.status.suggested(words.declared[suggested]);
  return judgement?.rule === 'early' || judgement?.rule === 'withheld'
    ? words.status[judgement.rule]
    : words.status.open;
}
