import type { MetricKind } from '../../model/metric.ts';
import type { PartKind } from '../../model/part.ts';
import type { Passage } from './passages.ts';
import { periodOf } from './period.ts';
import { numbersOf, type Cell } from './table/cells.ts';
import { gridsOf, isNumber, type Grid } from './table/grid.ts';
import { findUnit, partOfUnit, unitColumn, withoutUnit } from './table/unit.ts';
import { readText, type Candidate, type Spoken } from './text.ts';

const TARGET = /目标|计划|预期|任务数|target|goal|criteria|plan/iu;
const RESULT = /完成|实际|结果|现状|实绩|status|result|actual/iu;

/**
 * Finds the candidates of a table: each cell that is a number other than nought, with row and column in its label. Words in the
 * cells of a table without numbers are read as sentences.
 */
export function readTable(passage: Passage & { rows: string[][] }): Candidate[] {
  const { rows } = passage;
  if (!rows.some((row) => row.some(isNumber))) return wordsIn(rows, passage);
  const words = rows.flat().join('');
  return gridsOf(rows).flatMap((grid) =>
    grid.rows.flatMap((row, index) =>
      numbersOf(row, grid.heads).map((cell) => candidateOf(cell, index, grid, passage, words)),
    ),
  );
}

function candidateOf(
  { column, written, quantity, of }: Cell,
  index: number,
  grid: Grid,
  { kind: part, period, reference, above = '' }: Passage,
  words: string,
): Candidate {
  const row = grid.rows[index] ?? [];
  const head = grid.heads[column] ?? '';
  const ofUnit = unitColumn(grid);
  const name = nameOf(grid.named[index] ?? [], column, ofUnit);
  const label = [name, head].map(withoutUnit).filter((one) => one !== '');
  const unit = quantity.unit || row[ofUnit]?.trim().normalize('NFKC') || findUnit(name, head, above, words);
  return {
    label: label.length === 0 ? written : label.join(' '),
    kind: kindOfCell(head, name, part, plannedYear(grid.heads, part) ?? period ?? reference),
    value: quantity.value,
    written,
    unit: partOfUnit(unit, of),
    comparator: quantity.comparator,
    period: periodOf(`${head} `, period, reference),
    ...quotation(row, column, written),
  };
}

/** Quotes a row: its cells with tabs between them. */
function quotation(
  row: readonly string[],
  column: number,
  written: string,
): { sentence: string; offset: number } {
  const before = row.slice(0, column).filter((cell) => cell !== '');
  const inCell = Math.max(0, (row[column] ?? '').lastIndexOf(written));
  return {
    sentence: row.filter((cell) => cell !== '').join('\t'),
    offset: before.reduce((sum, cell) => sum + cell.length + 1, inCell),
  };
}

/** Names a row by its words left of the number. */
function nameOf(named: readonly string[], column: number, ofUnit: number): string {
  const names = named
    .slice(0, column)
    .filter((name, index) => index !== ofUnit && name !== '' && !isNumber(name));
  return [...new Set(names)].join(' ');
}

/** Reads the cells of a table without numbers of its own as the text they are; a column of targets promises. */
function wordsIn(rows: readonly string[][], spoken: Spoken): Candidate[] {
  const heads = rows[0] ?? [];
  return rows.slice(1).flatMap((row) =>
    row.flatMap((cell, column) => {
      const head = heads[column] ?? '';
      const isPromise = TARGET.test(head) && !RESULT.test(head);
      return readText(cell, spoken).map((one) =>
        isPromise && one.kind !== 'count' ? { ...one, kind: 'target' as const } : one,
      );
    }),
  );
}

/** The last of several years that a plan's heads name is the one that it plans for. */
function plannedYear(heads: readonly string[], part: PartKind): string | undefined {
  const years = heads.flatMap((head) => /(?:19|20)\d{2}/u.exec(head)?.[0] ?? []).sort();
  return part === 'plan' && years[0] !== years.at(-1) ? years.at(-1) : undefined;
}

/** A head decides, then the year that it names against the period, then the row's name, then the part. */
function kindOfCell(head: string, name: string, part: PartKind, period: string | undefined): MetricKind {
  if (RESULT.test(head)) return 'result';
  if (TARGET.test(head)) return 'target';
  const year = Number(/(?:19|20)\d{2}/u.exec(head)?.[0] ?? Number.NaN);
  const now = Number(period?.slice(0, 4) ?? Number.NaN);
  if (year < now) return 'result';
  return year > now || TARGET.test(name) || part === 'plan' ? 'target' : 'result';
}
