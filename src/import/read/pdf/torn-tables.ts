import { withoutBlanks } from '../../../model/text.ts';
import type { Box } from './box.ts';
import type { Passage } from './paragraphs.ts';
import type { Cell, Table } from './tables.ts';

/** Points by which the borders of two parts of a table may differ. */
const SAME = 5;
const LONGEST_HEAD = 3;
/** In parts of the pages' used height: a torn table reaches below the one, and goes on above the other. */
const LOWER = 0.6;
const UPPER = 0.4;

/** A row that was left out because it repeats its table's head. */
export interface RepeatedRow {
  part: Table;
  text: string;
}

/** Joins the parts of tables that go on on the next page, and takes out the heads that are repeated there. */
export function joinTorn(passages: readonly Passage[]): { passages: Passage[]; repeated: RepeatedRow[] } {
  const joined: Passage[] = [];
  const repeated: RepeatedRow[] = [];
  const height = usedHeight(passages);
  for (const passage of passages) {
    const before = joined.at(-1);
    const [part] = 'parts' in passage ? passage.parts : [];
    if (
      part !== undefined &&
      before !== undefined &&
      'parts' in before &&
      isTorn(before.parts, part, height)
    ) {
      const head = repeatedHead(before.parts, part);
      repeated.push(...head.map((row) => ({ part, text: wordsOfRow(row) })));
      before.parts.push({ ...part, rows: part.rows.slice(head.length) });
    } else joined.push(passage);
  }
  return { passages: joined, repeated };
}

function usedHeight(passages: readonly Passage[]): number {
  const boxes = passages.flatMap((passage): readonly Box[] =>
    'parts' in passage ? passage.parts : passage.lines,
  );
  return boxes.reduce((height, { bottom }) => Math.max(height, bottom), 0);
}

/** A table goes on where both parts have the same outer borders, and the borders of one are among those of the other. */
function isTorn(parts: readonly Table[], next: Table, height: number): boolean {
  const last = parts.at(-1);
  if (last === undefined || next.page !== last.page + 1) return false;
  if (last.bottom < LOWER * height || next.top > UPPER * height) return false;
  const borders = parts.flatMap(({ xs }) => xs);
  const isOuter = isNear(last.left, next.left) && isNear(last.right, next.right);
  return isOuter && (areAmong(next.xs, borders) || areAmong(borders, next.xs));
}

function areAmong(some: readonly number[], all: readonly number[]): boolean {
  return some.every((x) => all.some((other) => isNear(x, other)));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME;
}

function repeatedHead([first]: readonly Table[], next: Table): Cell[][] {
  const head = next.rows.slice(0, LONGEST_HEAD);
  const end = head.findIndex((row, index) => wordsOfRow(row) !== wordsOfRow(first?.rows[index] ?? []));
  const same = end === -1 ? head : head.slice(0, end);
  return same.some((row) => /\p{L}/u.test(wordsOfRow(row))) ? same : [];
}

function wordsOfRow(row: readonly Cell[]): string {
  const texts = row.map(({ text }) => text);
  return texts.filter((text) => withoutBlanks(text) !== '').join(' ');
}
