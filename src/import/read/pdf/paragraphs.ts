import { beginsParagraph, type FramedLine } from './breaks.ts';
import type { Line } from './lines.ts';
import type { Measure } from './measure.ts';
import { isTable, type Strip } from './element.ts';
import type { Table } from './tables.ts';

/** What a document consists of, in reading order: paragraphs with their lines, tables with their parts on each page. */
export type Passage = { lines: Line[] } | { parts: Table[] };

/** Joins lines into paragraphs; one may go on in the next column or on the next page, but not after a table. */
export function joinParagraphs(strips: readonly Strip[], measure: Measure): Passage[] {
  const passages: Passage[] = [];
  let paragraph: FramedLine[] = [];
  const end = (): void => {
    if (paragraph.length > 0) passages.push({ lines: paragraph.map(({ line }) => line) });
    paragraph = [];
  };
  for (const strip of strips) {
    const frame = measure.frames.get(strip) ?? { left: 0, right: strip.width };
    for (const [index, element] of strip.elements.entries()) {
      if (isTable(element)) {
        end();
        passages.push({ parts: [element] });
      } else {
        const after = strip.elements[index + 1];
        const following = after === undefined || isTable(after) ? undefined : { line: after, frame };
        if (beginsParagraph({ line: element, frame }, paragraph, following, measure)) end();
        paragraph.push({ line: element, frame });
      }
    }
  }
  end();
  return passages;
}
