import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMap, parseDocument } from 'yaml';
import { words } from '../../words/import.ts';
import { ImportError } from '../error.ts';
import { note, type Note } from '../notes.ts';
import type { Reader, SourceMeta } from '../source.ts';
import { blocksOfTree } from './markup.ts';
import { decodeText } from './txt.ts';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** How deep quotes and lists may nest before the parser's own recursion is in danger. */
const DEEPEST_MARKUP = 200;

/** Reads a Markdown file: headings by their `#`, lists, tables, and the record between `---` lines at its beginning. */
export const readMd: Reader = (bytes, file) => {
  const text = decodeText(bytes);
  if (text === undefined) throw new ImportError(words.encodingUnknown(file));
  const { meta, notes, body } = takeRecord(text);
  if (nesting(body) > DEEPEST_MARKUP)
    throw new ImportError(words.tooMuch(file, `嵌套超过${DEEPEST_MARKUP}层`));
  const read = blocksOfTree(parser.parse(escapeWithheld(body)));
  return { blocks: read.blocks, notes: [...notes, ...read.notes], meta };
};

/** Counts the quote marks and list indents with which the deepest line begins. */
function nesting(body: string): number {
  let deepest = 0;
  for (const line of body.split('\n')) {
    let depth = 0;
    for (const character of line) {
      if (character === '>' || character === '-' || character === '*' || character === '+') depth++;
      else if (character !== ' ' && character !== '\t') break;
    }
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** A run of signs in the place of digits: behind a Chinese character, with a measure word behind it. */
const WITHHELD = /(?<=\p{Script=Han})(?:\*{1,8}|_{1,8})(?=[个所项名人次万亿元%％家件处条户吨亩余多])/gu;
const CLAUSE_END = /[，。；：、\n]/u;
const LONGEST_CLAUSE = 60;

/** Signs in the place of digits are text (`到位资金*亿元，增长*%`), unless they close in the same clause what they open. */
function escapeWithheld(body: string): string {
  return body.replace(WITHHELD, (run: string, at: number) => {
    const end = at + run.length;
    const [following = ''] = body.slice(end, end + LONGEST_CLAUSE).split(CLAUSE_END);
    const before =
      body
        .slice(Math.max(0, at - LONGEST_CLAUSE), at)
        .split(CLAUSE_END)
        .at(-1) ?? '';
    const isEmphasis = following.includes(run) || before.includes(run);
    return isEmphasis ? run : [...run].map((sign) => `\\${sign}`).join('');
  });
}

/** Takes the record off a file; its lines stay as blank lines, so that places hold. Each of them is told in a note. */
function takeRecord(text: string): { meta: SourceMeta; notes: Note[]; body: string } {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  const end =
    lines[0]?.trim() === '---' ? lines.findIndex((line, index) => index > 0 && line.trim() === '---') : -1;
  const body = lines.map((line, index) => (index <= end ? '' : line)).join('\n');
  const document = parseDocument(lines.slice(1, Math.max(end, 1)).join('\n'));
  if (end === -1 || document.errors.length > 0 || !isMap(document.contents))
    return { meta: {}, notes: [], body: lines.join('\n') };
  const { contents } = document;
  const field = (name: string): string | undefined => {
    const value: unknown = contents.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [title, source] = [field('title'), field('source')];
  const notes = lines
    .slice(1, end)
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [note('metadata-line', { line: index + 2 }, line.trim())],
    );
  return { meta: { ...(title && { title }), ...(source && { source }) }, notes, body };
}
