import { parseMark, type Mark } from '../model/numbering.ts';
import { headingLabel } from '../model/text.ts';
import type { Block } from './block.ts';

const ANNEX = /^(?:附\s?[件录表]|附)\s?(?:[一二三四五六七八九十]{1,3}|\d{1,3})?(?:[：:.、]|(?=$|\s))/u;
const LATIN_ANNEX = /^(?:annex|appendix)(?:\s(?:[a-z]|\d{1,2}|[ivx]{1,4}))?(?:[:.]|(?=$|\s))/iu;
const GLOSSARY =
  /^(?:(?:有关|相关|部分|主要|重要)?(?:名词|名词术语|专业术语|术语|词语|用语)(?:解释|注释|释义|说明)|glossary)[：:]?$/iu;
const LONGEST_ANNEX = 40;

/** Where an annex begins, and whether it is a list of explained words, whose numbers are no headings. */
export interface AnnexStart {
  index: number;
  block: Block;
  /** Blocks that name it: its mark can stand on a line above its title. */
  size: number;
  number: string;
  title: string;
  isGlossary: boolean;
}

/** Finds annexes: 附件1, 名词解释, Appendix A on a line of their own. A list of attachments is none. */
export function findAnnexes(blocks: readonly Block[]): AnnexStart[] {
  const starts: AnnexStart[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = starts.at(-1);
    if (index === 0 || (last !== undefined && index < last.index + last.size)) continue;
    const start = annexAt(block, blocks[index + 1]);
    if (start !== undefined) starts.push({ index, block, ...start });
  }
  return starts;
}

function annexAt(block: Block, next: Block | undefined): Omit<AnnexStart, 'index' | 'block'> | undefined {
  const text = nameOf(block);
  if (GLOSSARY.test(text)) return { size: 1, number: '', title: text, isGlossary: true };
  const mark = ANNEX.exec(text)?.[0] ?? LATIN_ANNEX.exec(text)?.[0];
  if (mark === undefined || isAttachmentList(text, mark, next)) return undefined;
  const rest = text.slice(mark.length).trim();
  if (rest !== '')
    return { size: 1, number: mark, title: rest, isGlossary: GLOSSARY.test(headingLabel(rest)) };
  const below = next === undefined ? '' : nameOf(next);
  if (GLOSSARY.test(below)) return { size: 2, number: text, title: below, isGlossary: true };
  return { size: 1, number: '', title: text, isGlossary: false };
}

/** The words of a line that is short enough to name an annex. */
function nameOf(block: Block): string {
  return block.kind === 'text' && block.text.length <= LONGEST_ANNEX && !block.plain ? block.text : '';
}

/** `附件：1.某表` names what is attached; so does one of several such lines in a row, and one at the very end. */
function isAttachmentList(text: string, mark: string, next: Block | undefined): boolean {
  const rest = text.slice(mark.length).trim();
  if (/[。；;，,]$/u.test(text) || next === undefined) return true;
  if (/[：:]$/u.test(mark) && /^(?:[1１一]\s?[.．、]|《)/u.test(rest)) return true;
  return (
    next.kind === 'text' && (ANNEX.test(next.text) || (rest !== '' && /^[2２]\s?[.．、]/u.test(next.text)))
  );
}

/** Finds the lines with which a list of attachments goes on: 2. and 3. below `附件：1.某表`. */
export function findAttachments(blocks: readonly Block[]): Set<Block> {
  const lines = new Set<Block>();
  let last: Mark | undefined;
  for (const block of blocks) {
    const text = block.kind === 'text' ? block.text : '';
    const named = ANNEX.exec(text)?.[0];
    if (named === undefined && last === undefined) continue;
    const mark = parseMark(text.slice(named?.length ?? 0).trim())?.mark;
    const goesOn =
      named === undefined && mark?.style === last?.style && mark?.value === (last?.value ?? 0) + 1;
    if (goesOn) lines.add(block);
    last = goesOn || (named !== undefined && mark?.value === 1) ? mark : undefined;
  }
  return lines;
}
