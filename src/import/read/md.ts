import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMap, parseDocument } from 'yaml';
import { words } from '../../words/import.ts';
import { wordsOfBlock } from '../block.ts';
import { ImportError } from '../error.ts';
import { note, type Note } from '../notes.ts';
import type { Reader, SourceMeta } from '../source.ts';
import { noteLosses, type FileWords } from './losses.ts';
import { blocksOfTree } from './markup.ts';
import { breakLines } from './md/breaks.ts';
import { wordsOfMarkup } from './md/markup.ts';
import { numberItems } from './md/numbers.ts';
import { readHtmlIn } from './md/raw.ts';
import { settleReferences } from './md/references.ts';
import { settleTags } from './md/brackets.ts';
import { keepSigns } from './md/signs.ts';
import { decodeText } from './txt.ts';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** How deep quotes and lists may nest before the parser's own recursion is in danger. */
const DEEPEST_MARKUP = 200;

/** Reads a Markdown file: headings by their `#`, lists, tables, and the record between `---` lines at its beginning. */
export const readMd: Reader = (bytes, file, include) => {
  const text = decodeText(bytes);
  if (text === undefined) throw new ImportError(words.encodingUnknown(file));
  const { meta, body, ...record } = takeRecord(text);
  if (nesting(body) > DEEPEST_MARKUP)
    throw new ImportError(words.tooMuch(file, `嵌套超过${DEEPEST_MARKUP}层`));
  const tree = parser.parse(body);
  const signs = keepSigns(tree, body);
  const references = settleReferences(tree, body);
  const counted = numberItems(tree, body);
  const comments = settleTags(tree);
  const markup = [...wordsOfMarkup(tree, body), ...counted];
  breakLines(tree);
  const unseen = readHtmlIn(tree, include);
  const read = blocksOfTree(tree, include);
  const left = [references, comments, unseen, read];
  const losses = noteLosses(linesOf(body), [
    ...read.blocks.map(wordsOfBlock),
    ...left.flatMap((one) => one.words),
    ...markup,
  ]);
  return {
    blocks: read.blocks,
    notes: [...record.notes, ...signs, ...left.flatMap((one) => one.notes), ...losses],
    meta,
  };
};

const REFERENCE = /&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});/giu;

/** Lists the lines of a file; a reference to a character is not its words. */
function linesOf(body: string): FileWords[] {
  return body.split('\n').map((line, index) => ({ line: index + 1, words: line.replace(REFERENCE, '') }));
}

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
