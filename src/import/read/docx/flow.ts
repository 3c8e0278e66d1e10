import { trimBlanks } from '../../../model/text.ts';
import { element, elementsOf, findAll, withChildren, type XmlElement } from './xml.ts';

/*
 * A text after `structure.ts`: a list of blocks, each a `w:p` or a `w:tbl`; a table holds only rows, a row only cells,
 * a cell only blocks, a paragraph only its properties and runs.
 */

/** Characters that Word writes as elements. */
const WRITTEN: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

/** What holds no words of the run or paragraph itself: text boxes of drawings are paragraphs of their own. */
const CLOSED = new Set(['w:pPr', 'w:rPr', 'w:drawing', 'w:pict', 'w:object', 'w:fldChar']);

/** Gives the words of a run, a paragraph or whatever holds some, deleted ones too. */
export function wordsOf(node: XmlElement): string {
  if (node.name === 'w:t' || node.name === 'w:delText') return node.children.join('');
  if (CLOSED.has(node.name)) return '';
  return WRITTEN[node.name] ?? elementsOf(node).map(wordsOf).join('');
}

/** Lists the runs of a paragraph. */
export function runsOf(paragraph: XmlElement): XmlElement[] {
  return elementsOf(paragraph).filter(({ name }) => name === 'w:r');
}

/** Lists what a run holds beside its properties: a text, a tab, a drawing. */
export function piecesOf(run: XmlElement): XmlElement[] {
  return elementsOf(run).filter(({ name }) => name !== 'w:rPr');
}

/** Lists the pieces of a name in a whole text. */
export function findPieces(blocks: readonly XmlElement[], name: string): XmlElement[] {
  const pieces = paragraphsOf(blocks).flatMap(runsOf).flatMap(piecesOf);
  return pieces.filter((piece) => piece.name === name);
}

/** Gives a run with other pieces. */
export function withPieces(run: XmlElement, pieces: readonly XmlElement[]): XmlElement {
  return withChildren(run, [...elementsOf(run).filter(({ name }) => name === 'w:rPr'), ...pieces]);
}

/** Gives a paragraph with other runs. */
export function withRuns(paragraph: XmlElement, runs: readonly XmlElement[]): XmlElement {
  return withChildren(paragraph, [...elementsOf(paragraph).filter(({ name }) => name !== 'w:r'), ...runs]);
}

const SHOWN = ['w:drawing', 'w:pict', 'w:object', 'w:sym', 'picture'];

/** Says whether a paragraph or a run shows anything: words, a symbol or a drawing. */
export function hasContent(node: XmlElement): boolean {
  return trimBlanks(wordsOf(node)) !== '' || SHOWN.some((name) => findAll(node, name).length > 0);
}

/** Lists the paragraphs of a text in order, those of tables too. */
export function paragraphsOf(blocks: readonly XmlElement[]): XmlElement[] {
  return blocks.flatMap((block) => (block.name === 'w:p' ? [block] : paragraphsOf(elementsOf(block))));
}

/** Gives the words of each paragraph that holds some, each on one line. */
export function textsOf(blocks: readonly XmlElement[]): string[] {
  const texts = paragraphsOf(blocks).map((paragraph) =>
    trimBlanks(wordsOf(paragraph).replace(/[\t\n]/gu, ' ')),
  );
  return texts.filter((text) => text !== '');
}

/** Makes a paragraph of words. */
export function paragraphOf(words: string): XmlElement {
  return element('w:p', {}, [element('w:r', {}, [element('w:t', {}, [words])])]);
}

/** Changes every paragraph of a text in order, those of tables too. */
export function mapParagraphs(
  blocks: readonly XmlElement[],
  change: (paragraph: XmlElement) => readonly XmlElement[],
): XmlElement[] {
  return blocks.flatMap((block) =>
    block.name === 'w:p' ? change(block) : [withChildren(block, mapParagraphs(elementsOf(block), change))],
  );
}

/** Changes every run of a text in order. */
export function mapRuns(
  blocks: readonly XmlElement[],
  change: (run: XmlElement, paragraph: XmlElement) => readonly XmlElement[],
): XmlElement[] {
  return mapParagraphs(blocks, (paragraph) => [
    withRuns(
      paragraph,
      runsOf(paragraph).flatMap((run) => change(run, paragraph)),
    ),
  ]);
}
