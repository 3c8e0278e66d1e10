import { parseNumber, toHalfWidth } from './numbers.ts';

/** A place in an order: 居全省第六名. */
export interface FoundRank {
  /** From the ordinal on: `第六名`. */
  written: string;
  value: number;
  start: number;
  end: number;
}

const RANK =
  /(?:(?:增速|总量|规模|排名|位次|指数|质量|水平|满意度|均|，|、)(?=全国第|全省第|全市第|全县第)|居|列|排名|名列|排在|排|升至|上升到|跃居|升到|进入|跃升至|保持)(?:中|了|在)?(?:(?:全国|全省|全市|全县|全区|全州|西部|中部|东部|世界|全球)(?:[^，。；第\d]{0,6})?|同类[^，。；第]{0,6})?(?<written>第(?<number>\d{1,3}|[一二三四五六七八九十]{1,3})(?:[位名](?!次))?)(?![一二三四五六七八九十\d]|[次届批期个章条节款梯产方轮阶学年人步])/gu;

/** Finds ranks. A number of things that are first (14项中有7项居全省第一) is no rank of its own. */
export function findRanks(text: string): FoundRank[] {
  return [...toHalfWidth(text).matchAll(RANK)].flatMap((match) => {
    const { written = '', number = '' } = match.groups ?? {};
    const start = match.index + match[0].length - written.length;
    const value = parseNumber(number)?.value;
    const before = toHalfWidth(text.slice(Math.max(0, match.index - 2), match.index));
    if (value === undefined || /\d[项个家所]$/u.test(before)) return [];
    return [
      { written: text.slice(start, start + written.length), value, start, end: start + written.length },
    ];
  });
}
