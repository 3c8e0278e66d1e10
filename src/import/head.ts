import { daySchema } from '../model/day.ts';
import { parseMark } from '../model/numbering.ts';
import { withoutBlanks } from '../model/text.ts';
import type { Block } from './block.ts';
import { findAnnexes } from './annex.ts';
import { note, type Note } from './notes.ts';
import type { SourceMeta } from './source.ts';

/** What a text says of itself. */
export interface Head {
  /** The title, where the text begins with one. */
  title: string | undefined;
  /** A title below a letterhead: it stays in the text, where it stands. */
  lowerTitle: string | undefined;
  /** 发文字号, where the head of the text gives one. */
  documentNumber: string | undefined;
  /** The issuer's name, where the title begins with it. */
  issuerName: string | undefined;
  source: string | undefined;
  /** 成文日期, where the text ends with a date on a line of its own. */
  issued: string | undefined;
  /** The blocks that remain: the text without its title. */
  blocks: Block[];
  notes: Note[];
}

/** Words with which names of organs end. */
const ORGAN =
  '局|厅|委员会|管委会|委|政府|办公室|办|院|中心|学校|大学|中学|小学|幼儿园|公司|集团|街道办事处|街道|乡|镇|馆|处|站|所|台|队|联合会|联合社|工会|商会|协会|学会|红十字会|团委|妇联|残联';
const ISSUER_LINE = new RegExp(`^[^\\s\\d，。；：、]{2,20}(?:${ORGAN})$`, 'u');
const GENRE =
  /总结|小结|计划|安排|报告|要点|规划|方案|汇报|情况|回顾|打算|思路|通报|述职|讲话|\b(?:report|plan|review|summary)\b/iu;
const SOURCE = /^来源[:：]\s*(\S{2,20})$/u;
const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;
/** The organ with which a title begins, before the year or 关于. */
const ISSUER = new RegExp(
  `^(?:关于|印发|转发){0,2}(?<name>[^\\s\\d]{1,28}?(?:${ORGAN}))(?:(?:关于)?(?=[\\d０-９]{4}|[一二]〇)|(?=关于))`,
  'u',
);
const LATIN_ISSUER =
  /^(?<name>[A-Z][A-Za-z&' -]{2,60}(?:Bureau|Department|Commission|Committee|Council|Office|Ministry|Agency|Government|School|University)) (?=\d{4})/u;
const DOCUMENT_NUMBER = /^[^\s〔〕\d]{1,12}[〔［\[]\d{4}[〕］\]]\d{1,4}号$/u;
const LONGEST_TITLE = 60;
const HEAD_BLOCKS = 12;
const TAIL_BLOCKS = 4;

/** Takes title and metadata from the beginning and end of a text. Only what is written there, nothing guessed. */
export function readHead(
  blocks: readonly Block[],
  { title: given, source }: SourceMeta,
  keepTitle: boolean,
): Head {
  const sourceBlock = blocks.slice(0, HEAD_BLOCKS).find((block) => SOURCE.test(textOf(block)));
  const rest = blocks.filter((block) => block !== sourceBlock);
  const found = keepTitle ? undefined : findTitle(rest, given);
  const end = findAnnexes(rest)[0]?.index ?? rest.length;
  const top = rest.slice(0, HEAD_BLOCKS).map(textOf);
  const lowerTitle = found === undefined && !keepTitle ? findLowerTitle(top) : undefined;
  return {
    title: found?.title,
    lowerTitle,
    documentNumber: top.find((text) => DOCUMENT_NUMBER.test(text)),
    issuerName: findIssuerName(found?.title ?? given ?? lowerTitle ?? ''),
    source: sourceBlock ? SOURCE.exec(textOf(sourceBlock))?.[1] : source,
    issued: findDate(rest.slice(Math.max(0, end - TAIL_BLOCKS), end)),
    blocks: rest.slice(found?.lines ?? 0),
    notes: sourceBlock ? [note('metadata-line', sourceBlock, textOf(sourceBlock))] : [],
  };
}

function findIssuerName(title: string): string | undefined {
  return (ISSUER.exec(title) ?? LATIN_ISSUER.exec(title))?.groups?.['name'];
}

function textOf(block: Block | undefined): string {
  return block?.kind === 'text' ? block.text : '';
}

/**
 * A title is the first line, short, names a genre, and is no sentence; the issuer may stand on a line above it. So is a
 * first line that the file itself gives as its title, or that is its only heading of the first rank.
 */
function findTitle(
  blocks: readonly Block[],
  given: string | undefined,
): { title: string; lines: number } | undefined {
  const [first, second] = [textOf(blocks[0]), textOf(blocks[1])];
  const isGiven = given !== undefined && withoutBlanks(first) === withoutBlanks(given);
  if (blocks.length > 2 && ISSUER_LINE.test(first) && isTitle(second))
    return { title: first + second, lines: 2 };
  if (blocks.length > 1 && (isTitle(first) || isGiven || isOnlyTopHeading(blocks)))
    return { title: first, lines: 1 };
  return undefined;
}

/** Finds a title below the lines of a letterhead, before anything that is numbered or a sentence. */
function findLowerTitle(lines: readonly string[]): string | undefined {
  const end = lines.findIndex((text) => /[。！？]/u.test(text) || parseMark(text) !== undefined);
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .find((text) => isTitle(text) && !ISSUER_LINE.test(text));
}

function isOnlyTopHeading(blocks: readonly Block[]): boolean {
  const ranked = blocks.filter((block) => block.kind === 'text' && block.heading === 1);
  return ranked.length === 1 && ranked[0] === blocks[0] && parseMark(textOf(blocks[0])) === undefined;
}

function isTitle(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    GENRE.test(text) &&
    parseMark(text) === undefined &&
    !/[。！？!?；;：:，,]$/u.test(text)
  );
}

function findDate(blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    const found = DATE.exec(withoutBlanks(textOf(block).slice(0, LONGEST_TITLE).normalize('NFKC')));
    const day = found && `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`;
    if (daySchema.safeParse(day).success && day !== null) return day;
  }
  return undefined;
}
