import type { MetricKind } from '../../model/metric.ts';
import type { PartKind } from '../../model/part.ts';
import type { Passage } from './passages.ts';
import { periodOf } from './period.ts';
import { numbersOf } from './table/cells.ts';
import { gridsOf, isNumber } from './table/grid.ts';
import { findUnit, ownUnit, partOfUnit, unitColumn, unitOfTable, withoutUnit } from './table/unit.ts';
import { readText, type Candidate, type Spoken } from './text.ts';

const TARGET = /目标|计划|预期|任务数|target|goal|criteria|plan/iu;
const RESULT = /完成|实际|结果|现状|实绩|status|result|actual/iu;

/** The head of a column that counts the rows. */
const SERIAL = /^(?:序号|编号|No\.?)$/iu;

/** More columns than any table of a report has. */
const MOST_COLUMNS = 200;

/**
 * Finds the candidates of a table: each cell that is a number other than nought, with row and column in its label. Words in the
 * cells of a table without numbers are read as sentences.
 */
export function readTable(passage: Passage & { rows: string[][] }): Candidate[] {
  const { rows, kind, period, reference, above = '' } = passage;
  if (rows.some((row) => row.length > MOST_COLUMNS)) return [];
  if (!hasValues(rows)) return wordsIn(rows, passage);
  const otherwise = unitOfTable(above, rows);
  return gridsOf(rows).flatMap((grid) => {
    const ofUnit = unitColumn(grid);
    const now = plannedYear(grid.heads, kind) ?? period ?? reference;
    return grid.rows.flatMap((row, index) => {
      const cells = numbersOf(row, grid.heads);
      const names = cells.length === 0 ? [] : namesOf(grid.named[index] ?? [], ofUnit);
      return cells.map(({ column, written, quantity, of }): Candidate => {
        const [head, name] = [grid.heads[column] ?? '', names[column] ?? ''];
        const label = [name, head].map(withoutUnit).filter((one) => one !== '');
        const unit = quantity.unit || ownUnit(head, row[ofUnit]) || findUnit(name, head) || otherwise;
        return {
          label: label.length === 0 ? written : label.join(' '),
          kind: kindOfCell(head, name, kind, now),
          value: quantity.value,
          written,
          unit: partOfUnit(unit, of),
          comparator: quantity.comparator,
          period: periodOf(`${head} `, period, reference),
          ...quotation(row, column, written),
        };
      });
    });
  });
}

/** Says whether a table has numbers of its own; those that only count its rows are none. */
function hasValues(rows: readonly string[][]): boolean {
  const heads = rows[0] ?? [];
  return rows.some((row) => row.some((cell, column) => isNumber(cell) && !SERIAL.test(heads[column] ?? '')));
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

/** Most words that name a row. */
const MOST_NAMES = 6;

/** Names each number of a row by the words left of it. */
function namesOf(named: readonly string[], ofUnit: number): string[] {
  const names = new Set<string>();
  let joined = '';
  return named.map((cell, column) => {
    const before = joined;
    if (column !== ofUnit && cell !== '' && names.size < MOST_NAMES && !names.has(cell) && !isNumber(cell)) {
      names.add(cell);
      joined = [...names].join(' ');
    }
    return before;
  });
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
