import type { ReviewSession } from '../../../import/review/session.ts';
import { convertsTo, rankIndicators, type Suggestion } from '../../../import/review/suggest.ts';
import { identifierSchema } from '../../../model/identifiers.ts';
import type { Indicator } from '../../../model/indicator.ts';
import type { ProposedMetric } from '../../../model/review.ts';
import { words } from '../../../words/review.ts';
import type { Choice } from '../ask.ts';
import type { Terminal } from '../terminal.ts';

type Answer = Indicator | 'new' | 'none' | 'back';

/** Lets a person join a value to an indicator: one of those that are there, the likeliest first, or a new one. */
export async function joinIndicator(
  session: ReviewSession,
  index: number,
  { ask, say }: Terminal,
): Promise<void> {
  const metric = session.metrics[index]?.metric;
  if (metric === undefined) throw new RangeError(`no proposal ${index}`);
  const suggestions = rankIndicators(metric, session.indicators);
  const answer = await ask.find<Answer>(words.joinWhat, (typed) => [
    ...suggestions.filter(({ indicator }) => matches(indicator, typed)).map((one) => toChoice(one)),
    ...OTHERS.filter(({ value }) => value !== 'none' || metric.indicator !== undefined),
  ]);
  if (answer === 'back') return;
  if (answer === 'none') return session.changeMetric(index, { metric: { ...metric, indicator: undefined } });
  const indicator = answer === 'new' ? await defineIndicator(session, metric, { ask, say }) : answer;
  if (indicator !== undefined)
    await session.changeMetric(index, { metric: { ...metric, indicator: indicator.id } });
}

const OTHERS: Choice<Exclude<Answer, Indicator>>[] = [
  { value: 'new', name: words.joinNew },
  { value: 'none', name: words.joinNone },
  { value: 'back', name: words.joinBack },
];

function toChoice({ indicator, isConvertible }: Suggestion): Choice<Answer> {
  const { id, name, unit, definition } = indicator;
  return {
    value: indicator,
    name: words.indicatorChoice(name, unit, id),
    hint: definition,
    disabled: isConvertible ? undefined : words.notConvertible(unit),
  };
}

function matches({ id, name }: Indicator, typed: string): boolean {
  const part = typed.trim().toLowerCase();
  return id.includes(part) || name.toLowerCase().includes(part);
}

/** Asks for a new indicator and defines it; undefined where the person gives no identifier. */
async function defineIndicator(
  session: ReviewSession,
  { label, unit }: ProposedMetric,
  { ask, say }: Pick<Terminal, 'ask' | 'say'>,
): Promise<Pick<Indicator, 'id'> | undefined> {
  say(words.newIndicator);
  const id = await ask.write(words.askIndicatorId, '', (answer) => checkId(answer, session.indicators));
  if (id === '') return undefined;
  const indicator = {
    id,
    name: await ask.write(words.askIndicatorName, label, (answer) =>
      answer === '' ? words.emptyLabel : undefined,
    ),
    unit: await ask.write(words.askIndicatorUnit, unit, (answer) =>
      convertsTo(unit, { unit: answer }) ? undefined : words.badIndicatorUnit(unit),
    ),
  };
  await session.define(indicator);
  say(words.indicatorAdded(indicator.name));
  return indicator;
}

function checkId(answer: string, indicators: readonly Indicator[]): string | undefined {
  if (answer === '') return undefined;
  if (indicators.some(({ id }) => id === answer)) return words.takenIndicator(answer);
  const parsed = identifierSchema.safeParse(answer);
  return parsed.success ? undefined : parsed.error.issues[0]?.message;
}
