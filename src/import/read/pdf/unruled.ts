import { bandsFrom, isRow, isSpread, joinExtents, piecesIn, type Band, type Extent } from './bands.ts';
import { around } from './box.ts';
import type { Element } from './element.ts';
import { joinLines } from './spacing.ts';
import type { Table } from './tables.ts';

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
/** Bands with fewer cells between two rows, and the gaps of a table, in parts of the font size. */
const BETWEEN = 2;
const WIDEST_GAP = 2;

/** Finds tables without lines: rows of at least three cells, one below the other. Rows of unclear columns are marked. */
export function findUnruled(elements: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (let index = 0; index < elements.length;) {
    const bands = bandsFrom(elements, index);
    const table = elements[index];
    if (table !== undefined && bands.length === 0) found.push(table);
    for (let start = 0; start < bands.length;) {
      const rows = rowsFrom(bands, start);
      found.push(...(rows.length > 1 ? readRows(rows) : (bands[start]?.lines ?? [])));
      start += Math.max(rows.length, 1);
    }
    index += Math.max(1, bands.flatMap(({ lines }) => lines).length);
  }
  return found;
}

/** Gives the rows that begin at an index, up to the last band of cells enough. */
function rowsFrom(bands: readonly Band[], start: number): Band[] {
  const rows: Band[] = [];
  let length = 0;
  for (let index = start; rows.length - length <= BETWEEN; index++) {
    const band = bands[index];
    const before = rows.at(-1);
    if (band === undefined || (!isRow(band) && (length === 0 || isSentence(band)))) break;
    if (before !== undefined && band.top - before.bottom > WIDEST_GAP * before.size) break;
    rows.push(band);
    if (isRow(band)) length = rows.length;
  }
  return rows.slice(0, length);
}

function isSentence({ lines }: Band): boolean {
  return lines.at(-1)?.text.endsWith('。') === true;
}

function readRows(bands: readonly Band[]): Element[] {
  const lines = bands.flatMap((band) => band.lines);
  const table = tableOf(bands);
  if (table !== undefined) return [table];
  return bands.every(isSpread) ? lines : lines.map((line) => ({ ...line, isRow: true }));
}

function tableOf(bands: readonly Band[]): Table | undefined {
  const rows = bands.filter(isRow);
  const columns = joinExtents(
    rows.flatMap(({ cells }) => cells),
    0,
  );
  const page = bands[0]?.lines[0]?.page;
  if (page === undefined || rows.length < FEWEST_ROWS || columns.length < FEWEST_COLUMNS) return undefined;
  const placed = bands.map((band) => placePieces(band, columns));
  if (!placed.every((row) => row !== undefined)) return undefined;
  const isUsed = (column: number): boolean =>
    placed.filter((row) => row[column] !== '').length * 2 >= rows.length;
  if (!columns.every((_, column) => isUsed(column))) return undefined;
  const xs = [...columns.map(({ left }) => left), Math.max(...columns.map(({ right }) => right))];
  const cells = joinBroken(placed, bands).map((row) =>
    row.map((text, column) => ({ left: xs[column] ?? 0, right: xs[column + 1] ?? 0, height: 1, text })),
  );
  return { ...around(bands), page, xs, rows: cells };
}

/** Gives a band's words by columns; undefined where a piece lies in more than one column, or in none. */
function placePieces(band: Band, columns: readonly Extent[]): string[] | undefined {
  const row = columns.map((column) => ({ ...column, texts: [] as string[] }));
  for (const { left, right, text } of piecesIn(band)) {
    const places = row.filter((column) => left < column.right && right > column.left);
    if (places.length !== 1) return undefined;
    places[0]?.texts.push(text);
  }
  return row.map(({ texts }) => joinLines(texts));
}

/** A band that has too few cells, and no first one, goes on with the row before. */
function joinBroken(placed: readonly string[][], bands: readonly Band[]): string[][] {
  const rows: string[][] = [];
  placed.forEach((row, index) => {
    const band = bands[index];
    const last = rows.at(-1);
    const isBroken = band !== undefined && !isRow(band) && row[0] === '';
    if (last === undefined || !isBroken) rows.push(row);
    else
      rows.splice(
        -1,
        1,
        last.map((text, column) => joinLines([text, row[column] ?? ''])),
      );
  });
  return rows;
}
