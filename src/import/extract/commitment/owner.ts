/** An owner in some words, and where the remark that names it stands. */
export interface OwnerNote {
  start: number;
  end: number;
  owner: string;
}

const ROLE =
  '(?:第一|主要|共同)?(?:责任|牵头|主管|主办|承办|协办|配合|实施|落实)(?:单位|部门|科室|处室|股室|领导|人)';
/** （责任单位：基教科）, （牵头单位：基教科；责任单位：人事科）, （基教科牵头，人事科配合）. */
const REMARK = new RegExp(
  String.raw`[（(【［[]\s?(?:(?:${ROLE})[:：]\s?(?<named>[^（()）【】［］[\]]{1,120})|(?<led>[^（()）【】［］[\]。]{2,60}(?:牵头|负责|承办|主办|落实|配合)))\s?[）)】］\]]`,
  'gu',
);
const LINE = new RegExp(String.raw`^(?:${ROLE})[:：]\s?(?<named>.{1,120})$`, 'u');
const ANOTHER = new RegExp(`${ROLE}[:：]`, 'u');
const OFFICE =
  '局|委|委员会|办|办公室|科|处|室|股|部|厅|院|校|学校|中心|公司|集团|政府|组|会|站|所|园|街道|乡|镇';
/** 由基教科牵头, 由局党委对各科室进行考核. */
const LED = new RegExp(
  String.raw`由(?<led>[^，,。；;、由]{1,20}(?:、[^，,。；;、由]{1,20}){0,5}?(?:${OFFICE}))(?:牵头|负责|承办|主办|会同|组织|统筹|具体|对|在|开展|制定|实施)`,
  'u',
);

/** A clause that says no more than who leads: 由基教科牵头, 由基教科牵头、人事科配合. */
const LEADS_ALONE = /(?:牵头|负责|承办|主办|统筹|配合)$/u;

/** Finds the remarks that name who answers for what stands before them. */
export function ownersIn(sentence: string): OwnerNote[] {
  return [...sentence.matchAll(REMARK)].map((found) => {
    const { 0: remark, index: start, groups } = found;
    const owner = groups?.['named'] ?? groups?.['led'] ?? '';
    return { start, end: start + remark.length, owner: ownerIn(remark, owner) };
  });
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

/** Finds who leads what the clauses behind promise: 由基教科牵头，制定方案. */
export function leaderOf(clause: string): string | undefined {
  return LEADS_ALONE.test(clause) ? ownerOfClause(clause) : undefined;
}

/** Of several roles all are quoted, each with its name. */
function ownerIn(remark: string, owner: string): string {
  return ANOTHER.test(owner) ? remark.replace(/^[（(【［[]\s?|\s?[）)】］\]]$/gu, '') : owner.trim();
}
