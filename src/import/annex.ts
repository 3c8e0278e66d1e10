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
  number: string;
  title: string;
  isGlossary: boolean;
}

/** Gives a line without the 附件： that names what is attached: the list may go on with 2. on the next line. */
export function withoutAnnexMark(text: string): string {
  return text.slice(ANNEX.exec(text)?.[0].length ?? 0).trim();
}

/** Finds annexes: 附件1, 名词解释, Appendix A on a line of their own. A list of attachments is none. */
export function findAnnexes(blocks: readonly Block[]): AnnexStart[] {
  return blocks.flatMap((block, index): AnnexStart[] => {
    if (block.kind !== 'text' || block.text.length > LONGEST_ANNEX || block.plain || index === 0) return [];
    const { text } = block;
    if (GLOSSARY.test(text)) return [{ index, block, number: '', title: text, isGlossary: true }];
    const mark = ANNEX.exec(text)?.[0] ?? LATIN_ANNEX.exec(text)?.[0];
    if (mark === undefined || isAttachmentList(text, mark, blocks[index + 1])) return [];
    const rest = text.slice(mark.length).trim();
    return [
      {
        index,
        block,
        number: rest === '' ? '' : mark,
        title: rest === '' ? text : rest,
        isGlossary: GLOSSARY.test(headingLabel(rest)),
      },
    ];
  });
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
