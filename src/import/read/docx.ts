import type { Note } from '../notes.ts';
import type { Reader } from '../source.ts';
import { blocksOf, type Pictures } from './docx/blocks.ts';
import { convertToHtml } from './docx/convert.ts';
import { findPieces } from './docx/flow.ts';
import { openPackage, type Package } from './docx/package.ts';
import { prepare } from './docx/prepare.ts';
import { noteUnknownSymbols } from './docx/symbols.ts';
import { assertWhole } from './docx/whole.ts';
import type { XmlElement } from './docx/xml.ts';
import { redraw, type Redrawn } from './pictures.ts';

/** Reads a Word file (.docx): what Word shows of its text, and what `include` asks for beside it. */
export const readDocx: Reader = async (bytes, file, include) => {
  const pack = await openPackage(bytes, file);
  const prepared = prepare(pack, include);
  const pictures = await redrawPictures(prepared.blocks, pack);
  const { tree, unknownSymbols } = await convertToHtml(prepared.blocks);
  const read = blocksOf(tree, pictures);
  const symbols = noteUnknownSymbols(prepared.blocks, unknownSymbols, prepared.notes);
  assertWhole(prepared.blocks, read, symbols);
  return { blocks: read.blocks, notes: inOrder([...prepared.notes, ...read.notes]), meta: {} };
};

async function redrawPictures(blocks: readonly XmlElement[], pack: Package): Promise<Pictures> {
  const redrawn = new Map<string, Redrawn | undefined>();
  for (const { attributes } of findPieces(blocks, 'picture')) {
    const part = attributes['part'] ?? '';
    if (!redrawn.has(part)) redrawn.set(part, await redraw(pack.parts.get(part) ?? new Uint8Array()));
  }
  return redrawn;
}

function inOrder(notes: readonly Note[]): Note[] {
  return notes.toSorted((a, b) => a.line - b.line);
}
