/** An owner in some words, and where the remark that names it stands. */
export interface OwnerNote {
  start: number;
  end: number;
  owner: string;
  /** It says 责任单位 or the like: such a remark can answer for a whole item. */
  isLabelled: boolean;
}

const ROLE =
  '(?:第一|主要|共同)?(?:责任|牵头|主管|主办|承办|协办|配合|实施|落实)(?:单位|部门|科室|处室|股室|领导|人)';
/** （责任单位：基教科）, （牵头单位：基教科；责任单位：人事科）, （基教科牵头，人事科配合）. */
const REMARK = new RegExp(
  String.raw`[（(【［[]\s?(?:(?:${ROLE})[:：]\s?(?<named>[^（()）【】［］[\]]{1,120})|(?<led>[^（()）【】［］[\]。]{2,60}(?:牵头|负责|承办|主办|落实|配合)))\s?[）)】］\]]`,
  'gu',
);
/** （规划科、县公路养护中心）, names alone at the end of a clause. */
const NAMES = /[（(](?<names>[^（()）。；;：:\d]{3,60})[）)](?=$|[，,。；;、\s])/gu;
/** What only an office is called. */
const ONLY_OFFICE = /^\p{Script=Han}{2,19}(?:科|股|处室|科室|股室|办公室|办|局|委)$/u;
/** What a plan may build as well, 中心 or 院, unless it is named as the county's own. */
const OWN_OFFICE =
  /^[省市县区局各]\p{Script=Han}{1,18}(?:处|室|组|中心|公司|队|站|所|院|部门|单位|部|政府|街道)$/u;
/** Names behind what is counted tell which ones: 新建中心2个. */
const COUNTED = /[\d一二两三四五六七八九十][个所座家]$/u;
const NO_NAME = /^(?:不?含|包括|包含|原|如|即|以下|简称|其中|除)/u;
const LINE = new RegExp(String.raw`^(?:${ROLE})[:：]\s?(?<named>.{1,120})$`, 'u');
const ANOTHER = new RegExp(`${ROLE}[:：]`, 'u');
const OFFICE =
  '局|委|委员会|办|办公室|科|处|室|股|部|厅|院|校|学校|中心|公司|集团|政府|组|会|站|所|园|街道|乡|镇';
/** 由基教科牵头, 由局党委对各科室进行考核. */
const LED = new RegExp(
  String.raw`由(?<led>[^，,。；;、由]{1,20}(?:、[^，,。；;、由]{1,20}){0,5}?(?:${OFFICE}))(?:牵头|负责|承办|主办|会同|组织|统筹|具体|对|在|开展|制定|实施)`,
  'u',
);

const ONLY_LED = new RegExp(
  String.raw`^由(?<led>[^，,。；;由]{1,60}(?:${OFFICE}))(?:牵头|负责|具体负责|牵头负责|组织实施|负责落实|牵头落实)$`,
  'u',
);

/** Finds the remarks that name who answers for what stands before them. */
export function ownersIn(sentence: string): OwnerNote[] {
  const remarks = [...sentence.matchAll(REMARK)].map(({ 0: remark, index: start, groups }): OwnerNote => {
    const owner = groups?.['named'] ?? groups?.['led'] ?? '';
    const isLabelled = groups?.['named'] !== undefined;
    return { start, end: start + remark.length, owner: ownerIn(remark, owner), isLabelled };
  });
  const names = [...sentence.matchAll(NAMES)].flatMap(({ 0: remark, index: start, groups }): OwnerNote[] => {
    const owner = groups?.['names']?.trim() ?? '';
    const isOwner = areOffices(owner, sentence.slice(0, start));
    return isOwner ? [{ start, end: start + remark.length, owner, isLabelled: false }] : [];
  });
  return [...remarks, ...names].sort((one, other) => one.start - other.start);
}

/** Says whether names in brackets are those of offices that answer for what stands before. */
function areOffices(names: string, before: string): boolean {
  return names
    .split(/[、，,]/u)
    .every(
      (name) =>
        !NO_NAME.test(name) && (ONLY_OFFICE.test(name) || (OWN_OFFICE.test(name) && !COUNTED.test(before))),
    );
}

/** Finds the owner that a paragraph of its own names: 责任单位：基教科。 */
export function ownerOfLine(text: string): string | undefined {
  const line = text.trim().replace(/[。；]$/u, '');
  const owner = LINE.exec(line)?.groups?.['named'];
  return owner === undefined ? undefined : ownerIn(line, owner);
}

/** Finds who does what a clause promises: 由基教科牵头. */
export function ownerOfClause(clause: string): string | undefined {
  return LED.exec(clause)?.groups?.['led'];
}

/** Finds the owner that a clause names and says nothing else: 由基教科牵头. */
export function onlyOwnerOf(clause: string): string | undefined {
  return ONLY_LED.exec(clause.trim())?.groups?.['led'];
}

/** Of several roles all are quoted, each with its name. */
function ownerIn(remark: string, owner: string): string {
  return ANOTHER.test(owner) ? remark.replace(/^[（(【［[]\s?|\s?[）)】］\]]$/gu, '') : owner.trim();
}
