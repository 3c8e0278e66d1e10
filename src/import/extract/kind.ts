import type { MetricKind } from '../../model/metric.ts';
import type { PartKind } from '../../model/part.ts';
import { clauseBefore, clauseBehind } from './sentence.ts';

/** What surrounds a number in its sentence. */
export interface Surroundings {
  sentence: string;
  start: number;
  end: number;
  part: PartKind;
  /** Kind of the number before it in the same sentence. */
  previous: MetricKind | undefined;
  /** Both count the same way: 项目12个，…8个. */
  isSameUnit: boolean;
}

/** Words that promise, in the clause before the number. 万人计划 and 招生计划数 promise nothing; 争取…资金 reports what was got. */
const PROMISE =
  /(?:(?:^|[，,年])计划|计划(?=[招投新建完培引安改总实])|拟(?![定订])|预计|预期|力争|目标(?!的|任务的|高|低|多|少|值|相比)|到20\d\d年)[^，。；]{0,24}$|计划$/u;
/** Words that report, also in the middle of a plan. */
const REPORT = /(?:已经?|(?<![比较与同])(?:去年|上年|上一年)|截至|目前|现有|原有|过去)[^，。]{0,16}$/u;
/** A comparison with others is a size, no result of this issuer. */
const COMPARISON = /(?:全省|全国|全市|世界|行业)平均(?:水平)?(?:为|是|达|仅为?)?(?:[\d.]{1,8}[%％]?、)?$/u;
/** Words by which things are only named or arranged. */
const NAMED = /(?:谋划|共有|现有|设有|下设|涉及|包括|包含|涵盖|确定|分为|列出)[^，。；]{0,24}$/u;
const ACHIEVED =
  /完成|获|录取|通过|入选|落成|竣工|交付|推进|实现|建成|建立|出台|组建|组织|新增|引进|解决|化解|投用|投运|开工|达到|制定|发布|认定|创建|当选|评为|参赛|办结|受益|惠及|启用|命名|落地|见效|进入|获批|投产/u;

/**
 * Says what a number is: in a report a result, in a plan a target, unless its clause says otherwise; a plain size where
 * things are only named (谋划…项目3个, …等6个项目) or where others are compared with (全省平均).
 */
export function kindOf({ sentence, start, end, part, previous, isSameUnit }: Surroundings): MetricKind {
  const before = clauseBefore(sentence, start);
  const behind = clauseBehind(sentence, end);
  if (COMPARISON.test(before) && !/^个?百分点/u.test(sentence.slice(start, end).replace(/^[\d.]{1,9}/u, '')))
    return 'count';
  if (part === 'plan') return REPORT.test(before) ? 'result' : 'target';
  if (
    PROMISE.test(before) ||
    /^[^，,。；;]{0,8}[，,；;]?实际(?:完成|上报|执行|达|建成|为|发放|投入|招)/u.test(sentence.slice(end))
  )
    return 'target';
  if (part === 'other' && /(?:确保|力争|争取|目标|将|要)/u.test(sentence.slice(0, start))) return 'target';
  const isAchieved = ACHIEVED.test(before) || ACHIEVED.test(behind);
  if (isAchieved) return 'result';
  if (/等$/u.test(before) || NAMED.test(before)) return 'count';
  return previous === 'count' && isSameUnit && !/平均/u.test(sentence.slice(0, start)) ? 'count' : 'result';
}
