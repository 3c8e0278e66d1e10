import type { Comparator } from '../metric.ts';

/** Words before a number that bound it; the longest stand first. */
const BEFORE: readonly (readonly [words: string, comparator: Comparator])[] = [
  ['不低于|不少于|不小于|至少|最少|≥|≧', '>='],
  ['不超过|不高于|不多于|不大于|至多|最多|≤|≦', '<='],
  ['超过|超出|突破|跨越|多于|高于|大于|逾|超|>', '>'],
  ['低于|少于|小于|不足|不到|未满|<', '<'],
  ['接近|将近|大约|大概|约|近', '~'],
];
const AFTER: readonly (readonly [words: string, comparator: Comparator])[] = [
  ['及以上|以上', '>='],
  ['及以下|以下|以内|之内', '<='],
  ['左右|上下', '~'],
];
/** 3000余人, 560多万元: more than that. */
export const MORE = '余|多';

export const BEFORE_WORDS = BEFORE.map(([words]) => words).join('|');
export const AFTER_WORDS = AFTER.map(([words]) => words).join('|');

/** Says how words around a number bound it; what stands behind it counts first: 控制在2%左右 is about 2 %. */
export function comparatorOf(before: string, more: string, isRange: boolean, after: string): Comparator {
  return find(AFTER, after) ?? find(BEFORE, before) ?? (more !== '' ? '>' : isRange ? '>=' : '=');
}

function find(table: typeof BEFORE, word: string): Comparator | undefined {
  return word === '' ? undefined : table.find(([words]) => words.split('|').includes(word))?.[1];
}
