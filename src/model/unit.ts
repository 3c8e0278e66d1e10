/** Powers of ten that Chinese and English write before a unit; the longest stand first. */
const MULTIPLES: readonly (readonly [name: string, factor: number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
  ['billion', 1e9],
  ['million', 1e6],
  ['thousand', 1e3],
];

/** Units that measure the same, each in terms of the first of its kind. */
const SAME: Record<string, readonly [base: string, factor: number]> = {
  '％': ['%', 1],
  '‰': ['%', 0.1],
  '‱': ['%', 0.01],
  个百分点: ['百分点', 1],
  平方公里: ['平方米', 1e6],
  平方千米: ['平方米', 1e6],
  公顷: ['平方米', 1e4],
  公里: ['米', 1e3],
  千米: ['米', 1e3],
  公斤: ['克', 1e3],
  千克: ['克', 1e3],
  吨: ['克', 1e6],
  斤: ['克', 500],
  千瓦: ['瓦', 1e3],
  兆瓦: ['瓦', 1e6],
  千瓦时: ['度', 1],
};
/** Words that begin like a multiple and are units themselves. */
const WHOLE = new Set(['百分点', '千米', '千克', '千瓦', '千瓦时', ...Object.keys(SAME)]);

/** A unit taken apart: `万亿元` is 1e12 of `元`. */
export interface Unit {
  base: string;
  factor: number;
}

/** Takes a written unit apart; a unit that nobody knows is its own base. */
export function parseUnit(written: string): Unit {
  const unit = written.normalize('NFKC').trim();
  const known = Object.hasOwn(SAME, unit) ? SAME[unit] : undefined;
  if (known !== undefined) return { base: known[0], factor: known[1] };
  if (WHOLE.has(unit)) return { base: unit, factor: 1 };
  const multiple = MULTIPLES.find(([name]) => unit.startsWith(name));
  if (multiple === undefined) return { base: unit, factor: 1 };
  const rest = parseUnit(unit.slice(multiple[0].length));
  return { base: rest.base, factor: rest.factor * multiple[1] };
}

/** Digits of a value that are kept: what binary arithmetic adds behind them is no part of a report. */
const DIGITS = 15;

/** Converts a value from one unit to another (万元 to 亿元, ‰ to %); undefined where they do not measure the same. */
export function convertValue(value: number, from: string, to: string): number | undefined {
  const [source, target] = [parseUnit(from), parseUnit(to)];
  if (source.base !== target.base) return undefined;
  if (source.factor === target.factor) return value;
  return Number(((value * source.factor) / target.factor).toPrecision(DIGITS));
}
