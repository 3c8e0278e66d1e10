import type { ReviewSession } from '../../../import/review/session.ts';
import { convertsTo } from '../../../import/review/suggest.ts';
import { COMPARATORS, METRIC_KINDS } from '../../../model/metric.ts';
import { isAsWritten, numbersAsWritten } from '../../../model/quantity/written.ts';
import type { ProposedMetric } from '../../../model/review.ts';
import { words } from '../../../words/review.ts';
import { readPeriod, readValue } from '../answers.ts';
import type { Ask } from '../ask.ts';
import { periodOf, valueOf } from './card.ts';
import type { Terminal } from '../terminal.ts';

type Field = Exclude<keyof typeof words.fields, 'indicator'>;

const FIELDS: Record<
  Field,
  {
    show: (metric: ProposedMetric) => string;
    ask: (metric: ProposedMetric, session: ReviewSession, ask: Ask) => Promise<ProposedMetric>;
  }
> = {
  label: {
    show: ({ label }) => label,
    ask: async (metric, _, ask) => {
      const check = (answer: string): string | undefined => (answer === '' ? words.emptyLabel : undefined);
      return { ...metric, label: await ask.write(words.askLabel, metric.label, check) };
    },
  },
  value: { show: valueOf, ask: askValue },
  unit: { show: ({ unit }) => unit || words.noUnit, ask: askUnit },
  kind: {
    show: ({ kind }) => words.kinds[kind],
    ask: async (metric, _, ask) => {
      const kinds = METRIC_KINDS.map((value) => ({ value, name: words.kinds[value] }));
      return { ...metric, kind: await ask.choose(words.askKind, kinds, metric.kind) };
    },
  },
  comparator: {
    show: ({ comparator }) => words.comparators[comparator],
    ask: async (metric, _, ask) => {
      const comparators = COMPARATORS.map((value) => ({ value, name: words.comparators[value] }));
      return {
        ...metric,
        comparator: await ask.choose(words.askComparator, comparators, metric.comparator),
      };
    },
  },
  period: {
    show: periodOf,
    ask: async (metric, session, ask) => ({
      ...metric,
      period: (await askPeriod(words.askPeriod, metric.period, session, ask)) ?? metric.period,
    }),
  },
};
const NAMES: Field[] = ['label', 'value', 'unit', 'kind', 'comparator', 'period'];

/** Lets a person correct what was understood of a number, one field after another. What the text says cannot be edited. */
export async function editMetric(session: ReviewSession, index: number, { ask }: Terminal): Promise<void> {
  let name: Field | 'done' | undefined;
  for (;;) {
    const metric = session.metrics[index]?.metric;
    if (metric === undefined) throw new RangeError(`no proposal ${index}`);
    const fields = NAMES.map((value) => ({
      value,
      name: `${words.fields[value]}  ${FIELDS[value].show(metric)}`,
    }));
    name = await ask.choose<Field | 'done'>(
      words.editWhat,
      [...fields, { value: 'done', name: words.editDone }],
      name === undefined ? undefined : 'done',
    );
    if (name === 'done') return;
    await session.changeMetric(index, { metric: await FIELDS[name].ask(metric, session, ask) });
  }
}

/** Asks for a period; undefined where the person leaves it open. */
export async function askPeriod(
  message: string,
  current: string | undefined,
  { subject }: ReviewSession,
  ask: Ask,
): Promise<string | undefined> {
  const read = (answer: string): string | undefined => readPeriod(answer, subject.record.period);
  const check = (answer: string): string | undefined =>
    answer === '' || read(answer) !== undefined ? undefined : words.badPeriod;
  return read(await ask.write(message, current ?? '', check));
}

async function askValue(metric: ProposedMetric, _: ReviewSession, ask: Ask): Promise<ProposedMetric> {
  const { written } = metric;
  const check = (answer: string): string | undefined => {
    const read = readValue(answer);
    if (read === undefined) return words.badValue;
    return isAsWritten({ ...read, written })
      ? undefined
      : words.notAsWritten(written, numbersAsWritten(written));
  };
  const answer = await ask.write(words.askValue, valueOf(metric), check);
  return { ...metric, value: undefined, withheld: undefined, ...readValue(answer) };
}

async function askUnit(
  metric: ProposedMetric,
  { indicators }: ReviewSession,
  ask: Ask,
): Promise<ProposedMetric> {
  const joined = indicators.find(({ id }) => id === metric.indicator);
  const check = (answer: string): string | undefined =>
    joined === undefined || convertsTo(answer, joined) ? undefined : words.badUnit(joined.unit, joined.name);
  return { ...metric, unit: await ask.write(words.askUnit, metric.unit, check) };
}
