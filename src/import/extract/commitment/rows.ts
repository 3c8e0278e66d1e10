import { deadlinesIn, type Deadline, type Times } from './due.ts';

/** A promise of a table: its words are a cell. */
export interface RowPromise {
  text: string;
  due: Deadline['due'];
  owner: string | undefined;
  /** Cells of the row with tabs between them, and where the promise stands in them. */
  sentence: string;
  offset: number;
}

const OWNER = /责任|牵头|承办|主办|负责|落实单位|实施单位/u;
const DUE = /时限|期限|完成时间|时间节点|时间要求/u;
/** Heads of what is promised: a closer one comes first. */
const TASKS = [/措施|举措|内容|目标|承诺/u, /任务|事项|项目|工作/u];

/** More columns than any list of tasks has. */
const MOST_COLUMNS = 40;
/** Rows in which heads are looked for: a title may stand above them. */
const MOST_HEADS = 3;
const LONGEST_HEAD = 12;

/** Reads a list of tasks: a table that names who does what, or by when. Each row is one promise. */
export function readRows(rows: readonly string[][], times: Times): RowPromise[] {
  const at = rows.slice(0, MOST_HEADS).findIndex((row) => row.some(isHead));
  const heads = (rows[at] ?? []).map((head) => head.trim());
  const task = heads.length > MOST_COLUMNS ? -1 : taskColumn(heads);
  if (task === -1) return [];
  const [ofOwner, ofDue] = [columnOf(heads, OWNER, task), columnOf(heads, DUE, task)];
  let owner: string | undefined;
  return rows.slice(at + 1).flatMap((row) => {
    const text = row[task]?.trim() ?? '';
    // A merged cell stands for the rows below it.
    owner = row[ofOwner]?.trim() || owner;
    if (text === '' || text === heads[task] || /\n/u.test(text)) return [];
    const due = deadlinesIn(row[ofDue] ?? '', times).at(-1) ?? deadlinesIn(text, times).at(-1);
    return [{ text, due: due?.due, owner, ...quotation(row, task) }];
  });
}

function isHead(cell: string): boolean {
  return cell.length <= LONGEST_HEAD && (OWNER.test(cell) || DUE.test(cell));
}

/** Finds the column of what is promised; -1 where the heads are none of a list of tasks. */
function taskColumn(heads: readonly string[]): number {
  const isTask = (head: string, form: RegExp): boolean =>
    form.test(head) && !OWNER.test(head) && !DUE.test(head);
  const column = TASKS.map((form) => heads.findIndex((head) => isTask(head, form))).find((one) => one !== -1);
  return column ?? -1;
}

function columnOf(heads: readonly string[], form: RegExp, task: number): number {
  return heads.findIndex((head, column) => column !== task && form.test(head));
}

function quotation(row: readonly string[], column: number): { sentence: string; offset: number } {
  const before = row.slice(0, column).filter((cell) => cell !== '');
  const inCell = (row[column] ?? '').search(/\S/u);
  return {
    sentence: row.filter((cell) => cell !== '').join('\t'),
    offset: before.reduce((sum, cell) => sum + cell.length + 1, inCell),
  };
}
