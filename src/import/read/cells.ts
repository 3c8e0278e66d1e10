/** A cell of a table with merged cells: its first field, and how many rows and columns it covers. */
export interface Cell<T> {
  row: number;
  column: number;
  rows: number;
  columns: number;
  content: T;
}

/**
 * Lays cells out in rows of equal width. A merged cell stands in the first of its fields and leaves the others empty; but one
 * that reaches down to the end of a head of several rows stands in its last row, where the names of the columns are.
 */
export function layOut<T>(cells: readonly Cell<T>[], empty: T): T[][] {
  const { width, height } = sizeOf(cells);
  const fields = Array.from({ length: height }, () => Array<T>(width).fill(empty));
  const head = headHeight(cells);
  for (const { row, column, rows, content } of cells) {
    const isHead = row < head && row + rows === head;
    const line = fields[isHead ? head - 1 : row];
    if (line !== undefined) line[column] = content;
  }
  return fields;
}

function sizeOf(cells: readonly Cell<unknown>[]): { width: number; height: number } {
  return cells.reduce(
    ({ width, height }, { row, column, rows, columns }) => ({
      width: Math.max(width, column + columns),
      height: Math.max(height, row + rows),
    }),
    { width: 0, height: 0 },
  );
}

/** Says which fields the cells of each row cover: they take those that cells above have left free. */
export function placeCells<T>(lines: readonly (readonly Omit<Cell<T>, 'row' | 'column'>[])[]): Cell<T>[] {
  const placed: Cell<T>[] = [];
  /** How many rows further down each column is covered. */
  const covered: number[] = [];
  lines.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((covered[column] ?? 0) > row) column++;
      placed.push({ ...cell, row, column });
      for (let width = 0; width < cell.columns; width++, column++)
        covered[column] = Math.max(covered[column] ?? 0, row + cell.rows);
    }
  });
  return placed;
}

/**
 * Counts the rows down to the end of a table's head: where the first row, a title over the whole width apart, has a cell over
 * several columns, all rows that its cells and those below it reach. Else no cell stands elsewhere than at its top.
 */
function headHeight(cells: readonly Cell<unknown>[]): number {
  const { width, height } = sizeOf(cells);
  const isTitle = (row: number): boolean => cells.some((cell) => cell.row === row && cell.columns === width);
  let first = 0;
  while (first < height && isTitle(first)) first++;
  let end = first + 1;
  for (let row = first; row < end; row++) {
    const starting = cells.filter((cell) => cell.row === row);
    const isSplit = starting.some(({ rows, columns }) => columns > 1 && rows === 1);
    if (row === first && !isSplit) return 0;
    end = Math.max(end, isSplit ? row + 2 : end, ...starting.map(({ rows }) => row + rows));
  }
  return end < height ? end : 0;
}
