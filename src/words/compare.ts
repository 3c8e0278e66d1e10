import type { PartKind } from '../model/part.ts';
import { zh } from './zh-CN.ts';

/** What became of a unit of text between two documents. */
type Change = 'same' | 'reworded' | 'new' | 'dropped';

/** What is compared: parts of a kind, or the texts before the first part. */
type Compared = PartKind | 'opening';

const changes = { reworded: '改写', same: '未变', new: '新增', dropped: '未延续' } satisfies Record<
  Change,
  string
>;
const ORDER = ['reworded', 'same', 'new', 'dropped'] as const;
const kinds = { ...zh.kinds, opening: zh.introduction };
const texts = { opening: '引言', summary: '总结', plan: '计划', other: '文字' } satisfies Record<
  Compared,
  string
>;

/** Parts of one kind of two documents, as their comparison counts them. */
interface Group {
  kind: Compared;
  before: readonly { label?: string | undefined }[];
  after: readonly { label?: string | undefined }[];
  counts: Record<Change, number>;
  changedTargets: number;
}

/** Says of two parts how many units became what, and how many targets changed. */
function said({ kind, before, after, counts, changedTargets }: Group): string {
  if (before.length === 0) return '只有后一份文件有这个部分，没有可以对照的文字。';
  if (after.length === 0) return '只有前一份文件有这个部分，没有可以对照的文字。';
  const all = ORDER.reduce((sum, change) => sum + counts[change], 0);
  const units = ORDER.filter((change) => counts[change] > 0).map(
    (change) => `${counts[change]}条${changes[change]}`,
  );
  const targets = changedTargets > 0 ? `；${changedTargets}个目标有变化` : '';
  return `两份${texts[kind]}共对照${all}条：${units.join('，')}${targets}。`;
}

/** Names what is compared; of other parts their heading. */
function nameOf({ kind, before, after }: Group): string {
  const label = kind === 'other' ? (after[0] ?? before[0])?.label : undefined;
  return label ?? kinds[kind];
}

/** Words of the pages that compare two documents, and of the links between them. */
export const compareWords = {
  title: '文件对照',
  colon: '：',
  pageTitle: (after: string, before: string) => `${after}与${before}对照`,
  before: '前',
  after: '后',
  links: '与以前的文件对照',
  relations: { previous: '与上一份文件对照', 'year-before': '与上年同期对照' },
  changes,
  kinds,
  summary: '对照概要',
  said,
  nameOf,
  nothing: '两份文件没有可以对照的文字。',
  method:
    '各条由程序按标题和用词对应，“改写”“未延续”等只是比较文字的结果，不是发文机关的说明。原文一字不改，以各自的文件为准。',
  targets: '有变化的目标',
  targetsNote: '同一个指标（没有指标的，同一个名称）在两份文件里的目标不同。每个数都能回到原文的那一句。',
  targetColumns: { label: '指标或数据', before: '前', after: '后' },
  dropped: '未延续的承诺',
  droppedNote:
    '前一份计划里的这些承诺，所在的条目在后一份里没有对应的条目，后一份里也没有找到用词相近的话、同一指标的目标。这由程序按用词找出，不等于不再做。后面是现在的进展，依据见各条承诺。',
  view: '显示方式',
  views: { side: '并排', inline: '行内' },
  onlyChanges: '只看有变化的',
  signs: { added: '增加的字', underlined: '有下划线，', removed: '删去的字', struck: '有删除线。' },
  added: '增加：',
  removed: '删去：',
  unchanged: '查看原文',
  only: { before: '只有前一份有', after: '只有后一份有' },
  pathSeparator: ' › ',
  counterparts: '历次对应的章节',
  counterpartsNote: '由程序按标题和用词找出，每份文件只列最接近的一节。',
  counterpartRelations: {
    laterSummary: '后来的总结',
    earlierPlan: '先前的计划',
    earlierSummary: '先前的总结',
  },
} as const;
