import { STATUS_NAMES, type CommitmentRow } from '../../data/commitment-row.ts';
import type { OutcomeRow } from '../../data/outcome-row.ts';
import type { Metric } from '../../model/metric.ts';
import type { Catalogue } from '../index.ts';
import { answersAt, commitmentsAt, type Followed, type PlacedAnswer } from '../ledger.ts';
import { placeColumns, valueColumns } from './metrics.ts';
import { documentsInOrder, orNull, recordAt, textsFrom, type TextPlace } from './place.ts';

/** Lists all promises: documents by their identifier, in each the order of its text. */
export function commitmentRows(catalogue: Catalogue): CommitmentRow[] {
  return documentsInOrder(catalogue).flatMap((document) => commitmentsFrom(catalogue, { document }));
}

/** Lists the promises of a text and of those below it. */
export function commitmentsFrom(catalogue: Catalogue, place: TextPlace): CommitmentRow[] {
  return textsFrom(place).flatMap((text) =>
    commitmentsAt(catalogue, text).map((followed) => rowOf(catalogue, followed)),
  );
}

/** Lists the answers of a text and of those below it. */
export function outcomesFrom(catalogue: Catalogue, place: TextPlace): OutcomeRow[] {
  return textsFrom(place).flatMap((text) =>
    answersAt(catalogue, text).map(({ answer }) => outcomeRow(catalogue, answer)),
  );
}

function rowOf(catalogue: Catalogue, followed: Followed): CommitmentRow {
  const { key, commitment, target, text, due, judgement } = followed;
  const { published, address, ...place } = placeColumns(catalogue, text.place);
  const record = recordAt(text.place);
  const outcomes = followed.outcomes.map((answer) => outcomeRow(catalogue, answer));
  return {
    key,
    ...place,
    topics: 'topics' in record ? orNull(record.topics.join(';')) : null,
    text: commitment.text,
    owner: commitment.owner ?? null,
    due: due === undefined || due === 'withheld' ? null : due,
    due_written: commitment.due !== undefined,
    due_withheld: due === 'withheld',
    ...targetColumns(target),
    status: judgement.status,
    status_name: STATUS_NAMES[judgement.status],
    rule: judgement.rule,
    judge: judgement.judge,
    contradicted: judgement.isContradicted,
    outcome_count: outcomes.length,
    ...newestColumns(outcomes.at(-1)),
    published,
    address,
    anchor: commitment.id,
    text_anchor: commitment.at,
    outcomes,
  };
}

function targetColumns(target: Metric | undefined) {
  const { value, value_high, withheld, unit, comparator } = valuesOf(target);
  return {
    target_id: target?.id ?? null,
    target_label: target?.label ?? null,
    target_value: value,
    target_value_high: value_high,
    target_withheld: withheld,
    target_unit: unit,
    target_comparator: comparator,
    indicator: target?.indicator ?? null,
  };
}

function newestColumns(newest: OutcomeRow | undefined) {
  return {
    outcome_document: newest?.document ?? null,
    outcome_text: newest?.text ?? null,
    outcome_status: newest?.status ?? null,
    outcome_value: newest?.value ?? null,
    outcome_value_high: newest?.value_high ?? null,
    outcome_withheld: newest?.withheld ?? false,
    outcome_unit: newest?.unit ?? null,
    outcome_comparator: newest?.comparator ?? null,
    outcome_period: newest?.period ?? null,
    outcome_address: newest?.address ?? null,
    outcome_anchor: newest?.anchor ?? null,
  };
}

function outcomeRow(catalogue: Catalogue, { outcome, result, period, text }: PlacedAnswer): OutcomeRow {
  const { document, title, part, section, published, address } = placeColumns(catalogue, text.place);
  return {
    commitment: outcome.of,
    document,
    title,
    part,
    section,
    text: outcome.text,
    status: outcome.status ?? null,
    result: result?.id ?? null,
    ...valuesOf(result),
    period: result?.period ?? period ?? null,
    published,
    address,
    anchor: outcome.at,
  };
}

/** Gives the columns of a value that may not be there. */
function valuesOf(
  metric: Metric | undefined,
): Pick<OutcomeRow, 'value' | 'value_high' | 'withheld' | 'unit' | 'comparator'> {
  return metric === undefined
    ? { value: null, value_high: null, withheld: false, unit: null, comparator: null }
    : valueColumns(metric);
}
