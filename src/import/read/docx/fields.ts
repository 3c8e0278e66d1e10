import { mapRuns, paragraphsOf, piecesOf, runsOf, withPieces } from './flow.ts';
import { isWebAddress } from './structure.ts';
import { element, elementsOf, findChild, findSwitch, findValue, type XmlElement } from './xml.ts';

/** A place in the text: which fields are open there. */
interface Place {
  outer?: Place;
  /** Between the start of a field and its separator: an instruction, not words. */
  isInstruction: boolean;
  marks: Readonly<Record<string, string>>;
}

const OUTSIDE: Place = { isInstruction: false, marks: {} };
const CONTENTS = new Set(['TOC', 'TOA']);
const PAGE_NUMBERS = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES']);

/**
 * Resolves fields: the words that they gave when they were last updated stay, their instructions go. Runs of a table of
 * contents get the attribute `contents`, page numbers `page`, links `address`.
 */
export function resolveFields(blocks: readonly XmlElement[]): XmlElement[] {
  const instructions = findFields(blocks);
  if (instructions.size === 0) return [...blocks];
  let place = OUTSIDE;
  return mapRuns(blocks, (run) => {
    if (place === OUTSIDE && !piecesOf(run).some(({ name }) => name === 'w:fldChar')) return [run];
    return piecesOf(run).flatMap((piece) => {
      const shown = place.isInstruction ? [] : shownPieces(piece);
      const instruction = instructions.get(piece);
      if (instruction !== undefined) place = nextPlace(place, piece, instruction);
      return shown.map((each) => ({
        ...withPieces(run, [each]),
        attributes: { ...place.marks, ...run.attributes },
      }));
    });
  });
}

/** Finds the instruction of each field's marks. A field without end is a mistake of the file, and hides nothing. */
function findFields(blocks: readonly XmlElement[]): Map<XmlElement, string> {
  const found = new Map<XmlElement, string>();
  const open: { instruction: string[]; marks: XmlElement[] }[] = [];
  for (const piece of paragraphsOf(blocks).flatMap(runsOf).flatMap(piecesOf)) {
    const field = open.at(-1);
    if (piece.name === 'w:instrText' && field?.marks.length === 1)
      field.instruction.push(piece.children.join(''));
    const type = piece.name === 'w:fldChar' ? piece.attributes['w:fldCharType'] : undefined;
    if (type === 'begin') open.push({ instruction: [], marks: [piece] });
    else if (type !== undefined) field?.marks.push(piece);
    if (type !== 'end' || field === undefined) continue;
    open.pop();
    for (const mark of field.marks) found.set(mark, field.instruction.join('').trim());
  }
  return found;
}

function nextPlace(place: Place, mark: XmlElement, instruction: string): Place {
  const outer = place.outer ?? OUTSIDE;
  switch (mark.attributes['w:fldCharType']) {
    case 'begin':
      return { outer: place, isInstruction: true, marks: {} };
    case 'separate':
      return {
        outer,
        isInstruction: outer.isInstruction,
        marks: { ...outer.marks, ...marksOf(instruction) },
      };
    default:
      return outer;
  }
}

function marksOf(instruction: string): Record<string, string> {
  const keyword = /^[A-Za-z]*/u.exec(instruction)?.[0].toUpperCase() ?? '';
  if (CONTENTS.has(keyword)) return { contents: '1' };
  if (PAGE_NUMBERS.has(keyword)) return { page: '1' };
  const address = keyword === 'HYPERLINK' ? addressOf(instruction.slice(keyword.length).trim()) : '';
  return isWebAddress(address) ? { address } : {};
}

function addressOf(parameters: string): string {
  return /^"([^"]*)"/u.exec(parameters)?.[1] ?? /^\S*/u.exec(parameters)?.[0] ?? '';
}

/** A form's field shows a box or a choice of a list that stands in its properties. */
function shownPieces(piece: XmlElement): XmlElement[] {
  if (piece.name === 'w:instrText') return [];
  if (piece.name !== 'w:fldChar') return [piece];
  const box = findChild(piece, 'w:ffData', 'w:checkBox');
  if (box !== undefined) {
    const isChecked = findSwitch(box, 'w:checked') ?? findSwitch(box, 'w:default') ?? false;
    return [element('w:t', {}, [isChecked ? '☑' : '☐'])];
  }
  const list = findChild(piece, 'w:ffData', 'w:ddList');
  if (list === undefined) return [];
  const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
  const entry = entries[Number(findValue(list, 'w:result') ?? findValue(list, 'w:default') ?? 0)];
  return entry === undefined ? [] : [element('w:t', {}, [entry.attributes['w:val'] ?? ''])];
}
