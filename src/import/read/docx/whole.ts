import { withoutBlanks } from '../../../model/text.ts';
import { wordsOfBlock } from '../../block.ts';
import type { ReadBlocks } from './blocks.ts';
import { findPieces, paragraphsOf, wordsOf } from './flow.ts';
import type { XmlElement } from './xml.ts';

/**
 * Checks that a prepared text and the blocks made of it have the same characters, each as often, and as many pictures.
 * Throws an error that names the others: nothing may be lost in silence. Symbols that mammoth knows (`symbols`) come as
 * further characters.
 */
export function assertWhole(prepared: readonly XmlElement[], read: ReadBlocks, symbols: number): void {
  assertCharacters(prepared, read, symbols);
  const pictures = findPieces(prepared, 'picture').length;
  const images = read.blocks.filter(({ kind }) => kind === 'image').length;
  const dropped = read.notes.filter(({ code }) => code === 'image-dropped').length;
  if (images + dropped !== pictures)
    throw new Error(`of ${pictures} pictures of a Word file, ${images} came out and ${dropped} were noted`);
}

function assertCharacters(prepared: readonly XmlElement[], { blocks }: ReadBlocks, symbols: number): void {
  const counts = new Map<string, number>();
  const count = (words: string, step: 1 | -1): void => {
    for (const character of words) counts.set(character, (counts.get(character) ?? 0) + step);
  };
  for (const paragraph of paragraphsOf(prepared)) count(wordsOf(paragraph), 1);
  for (const block of blocks) count(wordsOfBlock(block), -1);
  const differences = [...counts].filter(([character]) => withoutBlanks(character) !== '');
  const lost = differences.filter(([, difference]) => difference > 0);
  const gained = differences.filter(([, difference]) => difference < 0);
  const surplus = gained.reduce((sum, [, difference]) => sum - difference, 0);
  if (lost.length > 0 || surplus !== symbols)
    throw new Error(
      `the blocks of a Word file are not its text: lost ${listed(lost)}, gained ${listed(gained)} for ${symbols} symbols`,
    );
}

function listed(differences: readonly [character: string, difference: number][]): string {
  return differences.map(([character, difference]) => `“${character}”×${Math.abs(difference)}`).join(' ');
}
