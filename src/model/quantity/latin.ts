import type { Comparator } from '../metric.ts';

/** A quantity in an English text. */
export interface LatinQuantity {
  written: string;
  start: number;
  end: number;
  value: number | undefined;
  high: number | undefined;
  withheld: boolean;
  /** `million` where a multiple is written, `%`, `x` of a fold, else the noun in its plural. */
  unit: string;
  comparator: Comparator;
}

const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const BEFORE: readonly (readonly [words: string, comparator: Comparator])[] = [
  ['at least|no less than|no fewer than|not less than|a minimum of', '>='],
  ['not to exceed|not exceeding|not exceed|at most|no more than|not more than|up to|a maximum of', '<='],
  ['more than|greater than|over|above|exceeding', '>'],
  ['less than|fewer than|under|below', '<'],
  ['approximately|about|around|nearly|almost|roughly|some', '~'],
];
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[xX]{2,6}|(?:${TENS.join('|')})(?:-(?:${WORDS.slice(0, 9).join('|')}))?|(?:${WORDS.join('|')})`;
const PATTERN = new RegExp(
  String.raw`(?<![\w.,$€£/–-])(?:(?<before>${BEFORE.map(([words]) => words).join('|')}) )?(?<money>[$€£])?(?<number>${NUMBER})` +
    String.raw`(?:(?:-|–| to )(?<high>\d+(?:\.\d+)?))?(?<fold>x|fold)?(?<percent> ?%| percent| per cent)?(?: (?<multiple>(?:million|billion|thousand|trillion)(?: (?:yuan|dollars|euros|RMB|USD))?))?(?![\w/–]|-[A-Za-z\d]|\.\d|,\d)`,
  'giu',
);
/** Words behind which a number is a name, a date or an ordinal. */
const NAMED =
  /(?:\b(?:Level|Section|Chapter|Part|Figure|Table|Phase|No\.|number|version|page|room|January|February|March|April|May|June|July|August|September|October|November|December|last|first|next|these|those|Title|Article|Act of|Public Law|Circular|Form|Step)|#) $/iu;
const YEAR = /^(?:19|20)\d{2}$/u;
/** A noun in its plural within three words, in lower case: Three Initiatives are a name. */
const NOUN =
  /^ (?:(?!(?:of|in|and|or|to|for|the|by|at|on|with|from)\b)[A-Za-z][\w'’-]* ){0,2}?(?<noun>percentage points|[a-z]+(?<!s)s|personnel|people|staff)\b/u;
const TIME =
  /^ (?<noun>(?:calendar |business |working )?(?:second|minute|hour|day|week|month))s?\b(?! period)/iu;
const SINGULAR = /^ (?:additional |new |more |further )?(?:[A-Z]\w* )?(?<noun>[a-z]{3,})\b/u;
/** What a decimal counts; 2.0 before another word is a version. */
const MEASURED =
  /^ (?:[a-z]+ )?(?<noun>miles|acres|hectares|kilometers|kilometres|tons|tonnes|gallons|feet|meters|metres|points|percentage points|megawatts|people)\b/u;
/** A span of time that only says when. */
const SPAN = new Set(['years', 'decades', 'times']);

/** Finds the quantities of a text in Latin letters. Years, dates, levels and numbers of sections are none. */
export function findLatinQuantities(text: string): LatinQuantity[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const { before = '', money, number = '', high, fold, percent, multiple } = match.groups ?? {};
    const start = match.index;
    const numberAt = start + (before === '' ? 0 : before.length + 1);
    const lead = text.slice(Math.max(0, start - 16), numberAt);
    if (NAMED.test(lead) || (YEAR.test(number) && multiple === undefined && percent === undefined)) return [];
    const value = valueOf(number);
    const bare = start + match[0].length;
    const measured = unitOf(text.slice(bare, bare + 60), { money, fold, percent, multiple, number, before });
    if (measured === undefined) return [];
    const end = bare + measured.length;
    return [
      {
        written: text.slice(start, end),
        start,
        end,
        value,
        high: high === undefined ? undefined : Number(high),
        withheld: value === undefined,
        unit: measured.unit,
        comparator: comparatorOf(before, high !== undefined),
      },
    ];
  });
}

function valueOf(number: string): number | undefined {
  if (/^x+$/iu.test(number)) return undefined;
  const words = number.toLowerCase().split('-');
  const tens = TENS.indexOf(words[0] ?? '');
  const ones = WORDS.indexOf(words.at(-1) ?? '') + 1;
  if (tens !== -1) return (tens + 2) * 10 + ones;
  return ones > 0 ? ones : Number(number.replaceAll(',', ''));
}

type Pieces = Record<'money' | 'fold' | 'percent' | 'multiple', string | undefined> & {
  number: string;
  before: string;
};

/** Gives the unit and how far its word reaches; undefined where nothing is counted. */
function unitOf(behind: string, pieces: Pieces): { unit: string; length: number } | undefined {
  const { money = '', fold, percent, multiple, number, before } = pieces;
  if (fold !== undefined) return { unit: 'x', length: 0 };
  if (percent !== undefined) return { unit: '%', length: 0 };
  if (multiple !== undefined)
    return { unit: money + multiple.replace(/^\w+/u, (word) => word.toLowerCase()), length: 0 };
  if (money !== '') return { unit: money, length: 0 };
  const time = TIME.exec(behind);
  if (time?.groups) return { unit: `${time.groups['noun']?.toLowerCase()}s`, length: time[0].length };
  const isOne = number.toLowerCase() === 'one' || number === '1';
  if (isOne && before === '') return undefined;
  const noun = (number.includes('.') ? MEASURED : isOne ? SINGULAR : NOUN).exec(behind);
  const word = noun?.groups?.['noun'] ?? '';
  if (noun === null || SPAN.has(word)) return undefined;
  return { unit: isOne ? `${word}s` : word, length: noun[0].length };
}

function comparatorOf(before: string, isRange: boolean): Comparator {
  const found = BEFORE.find(([words]) => words.split('|').includes(before.toLowerCase()))?.[1];
  return found ?? (isRange ? '>=' : '=');
}
