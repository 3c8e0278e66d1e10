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

/** Sets out the parts of a table in rows of equal width: a cell's words stand in its first field. */
export function setOut(parts: readonly Table[]): SetOut {
  const xs = clusters(
    parts.flatMap((part) => part.xs),
    SAME,
  ).map(({ place }) => place);
  const rows = parts
    .flatMap((part) => part.rows)
    .filter((row) => row.length > 0)
    .map((row) => Map.groupBy(row, ({ left }) => nearest(xs, left)));
  // Borders at which no cell begins come from lines that do not quite meet.
  const columns = [...xs.keys()].filter((column) => rows.some((row) => row.has(column)));
  return {
    rows: rows.map((row) =>
      columns.map((column) => joinLines((row.get(column) ?? []).map(({ text }) => text))),
    ),
    hasMerged: rows.some((row) => row.size < columns.length),
  };
}
