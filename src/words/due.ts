import { formatDue } from '../model/due.ts';
import { zh } from './zh-CN.ts';

/** Says when a promise is due: `2023年8月20日`, `没有写期限，按计划所属期间末：2023年12月`, `未公开`. */
export function dueWords({ due, isWritten }: { due: string | undefined; isWritten: boolean }): string {
  if (due === 'withheld') return zh.withheld;
  if (due === undefined) return '没有写期限，计划所属期间也没有注明';
  return isWritten ? formatDue(due) : `没有写期限，按计划所属期间末：${formatDue(due)}`;
}
