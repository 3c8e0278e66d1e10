import { cutClauses, type Clause } from './clauses.ts';
import { deadlinesIn, type Deadline, type Times } from './due.ts';
import { onlyOwnerOf, ownerOfClause, type OwnerNote } from './owner.ts';
import { standsBehind } from './near.ts';
import { coreOf, isBare } from './core.ts';
import { isDeliverable, isDoable, isStatement } from './deliverable.ts';
import { isReached, standsAlone, type Goal } from './goal.ts';

/** A promise and its place in its sentence. */
export interface Promised {
  start: number;
  end: number;
  due: Deadline['due'];
  owner: string | undefined;
  target: string | undefined;
}

const IDEA = /总体思路|总体要求|指导思想|总要求|总基调|基本思路|工作主线/u;
const EXPLAINED = /着重说明|(?:综合|充分)考虑|考虑了|目标定[为在]|取得了/u;
const GOALS = /(?:目标|任务|指标)[^，。：]{0,12}(?:是|为|：|:)/u;
const PAST = /(?<![比较与同])(?:去年|上年)(?!结转|遗留|剩余|未|没有)|已经?(?!经)|目前|截至|过去|以来/u;

/** A time of its own that no date tells: the deadline before it is not that of the clause. */
const TERM = /[春夏秋冬]季|学期|学年|[暑寒](?:假|期)|每[周月季年天]|工作日|(?:小时|天|周)内/u;

/** Says whether a sentence gives the idea of a plan or its reasons, and no promise. */
function isIdea(sentence: string): boolean {
  const isGeneral = IDEA.test(sentence.slice(0, 60)) && !sentence.includes('预期目标');
  return (
    isGeneral ||
    EXPLAINED.test(sentence) ||
    standsBehind(sentence, /提出/gu, 60, /目标|左右/u) ||
    standsBehind(sentence, /打下/gu, 10, /基础/u)
  );
}

/** Reads the promises of a sentence in their order; `lead` is a deadline that the words above it give. */
export function readPromises(
  sentence: string,
  goals: readonly Goal[],
  remarks: readonly OwnerNote[],
  times: Times,
  lead?: Deadline['due'],
): Promised[] {
  if (isIdea(sentence)) return [];
  const promises: Promised[] = [];
  let due = lead;
  let dated: Clause | undefined;
  let above: Clause | undefined;
  let leader: string | undefined;
  for (const clause of cutClauses(sentence).flatMap((one) => withoutRemark(one, remarks))) {
    const deadlines = deadlinesIn(clause.text, times);
    const words = blanked(clause.text, deadlines);
    const core = coreOf(words);
    const last = deadlines.at(-1);
    if (last !== undefined) due = last.due;
    const ownDue = last === undefined && dated === undefined && TERM.test(clause.text) ? undefined : due;
    if (core === '') {
      // A deadline alone belongs to the clause that follows it.
      [dated, above] = [last?.isFirm ? clause : undefined, undefined];
      continue;
    }
    const named = onlyOwnerOf(words);
    if (named !== undefined) {
      // 由基教科牵头 belongs to the clause that follows it, and at the end to the one before it.
      const previous = promises.at(-1);
      leader = endsAt(clause.end, sentence) ? undefined : named;
      if (leader === undefined && previous?.end === above?.end && previous !== undefined)
        previous.owner ??= named;
      continue;
    }
    const reached = goals.filter(
      (goal) => isIn(goal, clause) && isReachedIn(clause, words, goal, GOALS.test(sentence)),
    );
    const isDated = dated !== undefined || deadlines.some(({ isFirm }) => isFirm);
    const isPast = PAST.test(clause.text);
    // 交付使用 belongs to the clause before it.
    const subject = isBare(core) ? above : undefined;
    const isPromise =
      !isPast &&
      !isStatement(clause.text) &&
      !isLead(clause, sentence, reached.length > 0) &&
      (!isBare(core) || subject !== undefined || isDated) &&
      (reached.length > 0 || isDeliverable(clause.text, core) || (isDated && isDoable(clause.text, core)));
    const previous = promises.at(-1);
    if (isPromise && subject !== undefined && previous?.end === subject.end)
      [previous.end, previous.due] = [clause.end, ownDue ?? previous.due];
    else if (isPromise) {
      const whole = { ...clause, start: (subject ?? dated ?? clause).start };
      const owner = ownerOfClause(sentence.slice(whole.start, clause.end)) ?? leader;
      for (const piece of piecesOf(whole, reached, sentence)) promises.push({ ...piece, due: ownDue, owner });
    }
    [dated, leader, above] = [undefined, undefined, isPast ? undefined : clause];
  }
  return promises;
}

/** Words before a colon name what follows: 到2025年实现以下目标：; a number there is a promise: 新建学校2所：. */
function isLead({ text, end }: Clause, sentence: string, isCounted: boolean): boolean {
  return /^\s?[：:]/u.test(sentence.slice(end, end + 2)) && (!isCounted || /以下|下列|如下/u.test(text));
}

/** Says whether the sentence, or what stands before a semicolon in it, ends there. */
function endsAt(end: number, sentence: string): boolean {
  return /^\s?(?:[。；;]|$)/u.test(sentence.slice(end, end + 2));
}

function isIn({ start, end }: Goal, clause: Clause): boolean {
  return clause.start <= start && end <= clause.end;
}

function isReachedIn(clause: Clause, words: string, goal: Goal, isListed: boolean): boolean {
  const [from, to] = [goal.start - clause.start, goal.end - clause.start];
  return isReached(words.slice(0, from), goal.written, clause.text.slice(to), isListed);
}

/** Cuts a clause with several goals where each piece says itself what it promises: 覆盖率达93%、占比达60%. */
function piecesOf(
  { start, end }: Clause,
  reached: readonly Goal[],
  sentence: string,
): Pick<Promised, 'start' | 'end' | 'target'>[] {
  const rest = reached.slice(1).map((goal, index) => ({ goal, from: (reached[index]?.end ?? end) + 1 }));
  const areAlone = rest.every(
    ({ goal, from }) =>
      sentence[from - 1] === '、' && standsAlone(sentence.slice(from, goal.start), goal.written),
  );
  if (!areAlone || rest.length === 0) return [{ start, end, target: reached[0]?.id }];
  const starts = [start, ...rest.map(({ from }) => from)];
  return reached.map(({ id }, index) => ({
    start: starts[index] ?? start,
    end: (starts[index + 1] ?? end + 1) - 1,
    target: id,
  }));
}

function blanked(text: string, deadlines: readonly Deadline[]): string {
  return deadlines.reduce(
    (words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end),
    text,
  );
}

/** A remark with the owner is no part of the promise before it, nor of one behind it. */
function withoutRemark(clause: Clause, remarks: readonly OwnerNote[]): Clause[] {
  const remark = remarks.find(({ start, end }) => start < clause.end && clause.start < end);
  if (remark === undefined) return [clause];
  const pieces = [
    [clause.start, remark.start],
    [remark.end, clause.end],
  ] as const;
  return pieces.flatMap(([from, to]) => {
    const text = clause.text.slice(Math.max(0, from - clause.start), Math.max(0, to - clause.start));
    return text.trim() === '' ? [] : withoutRemark({ text, start: from, end: to }, remarks);
  });
}
