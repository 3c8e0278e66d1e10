import { clauseBefore, clauseBehind } from './sentence.ts';

const LONGEST = 30;
/** Words that open a clause without naming what is counted. */
const OPENING =
  /^(?:、|和(?![谐平美田县])|及(?![时格])|与(?![会])|并(?![购联网轨])|(?:(?:19|20)\d{2}年)?(?:上半年|下半年)|(?:去年|今年|上年)[末底]|(?:19|20)\d{2}年度?|年内|年底前|[\dxX]{1,2}月(?:底|末|份)?(?:前|之前)?|其中|现已|现有|目前|同时|此外|截至目前|截至|全年|今年|去年|累计|已经|已|现(?![代场金行状役存])|共计|合计|共(?![同建享青产和])|均(?![衡价])|约(?![束定谈])|近(?![一二三四五六七八九十\d]年)|达到|达(?![标])|为(?![民农企师])|是|到(?![位岗])|也|还(?![款贷])|又|则|至|[一二三四五六七八九]是)+/u;
/** 从2020年的48%: where an old value comes from. */
const ORIGIN = /[从由](?:(?:19|20)\d{2}年[底末]?|去年[底末]?|上年[底末]?)?的?$/u;
/** Words that lead to the number; the longest of those that begin alike stand first. */
const CLOSING =
  '上升至 上升到 提升至 稳定在 定在 分别 累计 共计 合计 总计 达到 超过 突破 保持在 控制在 保持 控制 降至 升至 增至 减至 降到 升到 提升到 提升至 下降到 上升到 增加 提高 扩大 继续 只有 仅 仍 均 降 升 达 到 至 为 是 占 有 共 计 约 近 超 等 的 在 由 从 按 向 把 、 和 及 与 ： :'.split(
    ' ',
  );
/** Words that end like one that leads to the number. */
const WHOLE =
  /(?:惠及|普及|涉及|以及|目的|所有|共有|国有|公有|自有|行为|作为|成为|下降|上升|提升|回升|改为|下达|人均|户均|年均|日均|平均)$/u;
/** Measure words of amounts: what is counted stands before the number, not behind it. */
const AMOUNT =
  /^(?:[%‰]|:|个?百分点|.*元|倍|.*(?:平方米|公里|吨|亩|公顷|斤|千瓦时?|天|小时|分钟|个月|学时|次)|)$/u;
/** x所xxx人以下的完小: which ones are meant. */
const BOUND = /^[\dxX×*○_]{1,9}[^，。；的]{0,4}(?:以上|以下|以内)的/u;
/** Verbs and comparisons alone name nothing: what was named before them is meant. */
const NAMELESS =
  /^(?:完成|投入|投资|增长|下降|增加|减少|提高|降低|提升|实现|实际完成|新增|同比|环比|其中|(?:同|环)?比?(?:增长|下降)?|[比较](?:去年|上年)(?:同期)?(?:增长|增加|提高|下降|减少|降低)?|连续.{1,3}年.{0,4}|居|位居|排名|位列|名列|列|排|五?年?年均(?:增长)?)$/u;
const MARK = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[.．、])\s*/u;
const VERB_BEHIND = /^(?:以上|以下|以内|左右)?[，。；、：（）]?$/u;

/**
 * Names what is counted in the text's own words: the words before the number in its clause, and for things that are counted
 * one by one the words behind it. In a list (51.2%、63.7%) the words stand before the first number; `previous` is its label.
 */
export function labelOf(
  sentence: string,
  { start, end }: { start: number; end: number },
  unit: string,
  previous: { label: string; end: number } | undefined,
): string {
  const behind = AMOUNT.test(unit) ? '' : behindNumber(sentence, end);
  const before = wordsBefore(sentence, start, previous?.end ?? 0);
  if (
    previous !== undefined &&
    behind === '' &&
    /^[、和及与]?$/u.test(sentence.slice(previous.end, start).trim())
  )
    return previous.label;
  if (behind !== '' && /等$/u.test(before)) return cut(behind);
  const label = cut(behind === '' ? clean(before) : open(before) + behind);
  if (label !== '' && !NAMELESS.test(label)) return label;
  if (label !== '' && previous !== undefined) return cut(`${previous.label} ${label}`);
  const clause = clauseBefore(sentence, start);
  // 惠及12个村、约3.5万人: what opens the clause holds for each number of its list.
  const lead = open(/^[^\dxX×*○_]*/u.exec(clause)?.[0] ?? '');
  if (label === '' && lead !== '') return cut(lead);
  const noun = behindNumber(sentence, end).replace(/^的/u, '');
  if (noun !== '') return cut(noun);
  const earlier = clean(clauseBefore(sentence, Math.max(0, start - clause.length - 1)));
  return (
    cut(earlier) ||
    clean(clauseBehind(sentence, end)).slice(0, LONGEST) ||
    previous?.label ||
    sentence.slice(start, end)
  );
}

/** Words of the clause before the number, behind the number before it and behind the last item of a list. */
function wordsBefore(sentence: string, start: number, from: number): string {
  const clause = clauseBefore(sentence, start);
  const own = clause.length > start - from ? sentence.slice(from, start) : clause;
  return (clause.length > start - from ? (own.split('、').at(-1) ?? '') : own).trim();
}

function behindNumber(sentence: string, end: number): string {
  const rest = clauseBehind(sentence, end).replace(BOUND, '');
  const words = /^[^、，,。；;：:（()）]*/u.exec(rest)?.[0] ?? '';
  return VERB_BEHIND.test(words)
    ? ''
    : (/^[^\dxX×*○_]*/u.exec(words)?.[0] ?? '').replace(/[“「《]$/u, '').trim();
}

/** Drops what opens a clause without naming anything: a mark, 其中, 目前已. */
function open(words: string): string {
  return words.trim().replace(MARK, '').replace(OPENING, '').replace(ORIGIN, '');
}

/** Drops also what leads to the number. */
function clean(words: string): string {
  let text = open(words);
  for (;;) {
    const last = CLOSING.find((word) => text.endsWith(word));
    if (last === undefined || WHOLE.test(text)) return text;
    text = text.slice(0, -last.length).trim();
  }
}

/** Keeps the end of long words, where the noun stands. */
function cut(words: string): string {
  const characters = [...words];
  return characters.length <= LONGEST ? words : characters.slice(-LONGEST).join('');
}
