import { daySchema } from '../model/document.ts';
import type { PartKind } from '../model/part.ts';
import { findPeriod } from '../model/period.ts';
import type { Block } from './block.ts';
import { note, type Note } from './notes.ts';

/** What a text says of itself. */
export interface Head {
  /** The title, where the text begins with one. */
  title: string | undefined;
  /** The issuer's name, where the title begins with it. */
  issuerName: string | undefined;
  source: string | undefined;
  /** 成文日期, where the text ends with a date on a line of its own. */
  issued: string | undefined;
  /** The blocks that remain: the text without its title. */
  blocks: Block[];
  notes: Note[];
}

const ISSUER_LINE =
  /^[^\s\d，。；：、]{2,20}(?:局|厅|委员会|委|政府|办公室|院|中心|学校|大学|中学|小学|街道办事处|乡|镇)$/u;
const GENRE =
  /总结|计划|报告|要点|规划|方案|汇报|情况|回顾|打算|思路|通报|述职|\b(?:report|plan|review|summary)\b/iu;
const SOURCE = /^来源[:：]\s*(\S{2,20})$/u;
const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;
const ISSUER =
  /^(?:关于|印发|转发)*(?<name>\S{1,28}?(?:局|厅|委员会|委|政府|办公室|办|院|中心|学校|大学|中学|小学|公司|街道|乡|镇|馆|处))(?:关于)?(?=[\d０-９]{4}|[一二]〇)/u;
const LONGEST_TITLE = 60;
const HEAD_BLOCKS = 12;
const TAIL_BLOCKS = 4;

/** Takes title and metadata from the beginning and end of a text. Only what is written there, nothing guessed. */
export function readHead(blocks: readonly Block[], keepTitle: boolean): Head {
  const sourceBlock = blocks.slice(0, HEAD_BLOCKS).find(({ text }) => SOURCE.test(text));
  const rest = blocks.filter((block) => block !== sourceBlock);
  const found = keepTitle ? undefined : findTitle(rest);
  const title = found?.title;
  const name = ISSUER.exec(title ?? '')?.groups?.['name'];
  return {
    title,
    issuerName: name,
    source: sourceBlock && SOURCE.exec(sourceBlock.text)?.[1],
    issued: findDate(rest.slice(-TAIL_BLOCKS)),
    blocks: rest.slice(found?.lines ?? 0),
    notes: sourceBlock ? [note('metadata-line', sourceBlock.line, sourceBlock.text)] : [],
  };
}

/** A title is the first line, short, names a genre, and is no sentence; the issuer may stand on a line above it. */
function findTitle(blocks: readonly Block[]): { title: string; lines: number } | undefined {
  const [first = '', second = ''] = blocks.map(({ text }) => text);
  if (blocks.length > 1 && isTitle(first)) return { title: first, lines: 1 };
  if (blocks.length > 2 && ISSUER_LINE.test(first) && isTitle(second))
    return { title: first + second, lines: 2 };
  return undefined;
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && GENRE.test(text) && !/[。！？!?；;：:，,]$/u.test(text);
}

function findDate(blocks: readonly Block[]): string | undefined {
  for (const { text } of blocks) {
    const found = DATE.exec(text.normalize('NFKC').replace(/\s+/gu, ''));
    const day = found && `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`;
    if (daySchema.safeParse(day).success && day !== null) return day;
  }
  return undefined;
}

const SUMMARY =
  /总结|回顾|完成情况|推进情况|进展|开展情况|工作情况|落实情况|执行情况|成效|成绩|过去|[一五]年来|上半年工作$/u;
const PLAN =
  /计划|安排|打算|思路|部署|下一步|下步|今后|目标任务|主要任务|重点任务|目标和任务|主要目标|总体要求|预期目标|工作要点|工作任务|工作重点|建议|规划|展望|重点工作$/u;

/** Says what a heading or title announces; undefined where it announces both or neither. */
export function classify(words: string): PartKind | undefined {
  const [summary, plan] = [SUMMARY.test(words), PLAN.test(words)];
  // 重点工作推进情况 reports; 推进 the plan's own words do not.
  if (summary && plan)
    return /(?:情况|总结|回顾)$/u.test(words) && !/总结.*计划|计划.*总结/u.test(words)
      ? 'summary'
      : undefined;
  if (summary) return 'summary';
  return plan ? 'plan' : undefined;
}

/** Finds the period that a heading names, given the title's. */
export function headingPeriod(heading: string, documentPeriod: string | undefined): string | undefined {
  return findPeriod(heading, documentPeriod === undefined ? undefined : Number(documentPeriod.slice(0, 4)));
}
