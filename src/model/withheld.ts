import { MEASURE, MULTIPLE } from './quantity/measures.ts';

/** What a run of withheld signs stands for: digits of a quantity, letters of a name, or digits of a date. */
export type WithheldKind = 'number' | 'name' | 'date';

/** A run of signs in the place of something that is not disclosed, in UTF-16 units of its text. */
export interface WithheldRun {
  start: number;
  end: number;
  kind: WithheldKind;
}

/** One kind of sign at a time; `xx.x` withholds one number. A single `_` is no blank to fill in. */
const SIGNS = /[xｘ]+(?:[.．][xｘ]+)?|×+|[*＊]+(?:\.[*＊]+)?|○+|_{2,}/giu;
const SIGN_OR_LETTER = /[a-zａ-ｚ_*＊×○]/iu;
const DIGIT = /[0-9０-９]/u;
/** Beside these a circle is the digit nought: 二○二一年. */
const NUMERAL = /[〇零一二三四五六七八九十百]/u;

/** A measure word behind it tells a number from a name: x所 is a number, xx所属 and xx人民医院 are none. */
const MEASURED = new RegExp(
  `^\\s?(?:余|多|几)?\\s?(?:${MEASURE}|名(?=优秀)|(?:${MULTIPLE})(?![佛岛达科象货色姓])|percent|million|billion|余(?![杭姚]))`,
  'u',
);
/** An organ, or a place: words that begin like a measure and are none behind a sign. */
const NO_MEASURE = /^(?:支队(?!伍)|里)/u;
/** Words that bound a quantity, behind it. */
const BOUND = /^\s?(?:个?以[上内下]|左右)/u;
/** Words before a quantity that a sentence leaves without a measure word: 完成率达xx。 */
const REACHED = /(?:达|达到|为|至|近|约|超|超过|突破|共|计)\s?$/u;
const CLOSED = /^\s?(?:[，,。；;、）)]|$)/u;
/** Places, terms and numbers of documents: what 第xx counts is a name but for ranks. */
const RANK = /^\s?[位名]/u;

const DATE = /^\s?(?:年(?!级|轻|龄|货|画)|月|日(?!报|常|语|本|照|用|化)|时(?!代|间|期|任)|季度|学年|世纪)/u;
const YEAR_IN_BRACKETS = /[〔［[]$/u;
const CLOSING_BRACKET = /^[〕］\]]/u;
/** What joins two ends of a range, or two signs of one name: x-x月, x至x项, “x x模式”. */
const JOINT = /^(?:\s|\s?[-－–—~～至到、/]\s?)$/u;
/** The disclosed end of a range: x-6月. */
const FAR_END = /^\s?[-－–—~～至到]\s?\d{1,4}/u;

/** Longest words that a rule looks at. */
const AROUND = 12;

/** Finds every run of withheld signs in a text and says what each stands for, in order of the text. */
export function findWithheldRuns(text: string): WithheldRun[] {
  const runs = [...text.matchAll(SIGNS)]
    .map(({ 0: signs, index }) => ({ start: index, end: index + signs.length }))
    .filter(({ start, end }) => isWithheld(text, start, end));
  const classified: WithheldRun[] = [];
  for (const { start, end } of runs.toReversed()) {
    const next = classified.at(-1);
    const isJoined = next !== undefined && JOINT.test(text.slice(end, next.start));
    classified.push({ start, end, kind: kindOf(text, start, end) ?? (isJoined ? next.kind : 'name') });
  }
  return classified.toReversed();
}

/** Letters of words (tax, X5), factors (3×4), circles as noughts (二○二一) and lone signs beside digits withhold nothing. */
function isWithheld(text: string, start: number, end: number): boolean {
  const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
  if (SIGN_OR_LETTER.test(before) || SIGN_OR_LETTER.test(after)) return false;
  if (text[start] === '○') return !NUMERAL.test(before) && !NUMERAL.test(after);
  return end - start > 1 || !(DIGIT.test(before) || DIGIT.test(after));
}

function kindOf(text: string, start: number, end: number): WithheldKind | undefined {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND).replace(FAR_END, '');
  if (DATE.test(after) || (YEAR_IN_BRACKETS.test(before) && CLOSING_BRACKET.test(after))) return 'date';
  if (DIGIT.test(after[0] ?? '') || NO_MEASURE.test(after)) return 'name';
  if (before.endsWith('分之')) return 'number';
  if (before.endsWith('第')) return RANK.test(after) ? 'number' : 'name';
  if (MEASURED.test(after) || BOUND.test(after)) return 'number';
  const isWhole = before.trim() === '' && after.trim() === '';
  return isWhole || (REACHED.test(before) && CLOSED.test(after)) ? 'number' : undefined;
}
