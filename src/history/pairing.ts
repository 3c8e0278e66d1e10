import { findAnswer, type Measured } from './answer.ts';
import { boundsNumbers, reasonsOf, scoreOf, type Evidence, type Reason } from './evidence.ts';
import { searchAmong } from './search.ts';
import { likeness, pairsIn, weighBy, type Pairs } from './wording.ts';

/** A promise of an earlier plan. */
export interface PromiseText {
  /** As outcomes name it: `shili-jyj/2021-h1/plan/1#c1`. */
  of: string;
  text: string;
  headings: readonly string[];
  /** The value that it is measured by. */
  target?: Measured | undefined;
}

/** One sentence of a later summary, or a cell of its tables; a heading is none. */
export interface ReportText {
  key: string;
  text: string;
  headings: readonly string[];
  /** Of a cell: what its row is about. */
  row?: string | undefined;
  values: readonly (Measured & { id: string })[];
}

/** A sentence that may answer a promise. */
export interface Pair {
  of: string;
  /** Key of the sentence. */
  report: string;
  /** Identifier of its value that answers the target of the promise. */
  result?: string | undefined;
  /** How well the two fit, from 0 to 1. */
  score: number;
  reasons: readonly Reason[];
}

/** Of the pairs below it that were read on real reports most did not belong together, of those above most did. */
const FLOOR = 0.25;
const MOST_OF_ONE = 3;

/** Proposes for each promise, in their order, the sentences that may answer it: the best first, at most `most`. */
export function pairsOf(
  promises: readonly PromiseText[],
  reports: readonly ReportText[],
  most = MOST_OF_ONE,
): Pair[] {
  const wordsOf = remembering(pairsIn);
  const findReports = candidatesAmong(reports, wordsOf);
  const gatherEvidence = evidenceAmong(promises, reports, wordsOf);
  return promises.flatMap((promise) =>
    findReports(promise)
      .map((report) => {
        const evidence = gatherEvidence(promise, report);
        return { report, evidence, score: scoreOf(evidence) };
      })
      .filter(({ report, evidence, score }) => score >= FLOOR && !isOtherNumber(report, evidence))
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ report, evidence, score }) => ({
        of: promise.of,
        report: report.key,
        result: evidence.answer?.id,
        score: Number(score.toFixed(2)),
        reasons: reasonsOf(evidence),
      })),
  );
}

type WordsOf = (text: string) => Pairs;

/** Finds the sentences that share rare words or the indicator with a promise, in their order. */
function candidatesAmong(
  reports: readonly ReportText[],
  wordsOf: WordsOf,
): (promise: PromiseText) => ReportText[] {
  const search = searchAmong(reports.map((report) => wordsOf(saidBy(report))));
  const byIndicator = new Map<string, number[]>();
  reports.forEach(({ values }, index) => {
    for (const { indicator } of values)
      if (indicator !== undefined) byIndicator.set(indicator, [...(byIndicator.get(indicator) ?? []), index]);
  });
  return ({ text, target }) => {
    const indices = new Set([
      ...(byIndicator.get(target?.indicator ?? '') ?? []),
      ...search(wordsOf(target?.label ?? '')),
      ...search(wordsOf(text)),
    ]);
    return [...indices].sort((a, b) => a - b).flatMap((index) => reports[index] ?? []);
  };
}

/** Share of its likeness that counts where only the label of the target, and not the promise itself, is like a clause. */
const BY_LABEL = 0.8;

/** Says what speaks for a sentence, by the words of all that are compared. */
function evidenceAmong(
  promises: readonly PromiseText[],
  reports: readonly ReportText[],
  wordsOf: WordsOf,
): (promise: PromiseText, report: ReportText) => Evidence {
  const all = [...promises, ...reports];
  const weights = weighBy([...promises.map(({ text }) => text), ...reports.map(saidBy)].map(wordsOf));
  const headingOf = ({ headings }: PromiseText | ReportText): Pairs => wordsOf(headings.join('\n'));
  const headingWeights = weighBy(new Set(all.map(headingOf)));
  const partsOf = remembering((text) => [text, ...shortPiecesOf(text)].map(wordsOf));
  const isBounded = remembering(boundsNumbers);
  return (promise, report) => {
    const { target } = promise;
    const parts = partsOf(saidBy(report));
    const likest = (words: Pairs): number => Math.max(...parts.map((part) => likeness(words, part, weights)));
    const byLabel = target === undefined ? 0 : likest(wordsOf(target.label));
    return {
      answer:
        target &&
        findAnswer(target, report.values, (one, other) => likeness(wordsOf(one), wordsOf(other), weights)),
      heading: likeness(headingOf(promise), headingOf(report), headingWeights),
      words: Math.max(likest(wordsOf(promise.text)), byLabel * BY_LABEL),
      isBounded: isBounded(report.text),
    };
  };
}

/** A number in a cell answers only what it measures; of a sentence the words count too. */
function isOtherNumber({ row, values }: ReportText, { answer }: Evidence): boolean {
  return row !== undefined && values.length > 0 && answer === undefined;
}

/** What is said with what it is said of: a cell is read with the first one of its row. */
function saidBy({ row, text }: ReportText): string {
  return row === undefined ? text : `${row}：${text}`;
}

/** Cuts a sentence at every mark: one piece of it may answer alone. */
function shortPiecesOf(sentence: string): string[] {
  return sentence.split(/[，,；;：:。]/u).filter((clause) => clause !== '');
}

/** Works out each answer once. */
function remembering<T>(work: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = work(text);
    answers.set(text, answer);
    return answer;
  };
}
