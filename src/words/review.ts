import { commandFor } from './commands.ts';
import { zh } from './zh-CN.ts';

function nextSteps(content: string): string {
  return `预览：${commandFor('npm start', content)}；生成网站：${commandFor('npm run build', content)}。`;
}

/** A review, of which only counts are told. */
type Counted = Record<'metrics' | 'commitments' | 'pairs', readonly unknown[]>;

/** What the review command says to people. */
export const words = {
  usage: '请写出要审核的文件，例如：npm run review -- xian-jyj/2021-h1',
  needsTerminal:
    '审核要在终端窗口里进行。在脚本里请加 --accept-all：有期间并且与正文对得上的数和承诺全部保留，其余舍去；对以前承诺的答复仍要逐条确认。',
  nothing: (id: string) => `“${id}”已发布，没有待审核的内容。`,
  keys: '上下键或数字键选择，回车确定；Ctrl+C 停下，已定的都已保存',

  begin: ({ metrics, commitments, pairs }: Counted, open: number) => {
    const total = metrics.length + commitments.length + pairs.length;
    if (total === 0) return '没有提取出的数据要审核。';
    const kinds = [
      `${metrics.length}项数据`,
      ...(commitments.length > 0 ? [`${commitments.length}项承诺`] : []),
      ...(pairs.length > 0 ? [`${pairs.length}处可能是对以前承诺的答复`] : []),
    ];
    if (open === 0) return `共${kinds.join('、')}，都已定。`;
    return `共${kinds.join('、')}，已定${total - open}项，还有${open}项。每定一项，立即保存。`;
  },
  position: (index: number, total: number) => `${index}/${total}`,
  noHeading: '开头的文字',
  decided: { keep: '已定：保留', drop: '已定：舍去' },
  fields: {
    label: '名称',
    value: '数值',
    unit: '单位',
    kind: '类别',
    comparator: '比较',
    period: '期间',
    indicator: '指标',
  },
  withheld: zh.withheld,
  noUnit: '无',
  openPeriod: '待补',
  kinds: zh.metricKinds,
  comparators: { ...zh.comparators, '=': '等于' },
  period: (period: string, written: string) => `${written}（${period}）`,
  noIndicator: '未归入',
  likely: (name: string) => `未归入，相近的有“${name}”`,
  indicator: (name: string, id: string) => `${name}（${id}）`,
  unknownIndicator: (id: string) => `${id}（indicators.yaml 里没有）`,
  obstacles: {
    text: '正文在导入以后改过，这个数对不上了，不能保留。请加 --replace 重新导入，或舍去。',
    period: '正文没有写明期间，保留时要补上。',
  },

  gone: '（正文已改）',
  cannotChoose: '这一项现在不能选。',

  what: '这个数怎么处理？',
  actions: {
    keep: '保留',
    edit: '修改',
    drop: '舍去',
    join: '归入指标',
    back: '上一项',
    later: '保存退出',
  },
  actionHints: {
    keep: '放进数据，公开',
    edit: '改名称、数值、单位、类别、比较、期间；原文不能改',
    drop: '不是数据，或不必列出；正文不受影响',
    join: '历年同一个指标连成一行，便于比较',
    back: '回到前一项，可以重新定',
    later: '以后再运行同一条命令，从这里接着审核',
  },

  editWhat: '改哪一项？',
  editDone: '改好了',
  askLabel: '名称，用原文的词：',
  askValue: '数值，按原文的单位；没有公开的写“未公开”：',
  askUnit: '单位，没有单位就清空：',
  askKind: '类别：',
  askComparator: '比较：',
  askPeriod: '期间，如 2021-H1 或 2021年上半年：',
  emptyLabel: '名称不能为空',
  badValue: '应为数字（如 120、98.5、1,200）或“未公开”',
  notAsWritten: (written: string, numbers: readonly string[]) =>
    numbers.length === 0
      ? `原文“${written}”没有公开这个数，应写“${zh.withheld}”`
      : `与原文“${written}”不一致，应为${numbers.join('或')}；正文错了就先改正文`,
  badUnit: (unit: string, indicator: string) =>
    `这个数已归入指标“${indicator}”，它的单位是“${unit}”，两个单位不能换算。请先改归其他指标`,
  badPeriod: '应写作 2021、2021-H1、2021-Q3、2021-07、2021/2025，或 2021年上半年',

  joinWhat: '归入哪个指标？打几个字可以筛选：',
  joinNew: '新建一个指标',
  joinNone: '不归入指标',
  joinBack: '返回',
  indicatorChoice: (name: string, unit: string, id: string) =>
    `${name}${unit === '' ? '' : `（${unit}）`}  ${id}`,
  notConvertible: (unit: string) => (unit === '' ? '（单位不同）' : `（“${unit}”不能换算）`),
  newIndicator:
    '新建指标。编号会出现在网址里，只用小写字母、数字和连字符，如 new-teachers；编号空着按回车就返回。',
  askIndicatorId: '编号：',
  askIndicatorName: '名称：',
  askIndicatorUnit: '单位，没有单位就清空：',
  takenIndicator: (id: string) => `编号“${id}”已经有了，请换一个`,
  badIndicatorUnit: (unit: string) => `与这个数的单位“${unit}”不能换算`,
  indicatorAdded: (name: string) => `已在 indicators.yaml 里新建指标“${name}”。`,

  metadata: '文件信息还缺以下几项。不知道的直接按回车，以后再补，不要猜。',
  askPublished: '发布日期，如 2021-07-12 09:30：',
  askSource: '来源，如 某县教育局办公室：',
  askDocumentPeriod: '文件的期间，如 2021-H1 或 2021年上半年：',
  badPublished: '应写作 2021-07-12 09:30，并且确有这一天；不知道就清空',

  summary: (kept: number, withheld: number, joined: number, dropped: number) =>
    `审核完毕：保留${kept}项${withheld > 0 ? `（其中未公开${withheld}项）` : ''}，舍去${dropped}项${joined > 0 ? `；${joined}项归入了指标` : ''}。`,
  commitmentSummary: (kept: number, dropped: number) => `承诺：保留${kept}项，舍去${dropped}项。`,
  pairSummary: (confirmed: number, dropped: number, open: number) =>
    `对以前承诺的答复：确认${confirmed}处，舍去${dropped}处${open > 0 ? `，还有${open}处没有定，不影响发布，以后可以接着审核` : ''}。`,
  recordNames: {
    title: zh.metadataNames.title,
    period: zh.metadataNames.period,
    published: zh.metadataNames.published,
    source: zh.metadataNames.source,
  },
  notGiven: zh.notGiven,
  publishWhat: '发布这份文件吗？',
  updateWhat: '把审核的结果写进这份已发布的文件吗？',
  publish: '发布',
  update: '写入',
  again: '从头再看一遍',
  notYet: '先不发布，保存退出',
  notYetUpdate: '先不写入，保存退出',

  saved: (open: number, command: string) =>
    `已保存${open > 0 ? `，还有${open}项没有定` : ''}。接着审核：${command}`,
  published: (id: string, content: string) => `“${id}”已发布。${nextSteps(content)}`,
  updated: (id: string, content: string) => `“${id}”已更新。${nextSteps(content)}`,
  accepted: (kept: number, dropped: number, commitments = 0) =>
    `保留${kept}项${commitments > 0 ? `（其中承诺${commitments}项）` : ''}，舍去${dropped}项。`,
  droppedWhy: {
    text: (count: number) => `其中${count}项在正文里对不上，没有保留，记在 review.yaml 里。`,
    period: (count: number) => `其中${count}项没有写明期间，没有保留，记在 review.yaml 里。`,
  },
  missing: (names: readonly string[]) => `文件信息还缺：${names.join('、')}。可以在 index.mdx 里补写。`,
} as const;
