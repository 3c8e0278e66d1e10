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
  /^(?:举办|承办|办|召开|举行|组织)好?.{2,40}(?:会|展|赛|节|论坛)(?:等.{0,6}|[和、及].{2,12}活动)?$/u,
  new RegExp(`^建立(?![健完和、])[^的]{2,40}(?:${SET_UP})$`, 'u'),
  /^(?:形成|制定|编制)[^的]{0,30}(?:清单|方案|报告)$/u,
  /^建立.{2,40}(?:清单|台账|名录|档案)$/u,
  /^争创.{4,30}(?:区|中心|城市|县|镇|园|基地|学校|单位|称号|奖)$/u,
  /^.{2,30}(?:高于|不低于|快于|保持在|控制在)(?:全[国省市县]|国家|省级|市级).{0,8}(?:平均|水平)(?:以上|以内)?$/u,
  /(?:完成|达到).{0,12}(?:考核|约束性|下达).{0,8}(?:目标|任务|指标)$/u,
  /各(?:安排|新建|建设|建成|设立|增设|配备)[一两二三四五六七八九十\d]{1,2}[个名所处座间家]/u,
  /(?:突破|超过|跨越|迈上)[一二两三四五六七八九十百千万亿]{1,6}级?(?:元|规模|大关|台阶)?$/u,
  /^通过.{2,40}(?:验收|评估|评审|认定|督导|认证|复核)$/u,
  // What is left of something is gone when it is done.
  /^(?:化解|解决|消除|清理|办结|改造|整治)(?:剩余|余下|全部|所有)/u,
];
const NOT_HAPPENING =
  /不(?:再)?(?:发生|出现)|无(?:流生|辍学|事故|上访|案件)|为零(?:的目标)?$|只[增升]不[减降]|只[减降]不[增升]|零(?:事故|发生|上访|投诉|差错)/u;
const WHOLE =
  /全覆盖$|覆盖所有|动态清零$|同步$|(?:扩大|推广)到(?!更)|一律不|全员(?:参加|完成)|(?:一半|半数|三分之[一二])以上|全部(?:能够|实行|接入|使用|互认|纳入|安装|配备|达标|到位|公开|开放|移交|更换|参加|免[除费])|[为对](?:所有|全部)[^，]{2,16}(?:安装|加装|配备|更换|办理|进行)/u;
/** How often, and how soon after: 每学期评议一次, 7个工作日内答复. */
const FREQUENT = [
  /每(?:[周月年天日名所校个人期]|季度?|半年|学[期年])[^，]{0,20}?[一两二三四五六七八九十\d]{1,3}(?:批次|[次轮遍场期批])(?!性)/u,
  /每(?:[周月年天日名所校个人期]|季度?|半年|学[期年])[^，]{0,16}(?:至少|不少于)[^，]{0,6}[半一两二三四五六七八九十\d]/u,
  /(?:检查|组织|开展|召开|举办|进行|安排|培训|排查|走访|面访|公布|通报|体检|演练)(?:至少|不少于)?[一两二三四五六七八九十\d]{1,2}(?:次|轮|遍|场)(?!性)/u,
  /[xX×*\d一二两三四五六七八九十]{1,3}(?:个工作日|个?小时|天|日|周|个月)[之以]?内.{2}/u,
];

/** Slogans with such words in them, and what no summary could answer with yes or no. */
const SLOGAN =
  /底线|更多|建立现代|零容忍|零距离|良好开局|前列|方阵|一流|(?:大幅|显著|明显|更好|新的?|重大|积极|阶段性)(?:提升|提高|改善|增强|进展|突破|成效|保障|成果|水平)|各项|各类.{0,4}(?:活动|培训)|有所|(?:经济社会发展|规划|既定|等)[^，]{0,12}(?:目标|任务)$|急难险重|(?:大业|支点|高地|强[国省市县]|法治政府)$|^该/u;

/** What is said of things as they are. */
const STATEMENT = /需要|主要是|始终是|仍然|考虑到|是今年的|面临/u;

/** Says whether a clause promises something that is over, stands, or has not happened when the time is up. */
export function isDeliverable(clause: string, core: string): boolean {
  if (SLOGAN.test(clause)) return false;
  return (
    NOT_HAPPENING.test(clause) ||
    WHOLE.test(clause) ||
    FREQUENT.some((form) => form.test(clause)) ||
    standsBehind(clause, /^对/gu, 24, /逐[一户家校园村院条项]/u) ||
    standsBehind(clause, /^为/gu, 24, /免费|购买/u) ||
    standsBehind(clause, /无|杜绝/gu, 40, /发生|事故|事件|投诉|差错/u) ||
    standsBehind(clause, /力争|争取|确保/gu, 45, /进入|入选|获得|获批|获评|创成|评为|列入|纳入/u) ||
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
