import type { NotePlace } from '../../notes.ts';
import type { Line } from './lines.ts';
import { isTable, type Element, type Strip } from './element.ts';

/** Says where in the file something stands: by its line, counted through all pages, and its page. */
export interface Places {
  of: (element: Element) => Required<NotePlace>;
  /** The first line of a page, or the next one where it has none. */
  ofPage: (page: number) => Required<NotePlace>;
}

/** Numbers what stands on the pages: lines, furniture among them, and rows of tables. */
export function numberLines(pageCount: number, strips: readonly Strip[], furniture: Iterable<Line>): Places {
  const numbers = new Map<Element, number>();
  const firsts = new Map<number, number>();
  const columns = Map.groupBy(strips, ({ page }) => page);
  const marks = Map.groupBy(furniture, ({ page }) => page);
  let next = 1;
  for (let page = 1; page <= pageCount; page++) {
    firsts.set(page, next);
    const elements = (columns.get(page) ?? []).flatMap((strip) => strip.elements);
    for (const element of withMarks(elements, marks.get(page) ?? [])) {
      numbers.set(element, next);
      next += isTable(element) ? element.rows.length : 1;
    }
  }
  return {
    of: (element) => ({ line: numbers.get(element) ?? 0, page: element.page }),
    ofPage: (page) => ({ line: firsts.get(page) ?? 0, page }),
  };
}

function withMarks(elements: readonly Element[], marks: readonly Line[]): Element[] {
  const top = elements.reduce((least, element) => Math.min(least, element.top), Infinity);
  const sorted = marks.toSorted((a, b) => a.base - b.base);
  return [
    ...sorted.filter(({ base }) => base <= top),
    ...elements,
    ...sorted.filter(({ base }) => base > top),
  ];
}
