import { isOngoing } from './core.ts';
import { standsBehind } from './near.ts';
import { ENDINGS, ENDS, EVENTS, HEADS, SET_UP } from './verbs.ts';

/** What is over, or stands, when the time is up, by the words of its clause without what urges. */
const DELIVERABLE = [
  new RegExp(`^(?:${HEADS})(?!和|、|并|好|完善|建筑|住宅|情况).{3}`, 'u'),
  new RegExp(`(?:${ENDS})(?:${ENDINGS}){0,2}$`, 'u'),
  new RegExp(
    `^(?:组织|开展|举办|召开|举行|进行)(?!.{0,40}参加)(?:.{0,40}(?:${EVENTS})|.{4,40}(?:培训|轮训))$`,
    'u',
  ),
  /^(?:举办|承办|办|召开|举行|组织)好?.{2,40}(?:会|展|赛|节|论坛)(?:等.{0,6})?$/u,
  new RegExp(`^建立(?![健完和、])[^的]{2,40}(?:${SET_UP})$`, 'u'),
  /^(?:形成|制定|编制)[^的]{0,30}(?:清单|方案|报告)$/u,
  /^通过.{2,40}(?:验收|评估|评审|认定|督导|认证|复核)$/u,
  // What is left of something is gone when it is done.
  /^(?:化解|解决|消除|清理|办结|改造|整治)(?:剩余|余下|全部|所有)/u,
];
const NOT_HAPPENING =
  /不(?:再)?(?:发生|出现)|无(?:流生|辍学|事故|上访|案件)|为零(?:的目标)?$|零(?:事故|发生|上访|投诉|差错)/u;
const WHOLE = /全覆盖$|覆盖所有|动态清零$|同步$/u;

/** Slogans with such words in them, and what no summary could answer with yes or no. */
const SLOGAN =
  /底线|零容忍|零距离|良好开局|前列|方阵|一流|(?:大幅|显著|明显|更好|新的?|重大|积极|阶段性)(?:提升|提高|改善|增强|进展|突破|成效|保障|成果|水平)|各项|各类.{0,4}(?:活动|培训)|有所|(?:经济社会发展|规划|既定|等)[^，]{0,12}(?:目标|任务)$|急难险重|大业$|^该/u;

/** What is said of things as they are. */
const STATEMENT = /需要|主要是|始终是|仍然|考虑到|是今年的/u;

/** Says whether a clause promises something that is over, stands, or has not happened when the time is up. */
export function isDeliverable(clause: string, core: string): boolean {
  if (SLOGAN.test(clause)) return false;
  return (
    NOT_HAPPENING.test(clause) ||
    WHOLE.test(clause) ||
    standsBehind(clause, /无|杜绝/gu, 40, /发生|事故|事件|投诉|差错/u) ||
    standsBehind(clause, /力争|争取|确保/gu, 30, /进入|入选|获得|获评|创成|评为|列入/u) ||
    DELIVERABLE.some((form) => form.test(core))
  );
}

/** Says whether a clause with a deadline tells what shall be done by then, and not what goes on all the time. */
export function isDoable(clause: string, core: string): boolean {
  return core.length > 2 && !isOngoing(core) && !SLOGAN.test(clause);
}

/** Says whether a clause tells how things are, and promises nothing whatever its words. */
export function isStatement(clause: string): boolean {
  return STATEMENT.test(clause) || standsBehind(clause, /关于/gu, 40, /条$/u);
}
