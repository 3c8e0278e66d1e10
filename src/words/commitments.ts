import type { Judgement, Status, StatusRule } from '../model/status.ts';

/** What is said of promises. The words of the statuses are those of the publishers' own lists, and this column's for the rest. */
export const commitmentWords = {
  statuses: {
    done: '已完成',
    missed: '未达标',
    'on-track': '序时推进',
    behind: '滞后',
    'not-started': '未启动',
    'not-due': '未到期',
    awaited: '待报告',
    overdue: '逾期未报告',
    unverifiable: '无法核验',
  } satisfies Record<Status, string>,
  /** One sentence for each row of the rule, true of every promise that it judges. */
  rules: {
    withheld: '目标、结果或期限未公开，发文机关也没有登记进展，所以无法核验。',
    met: '最近一次报告的结果达到了目标。',
    missed: '期限已到，报告的结果没有达到目标。',
    early: '结果所属的期间还没有到期限，这是到目前为止的数；发文机关登记为序时推进或滞后的，照写。',
    declared: '按发文机关为最近一次答复登记的进展。',
    undecided: '有答复，但没有登记进展，用数对照也得不出结论。',
    'not-due': '还没有到期限，后来的总结也还没有答复。',
    awaited: '期限已过，涵盖期限的总结还没有发布。',
    overdue: '期限已过，涵盖期限的总结已经发布，其中没有对这项承诺的答复。',
  } satisfies Record<StatusRule, string>,
  judges: {
    computed: '由本专栏按公布的规则对照得出',
    publisher: '由发文机关按答复的原文登记',
    nobody: '尚无判断',
  } satisfies Record<Judgement['judge'], string>,
} as const;
