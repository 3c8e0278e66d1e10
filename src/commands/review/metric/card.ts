import type { ReviewSession } from '../../../import/review/session.ts';
import { rankIndicators } from '../../../import/review/suggest.ts';
import { formatPeriod } from '../../../model/period.ts';
import type { ProposedMetric } from '../../../model/review.ts';
import { words } from '../../../words/review.ts';
import { field, inOneLine, quotedCard, type Position } from '../layout.ts';

/** Likeness from which an indicator is named without being asked for. */
const LIKELY = 0.6;

/** Lays a number out for a terminal: where it stands, its sentence with the number marked, what was understood. */
export function metricCard(
  session: ReviewSession,
  index: number,
  position: Position,
  width: number,
): string[] {
  const proposal = session.metrics[index];
  if (proposal === undefined) return [];
  const obstacle = session.obstacleAt({ list: 'metrics', index });
  const { metric } = proposal;
  return quotedCard(
    session,
    { ...proposal, at: metric.at, marked: metric.written },
    {
      fields: fieldsOf(metric, session),
      obstacle: obstacle === 'text' || obstacle === 'period' ? words.obstacles[obstacle] : undefined,
    },
    position,
    width,
  );
}

function fieldsOf(metric: ProposedMetric, session: ReviewSession): string[] {
  const { fields } = words;
  return [
    field(fields.label, metric.label),
    inOneLine(field(fields.value, valueOf(metric)), field(fields.unit, metric.unit || words.noUnit)),
    inOneLine(
      field(fields.kind, words.kinds[metric.kind]),
      field(fields.comparator, words.comparators[metric.comparator]),
    ),
    field(fields.period, periodOf(metric)),
    field(fields.indicator, indicatorOf(metric, session)),
  ];
}

/** Writes a value as people read it. */
export function valueOf({ value }: ProposedMetric): string {
  return value === undefined ? words.withheld : String(value);
}

/** Writes a period as people read it, and as the file has it. */
export function periodOf({ period }: { period?: string | undefined }): string {
  return period === undefined ? words.openPeriod : words.period(period, formatPeriod(period));
}

function indicatorOf(metric: ProposedMetric, { indicators }: ReviewSession): string {
  if (metric.indicator !== undefined) {
    const joined = indicators.find(({ id }) => id === metric.indicator);
    return joined ? words.indicator(joined.name, joined.id) : words.unknownIndicator(metric.indicator);
  }
  const [best] = rankIndicators(metric, indicators);
  return best && best.isConvertible && best.likeness >= LIKELY
    ? words.likely(best.indicator.name)
    : words.noIndicator;
}
