import { mapParagraphs } from './flow.ts';
import { elementsOf, withAttribute, withChildren, type XmlElement } from './xml.ts';

/**
 * Numbers the paragraphs of a text from 1, empty ones too; a row of a table counts as one, and a text box belongs to
 * the paragraph that holds it.
 */
export function numberLines(blocks: readonly XmlElement[]): XmlElement[] {
  let line = 0;
  return blocks.flatMap((block) => {
    if (block.name === 'w:tbl')
      return withChildren(
        block,
        elementsOf(block).flatMap((row) => {
          line += 1;
          return placeAt([row], line);
        }),
      );
    if (block.attributes['box'] === undefined) line += 1;
    return placeAt([block], line);
  });
}

/** Gives all paragraphs of a text the same number. */
export function placeAt(blocks: readonly XmlElement[], line: number): XmlElement[] {
  return mapParagraphs(blocks, (paragraph) => [withAttribute(paragraph, 'line', String(line))]);
}

/** Gives the number of a paragraph's line. */
export function lineOf({ attributes }: XmlElement): number {
  return Number(attributes['line'] ?? 1);
}
