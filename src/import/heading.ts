import { parseMark, type Mark, type MarkStyle } from '../model/numbering.ts';
import { headingLabel } from '../model/text.ts';
import type { Block, TextBlock } from './block.ts';

/** What may be a heading: the words at the start of a block, and the text that runs on behind them. */
export interface Candidate {
  /** Undefined for a heading without number. */
  mark: Mark | undefined;
  /** The mark as written, `（二）`; empty without one. */
  number: string;
  /** The heading's words as written; a run-in heading keeps its 。 */
  title: string;
  /** The rest of the paragraph after a run-in heading. */
  runIn: string;
  /** Rank that the format gives it, from 1. */
  rank: number | undefined;
  /** More words than a title usually has: a heading only where its number goes on from one. */
  isLong: boolean;
  block: TextBlock;
  /** The number stands alone on its line, and the words are the next block. */
  isSplit?: true;
}

const LONGEST_TITLE = 50;
/** （三） may be longer behind （二）. */
const LONGEST_NEXT_TITLE = 100;
/** A line of Latin letters says less; what the format itself marks as a heading is trusted further. */
const LONGEST_LATIN_TITLE = 120;
const LONGEST_TRUSTED_TITLE = 200;
const HAN = /\p{Script=Han}/u;

/** Finds a heading at the start of a block: short words with a number, or words that the format marks as a heading. */
export function findCandidate(block: Block): Candidate | undefined {
  if (block.kind !== 'text' || block.bullet !== undefined || block.plain) return undefined;
  const { text, heading: rank } = block;
  const found = parseMark(text);
  if (found === undefined && rank === undefined) return undefined;
  if (found !== undefined && isCited(text.slice(found.length))) return undefined;
  const length = found?.length ?? 0;
  const number = text.slice(0, length).trimEnd();
  const rest = text.slice(length);
  const lead = leadOf(block);
  const end = rank !== undefined ? rest.length : lead > length ? lead - length : titleEnd(rest);
  const title = rest.slice(0, end).trim();
  const runIn = rest.slice(end).trim();
  const isTrusted = rank !== undefined || lead > length;
  const limit = isTrusted ? LONGEST_TRUSTED_TITLE : HAN.test(rest) ? LONGEST_TITLE : LONGEST_LATIN_TITLE;
  const longest = Math.max(limit, LONGEST_NEXT_TITLE);
  if (title.length > longest * 2) return undefined;
  const size = [...title].length;
  if (headingLabel(title) === '' || size > longest) return undefined;
  if (!isTrusted && runIn === '' && /[；;，,]$/u.test(title)) return undefined;
  return { mark: found?.mark, number, title, runIn, rank, isLong: size > limit, block };
}

/** Says whether a block is a number of a heading and nothing else. */
export function isLoneMark(block: Block): block is TextBlock {
  if (block.kind !== 'text' || block.bullet !== undefined || block.plain) return false;
  return parseMark(block.text)?.length === block.text.length;
}

/** Finds a heading whose number stands alone on its line: its words are the next one, where that is short and no sentence. */
export function findSplitCandidate(block: Block, next: Block | undefined): Candidate | undefined {
  if (!isLoneMark(block) || next?.kind !== 'text' || next.bullet !== undefined || next.plain)
    return undefined;
  const { text } = next;
  if (text.length > LONGEST_BARE || /[。！？；]|[：，、:,;.!?]$/u.test(text) || parseMark(text) !== undefined)
    return undefined;
  const rank = block.heading ?? next.heading;
  const whole = { kind: 'text', line: block.line, text: `${block.text} ${text}` } as const;
  const found = findCandidate(rank === undefined ? whole : { ...whole, heading: rank });
  return found && { ...found, block, isSplit: true };
}

/** `（一）至（三）项任务` and `（一）（二）两项` speak of headings. */
function isCited(rest: string): boolean {
  return /^[至到和与及、—-]?\s?[（(][一二三四五六七八九十\d]{1,3}[）)]/u.test(rest);
}

