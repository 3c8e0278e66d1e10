import type { DeclaredStatus } from './commitment.ts';
import { lastDayOf, reaches } from './due.ts';
import type { Indicator } from './indicator.ts';
import type { Metric } from './metric.ts';
import { monthsOf } from './period.ts';
import { findRange } from './shown-value.ts';
import { convertValue } from './unit.ts';

/**
 * What has become of a promise: 已完成、未达标、序时推进、滞后、未启动、未到期、待报告、逾期未报告、无法核验. The words of the
 * publishers' own lists come first; the others are this column's.
 */
export const STATUSES = [
  'done',
  'missed',
  'on-track',
  'behind',
  'not-started',
  'not-due',
  'awaited',
  'overdue',
  'unverifiable',
] as const;
export type Status = (typeof STATUSES)[number];

/** The rows of the published rule, in the order in which they are tried. */
export const STATUS_RULES = [
  'withheld',
  'met',
  'missed',
  'early',
  'declared',
  'undecided',
  'not-due',
  'awaited',
  'overdue',
] as const;
export type StatusRule = (typeof STATUS_RULES)[number];

/** Everything that the rule looks at. */
export interface StatusCase {
  /** The time for which it was promised; undefined where nobody knows it. */
  planned: string | undefined;
  /** The value that was promised; undefined where the promise names none. */
  target: Metric | undefined;
  /** Which way is better, where an indicator says so. */
  better: Indicator['better'];
  /** The deadline, a month or a day; undefined where not even the period of the plan is known. */
  due: string | 'withheld' | undefined;
  /** The newest outcome; undefined where nothing is reported. */
  outcome: ReportedOutcome | undefined;
  /** A summary of the time in which the deadline falls is published. */
  isCovered: boolean;
  /** Newest day of publication in the content, never the clock; undefined where nothing is published. */
  now: string | undefined;
}

/** What a summary reports of a promise. */
export interface ReportedOutcome {
  declared: DeclaredStatus | undefined;
  result: Metric | undefined;
  /** The time on which the summary reports; undefined where nobody knows it. */
  period: string | undefined;
}

/** Who judges: the rule by comparing, the publisher by declaring, or nobody yet. */
export const JUDGES = ['computed', 'publisher', 'nobody'] as const;

/** A status, and why. */
export interface Judgement {
  status: Status;
  rule: StatusRule;
  judge: (typeof JUDGES)[number];
  /** The publisher declared what the numbers do not show. */
  isContradicted: boolean;
}

/** Judges a promise by the first row of the rule that fits; the same case has the same answer at any time. */
export function judge(given: StatusCase): Judgement {
  const reported = judgeWithheld(given) ?? judgeNumbers(given) ?? judgeDeclared(given);
  if (reported === undefined) return judgeDates(given);
  const isLasting = reported.status === 'done' || ['missed', 'withheld'].includes(reported.rule);
  return isLasting || !isOutdated(given) ? reported : judgeDates(given);
}

/**
 * Says whether the time has run out since the newest outcome was reported: what was 序时推进 in June is not so any more when the
 * year is over and nobody came back to it.
 */
function isOutdated({ due, outcome, now }: StatusCase): boolean {
  const period = outcome?.period ?? outcome?.result?.period;
  if (due === undefined || due === 'withheld' || period === undefined) return false;
  return isPast(due, now) && !reaches(period, due);
}

function isPast(due: string, now: string | undefined): boolean {
  return now !== undefined && lastDayOf(due) < now;
}

/** Row 1: something is withheld, and nothing is declared. */
function judgeWithheld({ target, due, outcome }: StatusCase): Judgement | undefined {
  if (outcome?.declared !== undefined) return undefined;
  const isWithheld = target?.withheld === true || outcome?.result?.withheld === true || due === 'withheld';
  return isWithheld ? judged('unverifiable', 'withheld', 'nobody') : undefined;
}

/** Row 2: target and result are numbers of the same quantity. */
function judgeNumbers(given: StatusCase): Judgement | undefined {
  const { planned, target, better, due, outcome, now } = given;
  const [promised, reached] = [target, outcome?.result];
  const declared = outcome?.declared;
  if (promised === undefined || reached === undefined || !isComparable(promised, reached)) return undefined;
  const answer = meets(promised, reached, better);
  const isMet = answer === misleadingAnswer(promised, reached, better, planned) ? undefined : answer;
  const isDated = due !== undefined && due !== 'withheld';
  const isFinal = isDated && reaches(reached.period, due);
  if (isMet === true && (isFinal || !isUpperBound(promised, better)))
    return judged('done', 'met', 'computed', contradicts(declared, ['done']));
  if (isFinal && isMet === false)
    return judged('missed', 'missed', 'computed', contradicts(declared, ['behind']));
  // The figure of June in the summary of the whole year is no figure so far when the year is over.
  const isOver = isDated && isPast(due, now) && outcome?.period !== undefined && reaches(outcome.period, due);
  if (!isDated || isFinal || isOver) return undefined;
  return declared === 'on-track' || declared === 'behind'
    ? judged(declared, 'early', 'publisher')
    : judged('not-due', 'early', 'computed', contradicts(declared, []));
}

