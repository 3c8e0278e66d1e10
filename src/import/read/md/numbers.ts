import type { List, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const MARKER = /(\d{1,9})([.)])/uy;

/** Gives the items of ordered lists the numbers that are written before them. Lists those that are written otherwise. */
export function numberItems(tree: Root, body: string): string[] {
  const counted: string[] = [];
  visit(tree, 'list', (list) => {
    if (list.ordered === true) counted.push(...numberList(list, body));
  });
  return counted;
}

/** Authors who write the same number before every item leave the counting to the program. */
function numberList({ children }: List, body: string): string[] {
  const markers = children.map(({ position }) => {
    MARKER.lastIndex = position?.start.offset ?? 0;
    const [, digits = '1', after = '.'] = MARKER.exec(body) ?? [];
    return { digits, after };
  });
  const [first] = markers;
  const isCounted = markers.length > 1 && markers.every(({ digits }) => digits === first?.digits);
  children.forEach((item, index) => {
    const { digits, after } = markers[index] ?? { digits: '1', after: '.' };
    const number = isCounted ? String(Number(digits) + index) : digits;
    item.data = { ...item.data, number: `${number}${after} ` };
  });
  return isCounted ? markers.map(({ digits }) => digits) : [];
}
