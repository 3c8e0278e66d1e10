import { ENDINGS, ENDS, ONGOING } from './verbs.ts';

/** Words that urge and promise nothing by themselves, and times that are no dates: 全力推动, 年初. */
const URGING =
  /^(?:要|应|须|必须|务必|将(?![^，]{0,30}(?:改|纳|列|扩大|提高))|拟|计划|预计|争取|力争|确保|努力|保证|全力|切实|积极|继续|全面|扎实|抓紧|加快|大力|着力|认真|坚决|高质量?|高标准|高水平|按期|按时|如期|尽快|尽早|稳步|有序|逐步|进一步|同步|深入|推动|推进|力促|促进|协调|不折不扣|重点|严格|率先|基本|联合|再|年[初中]|[春夏秋冬]季(?:学期)?|单独|\s)/u;
/** Who or where, before the verb: 在暑期, 对本轮干部, 由教育局牵头. */
const SETTING =
  /^(?:在|对|由|会同|联合|依托|按照|按|为)[^，]{1,30}?(?=(?:组织|开展|举办|召开|建立|制定|出台|公布|完成|进行|建设).)/u;
const BARE = new RegExp(
  `^(?:全面|全部|正式|顺利|保质保量|实现)?(?:${ENDS}|投入|交付)(?:${ENDINGS}){0,2}$`,
  'u',
);
const OF_WORK = new RegExp(`^(?:${ONGOING})`, 'u');

/** A number that counts what the clause before it names: 每周不少于两次, 累计达到38所. */
const BARE_NUMBER =
  /^(?:每[周月期次天年季]度?|累计|合计|共计?|总数)?(?:达到?|为)?(?:不少于|不超过|不低于|至少|超过)?[\dxX×一二两三四五六七八九十]{1,6}[^\d，]{1,8}$/u;

/** A change without what changes: 从小学扩大到所有学校. */
const BARE_RISE = /^[从由].{1,16}(?:扩大|推广|提高|增加|降低|缩短|减少)[到至为]/u;

/** Gives a clause, in which deadlines are blanked out, without what urges or sets a scene: 完成改造 of 确保年内完成改造. */
export function coreOf(clause: string): string {
  let core = clause.trim();
  for (;;) {
    const lead = (URGING.exec(core) ?? SETTING.exec(core))?.[0].length ?? 0;
    if (lead === 0) return core;
    core = core.slice(lead).trimStart();
  }
}

/** Says whether a clause says nothing without the one before it: 交付使用, 年底前完工. */
export function isBare(core: string): boolean {
  return BARE.test(core) || BARE_NUMBER.test(core) || BARE_RISE.test(core);
}

/** Says whether a clause is of work that goes on all the time: 加强管理. */
export function isOngoing(core: string): boolean {
  return OF_WORK.test(core);
}