/** Length of the words that are set apart, where they end as a title does: pages also have half a heading in bold. */
function leadOf({ text, lead = 0 }: TextBlock): number {
  return /[。！？：.!?:]/u.test(text[lead - 1] ?? '') ? lead : 0;
}

/** Where the first sentence ends: a title that runs in goes so far. */
function titleEnd(words: string): number {
  const stop = HAN.test(words) ? words.search(/[。！？]/u) : words.search(/[.!?](?=\s)/u);
  return stop === -1 ? words.length : stop + 1;
}

/** Marks that also stand in running text: they make a heading only in unbroken order from one. */
export const WEAK: ReadonlySet<MarkStyle> = new Set([
  'ordinal',
  'roman',
  'arabic-parenthesis',
  'circled',
  'is',
  'must',
]);

/** Words with which a speaker turns to the hearers: what follows closes a speech or a chapter. */
export const ADDRESS =
  /^(?:各位(?:代表|委员|同志|领导|老师)|同志们|esteemed deputies|fellow deputies)[，,：:！!。]?/iu;

const LONGEST_BARE = 40;
/** Words that the format sets apart as a whole are trusted further. */
const LONGEST_SET_APART = 60;
/** Short words that are a heading wherever they stand alone. */
const FRAME = /^(?:结\s?束\s?语|结\s?语|前\s?言|引\s?言|后\s?记)$/u;
const LONGEST_BARE_LATIN = 80;
const SHORTEST_FOLLOWING = 40;
const SENTENCE_END = /[。！？；：.!?;:”"]$/u;

/**
 * Finds headings without number that merely stand alone: a short line that is no sentence, between the end of one paragraph
 * and a long one, or the first line of a text that has others of the kind. In a text with chapters only a line counts below
 * which they begin: 2024年工作总结 above 一、
 */
export function findBareHeadings(blocks: readonly Block[], hasChapters: boolean): Set<Block> {
  const heads = (next: Block | undefined): boolean => !hasChapters || isFirstChapter(next);
  const bare = blocks.filter((block, index) => {
    const next = blocks[index + 1];
    if (block.kind === 'text' && index > 0 && FRAME.test(block.text)) return true;
    return isBare(block, next) && endsSentence(blocks[index - 1]) && heads(next);
  });
  const [first, second] = blocks;
  const opens =
    bare.length > 0 && first !== undefined && !bare.includes(first) && isBare(first, second) && heads(second);
  return new Set(opens ? [first, ...bare] : bare);
}

function endsSentence(block: Block | undefined): boolean {
  return block !== undefined && (block.kind !== 'text' || SENTENCE_END.test(block.text));
}

function isBare(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'text' || block.plain || block.bullet !== undefined || next?.kind !== 'text')
    return false;
  const { text } = block;
  const isSetApart = block.lead !== undefined && block.lead >= text.length;
  const limit = isSetApart ? LONGEST_SET_APART : HAN.test(text) ? LONGEST_BARE : LONGEST_BARE_LATIN;
  if ([...text].length > limit || [...text].length < 4 || parseMark(text) !== undefined) return false;
  if (/[。！？；：，,;:.!?…》]$|[。；：]|\d{4}年\d{1,2}月\d{1,2}日|\s{2}/u.test(text)) return false;
  // A speaker who begins: 现在，我代表……
  if (/^(?:现在|下面)，我/u.test(text)) return false;
  return (
    !/^[—\-·●■◆（(【“”》，。、]/u.test(text) && (next.text.length >= SHORTEST_FOLLOWING || isNumbered(next))
  );
}

function isFirstChapter(block: Block | undefined): boolean {
  const mark = block?.kind === 'text' ? parseMark(block.text)?.mark : undefined;
  return mark?.style === 'chinese' && mark.value === 1;
}

function isNumbered(block: TextBlock): boolean {
  const style = parseMark(block.text)?.mark.style;
  return style !== undefined && !WEAK.has(style);
}
