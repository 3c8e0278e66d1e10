import { coreOf, isOngoing } from './core.ts';
import { DONE } from './verbs.ts';

/** A number that a plan names, and its place in its sentence. */
export interface Goal {
  id: string;
  start: number;
  end: number;
  written: string;
}

const ANY_DONE = new RegExp(DONE, 'u');
const DONE_FIRST = new RegExp(`^(?:${DONE})`, 'u');
const DONE_BEFORE = new RegExp(
  `(?:${DONE})(?:了|至|到|为|在|率)?(?:全市|全县|全省|全区|各类|既定|省级|市级|国家级|以上)?$`,
  'u',
);
const URGED = /(?:确保|力争|争取|达|为)$/u;
const BINDING = /确保|力争|争取|保证|务必|必须|努力|实现|做到|至少|不少于|不低于/u;
const RATE = /[%％‰]|个百分点/u;
const BOUND = /以上|以内|左右|以下|不少|不低|不超|至少|超过|突破|\d\s?[—－–～~-]\s?\d/u;
/** What is said to be produced or earned in all: 粮食产量20万吨. */
const TOTAL = /(?:产量|电量|总量|总额|成交额|销售额|产值|增加值)$/u;
/** Where something is done with what is counted: 在8所学校开设课程, 推动20家企业完成改造. */
const DONE_BEHIND =
  /^[^，]{1,24}?(?:完成|实现|达到|建成|建立|设立|开设|开展|举办|布局|安装|配备|通过|试行|推行|投产|投用|竣工|开工|接入|参加|通[光天水电气网])/u;
/** What shall hold for a share: 100%接入平台. */
const RATE_OF = /^(?:提供|接入|纳入|达标|落实|整改|参加|享受)/u;
const SET_IN = /(?:^|[^现正])在$|(?:推动|推进|支持|组织|督促|指导|帮助)$/u;
/** Nothing but a remark or the rest of a list stands behind the number. */
const TAIL = /^\s?(?:[（(][^（()）]{0,40}[）)])?(?:、.{0,80})?$/u;
/** Words before a size: 等6个项目, 只占18%, 高达765万人, 比去年增加2000亿元, and 增加110万套 of what stands before. */
const SIZE =
  /等$|[只仅]占|只有|高达$|^\s*(?:但|[比较])|^\s*(?:预[期计])?(?:增长|增加|下降|减少|提高|降低)\s*$/u;

/**
 * Says whether a number of a clause is what shall be reached, and no size of what is worked on: the words before it end in
 * what is done or urged (新增学位360个), or it ends the clause (引进人数10人以上). A list of goals needs neither.
 */
export function isReached(before: string, written: string, behind: string, isListed: boolean): boolean {
  const lead = before.trim();
  if (SIZE.test(lead) || /^[^，]{0,12}的基础/u.test(behind) || /^[二三四五]期$/u.test(written)) return false;
  if (lead.startsWith('其中') && !ANY_DONE.test(lead) && !BOUND.test(written)) return false;
  if (URGED.test(lead)) return true;
  if (RATE.test(written) && (DONE_BEFORE.test(lead) || RATE_OF.test(behind))) return true;
  if (/^的(?!比例|目标|水平)/u.test(behind)) return false;
  if (DONE_BEFORE.test(lead)) return true;
  if (/[把将]/u.test(lead) && /改为|扩大|提高|增加|建成|改造|纳入/u.test(behind)) return true;
  if (RATE.test(written) && BINDING.test(lead) && behind.length < 8) return true;
  if (SET_IN.test(lead) && DONE_BEHIND.test(behind)) return true;
  // Of what, the clause before says.
  if (lead === '') return TAIL.test(behind) && BOUND.test(written);
  if (!TAIL.test(behind)) return false;
  if (isListed || RATE.test(written) || BINDING.test(lead) || BOUND.test(written)) return true;
  if (TOTAL.test(lead)) return true;
  return ANY_DONE.test(lead) && !isOngoing(coreOf(lead));
}

/** Says whether a piece of a list is understood without what stands before it: 入园率达98%, 新建学校2所. */
export function standsAlone(before: string, written: string): boolean {
  const isRate = RATE.test(written) && /率|比例|占比|比重|达|增长|下降/u.test(before);
  return isRate || DONE_FIRST.test(before);
}
