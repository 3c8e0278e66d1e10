import { styleText } from 'node:util';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { ReviewSession } from '../../import/review/session.ts';
import { headingsAbove } from '../../import/review/headings.ts';
import { rankIndicators } from '../../import/review/suggest.ts';
import { formatPeriod } from '../../model/period.ts';
import type { Proposal, ProposedMetric } from '../../model/review.ts';
import { headingLabel, joinHeading } from '../../model/text.ts';
import { words } from '../../words/review.ts';

/** How much of a long sentence is shown on either side of the number. */
const AROUND = 150;
/** Likeness from which an indicator is named without being asked for. */
const LIKELY = 0.6;
const INDENT = '  ';
/** Width of the left of two fields that stand in one line. */
const LEFT = 30;

/** Lays a proposal out for a terminal: where it stands, its sentence with the number marked, what was understood. */
export function cardOf(session: ReviewSession, index: number, width: number): string[] {
  const proposal = session.proposals[index];
  if (proposal === undefined) return [];
  const position = words.position(index + 1, session.proposals.length);
  const obstacle = session.obstacleTo(proposal);
  return [
    '',
    styleText('dim', `${'─'.repeat(Math.max(width - stringWidth(position) - 1, 1))} ${position}`),
    ...wrap(styleText('bold', headingPath(session, proposal)), width),
    '',
    ...indent(markedSentence(proposal), width),
    '',
    ...fieldsOf(proposal.metric, session).flatMap((line) => indent(line, width)),
    ...(proposal.decision === undefined ? [] : indent(words.decided[proposal.decision], width)),
    ...(obstacle === undefined ? [] : indent(styleText('yellow', words.obstacles[obstacle]), width)),
    '',
  ];
}

/** The headings above a number: part, section, items. */
function headingPath({ subject }: ReviewSession, { in: name, metric }: Proposal): string {
  const names = name.includes('/') ? [name.split('/')[0] ?? '', name] : [name];
  const titles = names.flatMap((one) => {
    const record = subject.entries.get(one)?.entry.record;
    return record !== undefined && 'number' in record
      ? [joinHeading(record.number ?? '', record.title ?? '')]
      : [];
  });
  const items = headingsAbove(subject.entries.get(name)?.entry.prose ?? [], metric.at);
  const path = [...titles, ...items].map(headingLabel).filter((title) => title !== '');
  return path.length === 0 ? words.noHeading : path.join(' › ');
}

function markedSentence({ sentence, offset, metric: { written } }: Proposal): string {
  const end = offset + written.length;
  if (sentence.slice(offset, end) !== written) return sentence;
  const before = sentence.slice(Math.max(offset - AROUND, 0), offset);
  const after = sentence.slice(end, end + AROUND);
  const mark = styleText(['bold', 'green'], `【${written}】`);
  return `${offset > AROUND ? '…' : ''}${before}${mark}${after}${end + AROUND < sentence.length ? '…' : ''}`;
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

function field(name: string, value: string): string {
  return `${styleText('dim', name)}  ${value}`;
}

function inOneLine(left: string, right: string): string {
  return `${left}${' '.repeat(Math.max(LEFT - stringWidth(left), 2))}${right}`;
}

function indent(text: string, width: number): string[] {
  return wrap(text, width - INDENT.length).map((line) => INDENT + line);
}

function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true, wordWrap: false, trim: false }).split('\n');
}
