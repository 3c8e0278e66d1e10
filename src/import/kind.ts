import type { PartKind } from '../model/part.ts';
import { findPeriod } from '../model/period.ts';

const SUMMARY =
  /总结|小结|回顾|年度报告|完成情况|推进情况|进展|开展情况|工作情况|落实情况|执行情况|成效|成绩|过去|[一五]年来|上半年工作$|\b(?:review|summary|results|achievements|progress|accomplishments)\b/iu;
const PLAN =
  /计划|安排|打算|思路|部署|下一步|下步|今后|目标任务|主要任务|重点任务|目标和任务|主要目标|总体要求|预期目标|工作要点|工作任务|工作重点|建议|规划|展望|重点工作$|方案$|\b(?:plans?|outlook|priorities|next steps|goals|targets)\b/iu;

/** Says what a heading or title announces; undefined where it announces both or neither. */
export function classify(words: string): PartKind | undefined {
  const [summary, plan] = [SUMMARY.test(words), PLAN.test(words)];
  // 重点工作推进情况 reports; 推进 the plan's own words do not.
  const isDouble = words.includes('总结') && words.includes('计划');
  if (summary && plan) return /(?:情况|总结|回顾)$/u.test(words) && !isDouble ? 'summary' : undefined;
  if (summary) return 'summary';
  return plan ? 'plan' : undefined;
}

/** Says what the first chapters of a text do that tell nothing themselves: what its title announces first, if anything. */
export function leadingKind(title: string): PartKind | undefined {
  return classify(title) ?? (SUMMARY.test(title) ? 'summary' : undefined);
}

/**
 * Finds the period that a heading names, given the title's: `2024年工作回顾`, `下半年计划`. A report to a congress at the
 * beginning of its year calls that year 今年, and 过去一年 and 过去五年 what lies before it; a summary is of its own year.
 */
export function headingPeriod(
  heading: string,
  documentPeriod: string | undefined,
  titleKind: PartKind | undefined,
): string | undefined {
  const year = documentPeriod === undefined ? undefined : Number(documentPeriod.slice(0, 4));
  const named = findPeriod(heading, year);
  if (named !== undefined || year === undefined || !/^\d{4}$/u.test(documentPeriod ?? '')) return named;
  if (/今年|本年/u.test(heading)) return String(year);
  if (titleKind === 'summary') return undefined;
  if (/过去五年|五年来/u.test(heading)) return `${year - 5}/${year - 1}`;
  return /过去一年|过去的一年|去年|上年/u.test(heading) ? String(year - 1) : undefined;
}
