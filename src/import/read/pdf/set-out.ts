import { layOut, type Cell } from '../cells.ts';
import { clusters, nearest } from './borders.ts';
import { joinLines } from './spacing.ts';
import type { Table } from './tables.ts';

/** Points between borders that are the same one. */
const SAME = 5;

/** A table in rows of equal width. */
export interface SetOut {
  rows: string[][];
  /** A cell covers more than one field. */
  hasMerged: boolean;
}

/** Sets out the parts of a table in rows of equal width; merged cells are laid out as `layOut` says. */
export function setOut(parts: readonly Table[]): SetOut {
  const xs = clusters(
    parts.flatMap((part) => part.xs),
    SAME,
  ).map(({ place }) => place);
  const drawn = parts.flatMap((part) => part.rows);
  // Rows and borders at which no cell begins come from lines that do not quite meet.
  const rows = [...drawn.keys()].filter((row) => drawn[row]?.length !== 0);
  const begun = new Set(drawn.flat().map(({ left }) => nearest(xs, left)));
  const columns = [...xs.keys()].filter((column) => begun.has(column));
  const cells = rows.flatMap((from, row) =>
    [...Map.groupBy(drawn[from] ?? [], ({ left }) => nearest(xs, left))].map(([begin, own]): Cell<string> => {
      const end = Math.max(...own.map(({ right }) => nearest(xs, right)));
      const height = Math.max(...own.map((cell) => cell.height));
      return {
        row,
        column: columns.indexOf(begin),
        rows: height === 1 ? 1 : rows.filter((one) => one >= from && one < from + height).length,
        columns: Math.max(1, columns.filter((one) => one >= begin && one < end).length),
        content: joinLines(own.map(({ text }) => text)),
      };
    }),
  );
  return {
    rows: layOut(cells, ''),
    hasMerged: cells.some((cell) => cell.rows > 1 || cell.columns > 1),
  };
}