/** Row 3: the publisher declared it. */
function judgeDeclared({ outcome }: StatusCase): Judgement | undefined {
  if (outcome === undefined) return undefined;
  return outcome.declared === undefined
    ? judged('unverifiable', 'undecided', 'nobody')
    : judged(outcome.declared, 'declared', 'publisher');
}

/** Row 4: nothing is reported, or nothing since the time has run out. */
function judgeDates({ due, isCovered, now }: StatusCase): Judgement {
  if (due === undefined || due === 'withheld' || !isPast(due, now))
    return judged('not-due', 'not-due', 'computed');
  return isCovered ? judged('overdue', 'overdue', 'computed') : judged('awaited', 'awaited', 'computed');
}

function judged(status: Status, rule: StatusRule, by: Judgement['judge'], isContradicted = false): Judgement {
  return { status, rule, judge: by, isContradicted };
}

function contradicts(declared: DeclaredStatus | undefined, allowed: readonly DeclaredStatus[]): boolean {
  return declared !== undefined && !allowed.includes(declared);
}

/** Says whether two values count the same and have one number each: a range promises or says more than that. */
export function isComparable(target: Metric, result: Metric): boolean {
  if (target.value === undefined || result.value === undefined) return false;
  if (findRange(target) !== undefined || findRange(result) !== undefined) return false;
  const isOther =
    target.indicator !== undefined && result.indicator !== undefined && target.indicator !== result.indicator;
  return !isOther && convertValue(result.value, result.unit, target.unit) !== undefined;
}

/**
 * Says whether a result meets a target; undefined where the words leave it open. A plain number is a lower bound (新增学位180个),
 * or an upper one where lower is better. 左右 has no written bound: what does not reach it is neither met nor missed.
 */
function meets(target: Metric, result: Metric, better: Indicator['better']): boolean | undefined {
  const bound = target.value;
  const value = result.value === undefined ? undefined : convertValue(result.value, result.unit, target.unit);
  if (bound === undefined || value === undefined) return undefined;
  const isUpper = isUpperBound(target, better);
  const isOpen = target.comparator === '>' || target.comparator === '<';
  const answers = new Set(
    signsOf(result, Math.sign(value - bound)).map((sign) => (isUpper ? -sign : sign) >= (isOpen ? 1 : 0)),
  );
  const [answer] = answers;
  if (answers.size > 1) return undefined;
  return answer === false && target.comparator === '~' ? undefined : answer;
}

/**
 * Gives the answer that a count of another time cannot prove: what a whole year reached is more than its second half did, and what
 * the second half did is less than the year. Rates do not add up, and a month is when something was counted.
 */
function misleadingAnswer(
  target: Metric,
  result: Metric,
  better: Indicator['better'],
  planned: string | undefined,
): boolean | undefined {
  // A target of one month is dated by its deadline, not counted in it; 全年 in a plan of half a year is a year.
  const time = isMonth(target.period) ? planned : target.period;
  if (time === undefined || isMonth(result.period) || /[%％‰]|百分点/u.test(result.unit)) return undefined;
  const [own, plan] = [monthsOf(result.period), monthsOf(time)];
  if (own.from === plan.from) return undefined;
  const isMore = own.from < plan.from;
  return isMore !== isUpperBound(target, better);
}

function isMonth(period: string): boolean {
  const { from, to } = monthsOf(period);
  return from === to;
}

/** Where a result may lie from a bound: 超过95% lies above 95%, 约95% on either side, 约96% above. */
function signsOf({ comparator }: Metric, sign: number): readonly number[] {
  switch (comparator) {
    case '=':
      return [sign];
    case '~':
      return sign === 0 ? [-1, 0, 1] : [sign];
    case '>=':
    case '>':
      if (sign < 0) return [-1, 0, 1];
      return sign > 0 || comparator === '>' ? [1] : [0, 1];
    case '<=':
    case '<':
      if (sign > 0) return [-1, 0, 1];
      return sign < 0 || comparator === '<' ? [-1] : [-1, 0];
  }
}

/** An upper bound is kept only when its time is over: five of at most eight accidents by June prove nothing. */
function isUpperBound({ comparator }: Metric, better: Indicator['better']): boolean {
  if (comparator === '<=' || comparator === '<') return true;
  return (comparator === '=' || comparator === '~') && better === 'lower';
}
