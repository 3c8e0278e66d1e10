import type { MetricKind, Comparator } from '../../model/metric.ts';
import { findLatinQuantities } from '../../model/quantity/latin.ts';
import { findQuantities } from '../../model/quantity/find.ts';
import { findRanks } from '../../model/quantity/ranks.ts';
import type { Passage } from './passages.ts';
import { kindOf } from './kind.ts';
import { labelOf } from './label.ts';
import { latinKindOf, latinLabelOf, latinPeriodOf } from './latin.ts';
import { isLater, isOldValue, oldPeriod, periodOf, withoutOldValue } from './period.ts';
import { sentencesOf, type Sentence } from './sentence.ts';

/** A number that may become a metric, read from its sentence. */
export interface Candidate {
  label: string;
  kind: MetricKind;
  /** Undefined where it is withheld. */
  value: number | undefined;
  written: string;
  unit: string;
  comparator: Comparator;
  /** Undefined where the text does not tell. */
  period: string | undefined;
  sentence: string;
  /** Where `written` stands in the sentence. */
  offset: number;
}

interface Counted {
  written: string;
  start: number;
  end: number;
  value: number | undefined;
  unit: string;
  comparator: Comparator;
}

const HAN = /\p{Script=Han}/u;

/** Finds the candidates of a text. */
export function readText(text: string, place: Spoken): Candidate[] {
  return sentencesOf(text).flatMap((sentence) =>
    HAN.test(sentence.text) ? readSentence(sentence, place) : readLatin(sentence, place),
  );
}

/** What a part says of its sentences. */
export type Spoken = Pick<Passage, 'kind' | 'period' | 'reference'>;

function readSentence({ text }: Sentence, { kind: part, period, reference }: Spoken): Candidate[] {
  const candidates: Candidate[] = [];
  // What dates an old value dates nothing behind it.
  let dated = text;
  let previous: { label: string; end: number; kind: MetricKind; unit: string; isOld: boolean } | undefined;
  for (const counted of countedIn(text)) {
    const { start, end, unit, value, written } = counted;
    const before = text.slice(0, start);
    const comparator = counted.comparator === '=' ? boundBefore(before) : counted.comparator;
    const isOld = isOldValue(before, text.slice(end));
    const isNew = previous?.isOld === true && !/[，。；]/u.test(text.slice(previous.end, start));
    const label = isNew && previous ? previous.label : labelOf(text, counted, unit, previous);
    const time = isOld ? oldPeriod(before, reference) : periodOf(dated.slice(0, start), period, reference);
    const isPromised = part === 'summary' && isLater(time, period ?? reference);
    const around = {
      sentence: text,
      start,
      end,
      part,
      previous: previous?.kind,
      isSameUnit: unit === previous?.unit,
    };
    const kind = isOld ? 'result' : isPromised ? 'target' : kindOf(around);
    const quotation = { sentence: text, offset: start };
    candidates.push({ label, kind, value, written, unit, comparator, period: time, ...quotation });
    if (isOld) dated = withoutOldValue(dated, before, end);
    previous = { label, end, kind, unit, isOld };
  }
  return candidates;
}

/** A word that bounds the number with others between: 至少办好1所, 不低于每年600元. */
function boundBefore(before: string): Comparator {
  const word = /(至少|不低于|不少于|不超过|不高于)[^，。；\d]{1,6}$/u.exec(before.slice(-12))?.[1];
  if (word === undefined) return '=';
  return /超|高/u.test(word) ? '<=' : '>=';
}

/** Quantities and ranks in their order. */
function countedIn(text: string): Counted[] {
  const ranks = findRanks(text).map((rank) => ({ ...rank, unit: '名', comparator: '=' as const }));
  const quantities = findQuantities(text).filter(
    ({ start, end }) => !ranks.some((rank) => start < rank.end && rank.start < end),
  );
  return [...quantities, ...ranks].sort((a, b) => a.start - b.start);
}

function readLatin({ text }: Sentence, { kind, period }: Pick<Passage, 'kind' | 'period'>): Candidate[] {
  return findLatinQuantities(text).map(({ written, start, end, value, unit, comparator }) => ({
    label: latinLabelOf(text, start, end),
    kind: latinKindOf(text, start, end, kind),
    value,
    written,
    unit,
    comparator,
    period: latinPeriodOf(text) ?? period,
    sentence: text,
    offset: start,
  }));
}
