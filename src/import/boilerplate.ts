import { parseMark } from '../model/numbering.ts';
import type { Block, TextBlock } from './block.ts';
import { note, type Note } from './notes.ts';

/** Lines that a web page puts above a text. */
const HEAD =
  /^(?:来源网站|文章来源|信息来源|稿源|发布(?:时间|日期|人)|作者|点击(?:数|量|率)|浏览(?:次数|量)|阅读(?:次数|量)?|访问量|字号|字体|打印|分享到|当前位置|您(?:所在|现在)的位置)\s*[:：>›»]|^首页\s*[>›»]|^来源[:：]\s*\S+\s+(?:作者|编辑|发布时间|发布日期|时间|日期|浏览|点击|阅读)|^[【[]?字(?:号|体)[:：\s]*[大小]/u;

/** Lines with which the tail of a web page begins. */
const TAIL = [
  /》\s*出自[:：]?$/u,
  /^链接地址[:：]/u,
  /转载请(?:保留|注明)/u,
  /^(?:相关|推荐|热门|更多)(?:文章|阅读|链接|推荐|新闻|专题)[:：]?$/u,
  /^最近更新$/u,
  /^(?:上|下)一[篇条][:：]/u,
  /^(?:扫一扫|分享(?:到)?[:：]|分享到|[【[]?(?:打印|关闭|返回|收藏|推荐给))/u,
  /^[（(【[]?(?:责任编辑|责编|编辑|编审|校对|审核)[:：]/u,
  /^(?:©|版权所有|网站地图$)/u,
  /^本作品(?:是中华人民共和国的|在全世界|来自)/u,
  /^Public domain$/u,
];

/** How far from its ends a text can have boilerplate, in blocks, and how long a line of a tail may be. */
const HEAD_BLOCKS = 12;
const TAIL_BLOCKS = 60;
const TAIL_LINE = 60;

/** Leaves out what a web page put before and after the text. Each line left out is named in a note. */
export function dropBoilerplate(blocks: readonly Block[]): { blocks: Block[]; notes: Note[] } {
  const end = tailStart(blocks);
  const dropped = blocks.filter(
    (block, index): block is TextBlock =>
      block.kind === 'text' &&
      (index >= end || (index < HEAD_BLOCKS && isHeadLine(block, blocks.slice(index + 1, HEAD_BLOCKS)))),
  );
  const marks = pageMarks(blocks);
  const isDropped = new Set<Block>([...dropped, ...marks]);
  return {
    blocks: blocks.filter((block) => !isDropped.has(block)),
    notes: [
      ...dropped.map((block) => note('dropped-line', block, block.text)),
      ...marks.map((block) => note('dropped-page-mark', block, block.text)),
    ],
  };
}

const PAGE_MARK = /^[-—–－]{1,2}\s?(\d{1,3})\s?[-—–－]{1,2}$/u;

/** Lines that are numbers of pages, `- 1 -`, each one higher than the last: left over where a text was copied out of pages. */
function pageMarks(blocks: readonly Block[]): TextBlock[] {
  const marks = blocks.filter(
    (block): block is TextBlock => block.kind === 'text' && PAGE_MARK.test(block.text),
  );
  const numbers = marks.map(({ text }) => Number(PAGE_MARK.exec(text)?.[1]));
  const first = numbers[0] ?? 0;
  return numbers.every((number, index) => number === first + index) ? marks : [];
}

function isHeadLine(block: TextBlock, following: readonly Block[]): boolean {
  return HEAD.test(block.text) || repeatsTitle(block, following);
}

/** A page's title is the text's title and the site's name: `某某工作总结-某某网`. */
function repeatsTitle({ text }: TextBlock, following: readonly Block[]): boolean {
  return following.some(
    (later) =>
      later.kind === 'text' &&
      later.text.length >= 6 &&
      text.startsWith(later.text) &&
      /^\s*[-_|—–]/u.test(text.slice(later.text.length)),
  );
}

/** Index of the first block of the tail: from there to the end no line is long and none is a heading. */
function tailStart(blocks: readonly Block[]): number {
  let start = blocks.length;
  const first = Math.max(0, blocks.length - TAIL_BLOCKS);
  for (let index = blocks.length - 1; index >= first; index--) {
    const block = blocks[index];
    if (block?.kind !== 'text') break;
    if (TAIL.some((pattern) => pattern.test(block.text))) start = index;
    else if (block.text.length > TAIL_LINE || parseMark(block.text) !== undefined) break;
  }
  return start;
}
