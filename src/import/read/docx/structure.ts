import { hasContent, mapParagraphs, paragraphsOf } from './flow.ts';
import { HOLDERS } from './drawings.ts';
import { formulaText } from './formula.ts';
import type { Part } from './parts.ts';
import {
  element,
  elementsOf,
  findAll,
  findChild,
  findSwitch,
  findValue,
  withAttribute,
  withChildren,
  type XmlElement,
} from './xml.ts';

const MOST_COLUMNS = 63;
const LONGEST_ADDRESS = 2000;
const WEB_ADDRESS = /^(?:https?|mailto):/iu;

/** What may stand where only paragraphs and tables should. */
const STRAY = new Set(['w:r', 'w:hyperlink', 'w:fldSimple', 'm:oMathPara', 'm:oMath']);

/** What a run may hold, beside drawings and marks of fields. */
const PIECES = new Set([
  'w:t',
  'w:tab',
  'w:ptab',
  'w:br',
  'w:cr',
  'w:noBreakHyphen',
  'w:sym',
  'w:instrText',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
]);
const EMBEDDED_TEXTS = new Set(['w:altChunk', 'w:subDoc']);

/**
 * Takes every wrapper off the words (content controls, smart tags, links, formulas), moves text boxes behind their
 * paragraph, and makes paragraphs of a table of one column: what `flow.ts` calls a text.
 */
export function flatten(container: XmlElement, part: Part): XmlElement[] {
  return elementsOf(container).flatMap((child) => {
    if (child.name === 'w:p') return flattenParagraph(child, part);
    if (child.name === 'w:tbl') return flattenTable(child, part);
    if (EMBEDDED_TEXTS.has(child.name)) return [element('w:p', {}, [element('w:r', {}, [child])])];
    if (STRAY.has(child.name)) return flattenParagraph(element('w:p', {}, [child]), part);
    const inside = flatten(child, part);
    return isContents(child) ? marked(inside, 'contents') : inside;
  });
}

function marked(blocks: readonly XmlElement[], mark: 'contents' | 'hidden' | 'box'): XmlElement[] {
  return mapParagraphs(blocks, (paragraph) => [withAttribute(paragraph, mark, '1')]);
}

function isContents(wrapper: XmlElement): boolean {
  return findValue(wrapper, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents';
}

function flattenParagraph(paragraph: XmlElement, part: Part): XmlElement[] {
  const properties = elementsOf(paragraph).filter(({ name }) => name === 'w:pPr');
  const boxes = findAll(paragraph, 'w:txbxContent').flatMap((box) => flatten(box, part));
  return [withChildren(paragraph, [...properties, ...flattenRuns(paragraph, part)]), ...marked(boxes, 'box')];
}

function flattenRuns(parent: XmlElement, part: Part): XmlElement[] {
  return elementsOf(parent).flatMap((child): XmlElement[] => {
    switch (child.name) {
      case 'w:r':
        return [withChildren(child, elementsOf(child).flatMap(flattenPiece))];
      case 'w:hyperlink': {
        const address = findAddress(child, part);
        const runs = flattenRuns(child, part);
        return address === undefined ? runs : runs.map((run) => withAttribute(run, 'address', address));
      }
      case 'w:fldSimple':
        return [fieldStart(child), ...flattenRuns(child, part), element('w:r', {}, [fieldMark('end')])];
      case 'm:oMath':
        return [element('w:r', {}, [element('w:t', {}, [formulaText(child)])])];
      case 'w:txbxContent':
        return [];
      default:
        return flattenRuns(child, part);
    }
  });
}

function fieldStart(simple: XmlElement): XmlElement {
  const instruction = element('w:instrText', {}, [simple.attributes['w:instr'] ?? '']);
  return element('w:r', {}, [fieldMark('begin'), instruction, fieldMark('separate')]);
}

function fieldMark(type: string): XmlElement {
  return element('w:fldChar', { 'w:fldCharType': type });
}

/** Of words with small characters above them the words are the text; whatever else holds words is a wrapper. */
function flattenPiece(piece: XmlElement): XmlElement[] {
  if (piece.name === 'w:rPr' || piece.name === 'w:fldChar' || HOLDERS.has(piece.name)) return [piece];
  if (piece.name === 'w:ruby')
    return elementsOf(piece).flatMap((part) => (part.name === 'w:rt' ? [] : flattenPiece(part)));
  const inside = elementsOf(piece).filter(({ name }) => name !== 'w:rPr');
  const own = piece.children.filter((child) => typeof child === 'string');
  return [...(PIECES.has(piece.name) ? [withChildren(piece, own)] : []), ...inside.flatMap(flattenPiece)];
}

function findAddress({ attributes }: XmlElement, { relations }: Part): string | undefined {
  const relation = relations.get(attributes['r:id'] ?? '');
  if (relation === undefined || !relation.isExternal) return undefined;
  const place = attributes['w:anchor'];
  const address =
    place === undefined || relation.target.includes('#') ? relation.target : `${relation.target}#${place}`;
  return isWebAddress(address) ? address : undefined;
}

/** Says whether a link leads to a page or a mailbox; links to scripts and files are words only. */
export function isWebAddress(address: string): boolean {
  return address.length <= LONGEST_ADDRESS && WEB_ADDRESS.test(address);
}

function flattenTable(table: XmlElement, part: Part): XmlElement[] {
  const rows = findAll(table, 'w:tr').map((row) => flattenRow(row, part));
  const isColumn = rows.every((row) => row.children.length <= 1);
  return isColumn ? rows.flatMap(elementsOf).flatMap(elementsOf) : [element('w:tbl', {}, rows)];
}

function flattenRow(row: XmlElement, part: Part): XmlElement {
  const properties = findChild(row, 'w:trPr');
  const isHidden = findSwitch(properties, 'w:hidden') === true;
  const cells = findAll(row, 'w:tc').map((cell) => {
    const blocks = flatten(cell, part);
    return element('w:tc', placeOf(cell, blocks), isHidden ? marked(blocks, 'hidden') : blocks);
  });
  const gap = (name: string): XmlElement[] => {
    const columns = findValue(properties, name);
    return columns === undefined ? [] : [element('w:tc', { columns: String(columnsOf(columns)) })];
  };
  return element('w:tr', {}, [...gap('w:gridBefore'), ...cells, ...gap('w:gridAfter')]);
}

/** A cell that another one covers has no words of its own; one with words is shown as a cell. */
function placeOf(cell: XmlElement, blocks: readonly XmlElement[]): Record<string, string> {
  const properties = findChild(cell, 'w:tcPr');
  const columns = String(columnsOf(findValue(properties, 'w:gridSpan')));
  const merge = findChild(properties, 'w:vMerge');
  if (merge === undefined) return { columns };
  const isStart = merge.attributes['w:val'] === 'restart';
  if (!isStart && paragraphsOf(blocks).some(hasContent)) return { columns };
  return { columns, merge: isStart ? 'restart' : 'continue' };
}

function columnsOf(written: string | undefined): number {
  const columns = Number(written ?? 1);
  return Number.isInteger(columns) ? Math.min(Math.max(columns, 1), MOST_COLUMNS) : 1;
}
