import type { DeclaredStatus } from '../model/commitment.ts';
import { commitmentWords } from './commitments.ts';
import { zh } from './zh-CN.ts';

const { statuses } = commitmentWords;

/** What the review says of promises: 承诺. */
export const commitment = {
  what: '这项承诺怎么处理？',
  actions: { keep: '保留', edit: '修改', drop: '舍去', later: '保存退出', back: '上一项' },
  actionHints: {
    keep: '记为承诺，公开；以后的总结可以对照它',
    edit: '改承诺的起止、责任单位、期限、目标值；原文不能改',
    drop: '不是承诺，或不必列出；正文不受影响',
    later: '以后再运行同一条命令，从这里接着审核',
    back: '回到前一项，可以重新定',
  },
  fields: { text: '承诺', owner: '责任单位', due: '期限', target: '目标值' },
  noOwner: '没有写明',
  withheldDue: zh.withheld,
  due: (due: string, written: string) => `${written}（${due}）`,
  endOfPlan: (written: string) => `没有写明，按计划的期间末（${written}）算`,
  openDue: '没有写明',
  noTarget: '没有数',
  droppedTarget: '这个数已舍去，不再写',
  value: (label: string, written: string) => `${label} ${written}`,
  gone: '正文在导入以后改过，这项承诺对不上了，不能保留。请加 --replace 重新导入，或舍去。',

  askText: '承诺，照抄原文，可以长些或短些：',
  badText: '正文这一处没有这句话，要一字不差',
  askOwner: '责任单位，用原文的名称，没有就清空：',
  askDue: '期限，如 2021-12 或 2021年8月15日；没有公开的写“未公开”，没有写明就清空：',
  badDue: '应写作 2021-12、2021年12月、2021年8月15日或“未公开”',
  askTarget: '目标值是哪个数？',
  noSuchTarget: '没有数',
} as const;

/** What the review says of sentences that may answer a promise: 答复. */
export const pair = {
  what: '这句话是这项承诺的结果吗？',
  actions: { keep: '是', drop: '不是', skip: '以后再定', later: '保存退出', back: '上一项' },
  actionHints: {
    keep: '记为这项承诺的结果，公开',
    drop: '与这项承诺无关；正文不受影响',
    skip: '先放着，看下一项承诺；不影响发布这份文件',
    later: '以后再运行同一条命令，从这里接着审核',
    back: '回到前一项，可以重新定',
  },
  promise: (title: string) => `承诺：${title}`,
  answer: '本文件',
  unknownPromise: (of: string) => `承诺：${of}`,
  fields: { reason: '理由', status: '状态', result: '结果值' },
  reason: (reason: string, score: number) => `${reason}（${score.toFixed(2)}）`,
  /** What speaks for a pair, in the order of its weight. */
  reasons: { indicator: '同一指标', heading: '标题相近', words: '用词相近', label: '名称相近' },
  decided: { keep: '已定：是', drop: '已定：不是' },
  status: {
    computed: (status: string) => `${status}（目标与结果都有数，由对照得出）`,
    suggested: (status: string) => `${status}（按这句话的用词推测，确认时由你选）`,
    early: `${statuses['not-due']}（这是到目前为止的数；原文写明序时推进或滞后的，确认时可以选）`,
    withheld: `${statuses.unverifiable}（目标、结果或期限未公开；原文写明进展的，确认时可以选）`,
    open: '确认时由你选',
  },
  obstacles: {
    text: '正文在导入以后改过，没有这句话了。',
    promise: (of: string) => `这项承诺还没有记入“${of}”。请先审核那份文件，再回来确认；现在可以先放着。`,
    answered: '这一节的 outcomes 里已经有这项承诺的结果。要换，请先在分节文件里删去原来的。',
  },
  cannot: { text: '（正文已改）', promise: '（先审核承诺所在的文件）', answered: '（已有结果）' },

  askStatus: '这句话说明这项承诺：',
  declared: {
    done: statuses.done,
    'on-track': statuses['on-track'],
    behind: statuses.behind,
    'not-started': statuses['not-started'],
  } satisfies Record<DeclaredStatus, string>,
  /** Where numbers or what is withheld decide when nothing is declared. */
  undeclared: {
    early: `不登记（${statuses['not-due']}）`,
    withheld: `不登记（${statuses.unverifiable}）`,
  },
  statusBack: '返回',

  confirmedBefore: (text: string) => `这一节已经确认了另一句：“${text}”。一节里一项承诺只能有一条结果。`,
  askWhich: '用哪一句？',
  thisOne: '用现在这一句',
  thatOne: '用原来那一句',
  askOthers: (count: number) => `别的节里还有${count}句可能是这项承诺的结果，怎么办？`,
  answeredOnce: '都舍去，这项承诺只有这一条结果',
  answeredTwice: '留着，正文不止一处说到它',

  open: (count: number, command: string) =>
    `另有${count}处可能是对以前承诺的答复，还没有确认，不会公开。逐条确认：${command}`,
} as const;
