/** What a value of a chart stands for; colours and dashes follow it. */
export type ChartRole = 'result' | 'target' | 'disclosed' | 'withheld';

/** One cell: a number, a withheld value, or nothing. Several numbers of one place are never merged. */
export interface ChartCell {
  values: { number?: number; withheld?: true; written: string; href?: string }[];
}

/** A table of numbers that can be drawn: a row a category, a column a series. */
export interface ChartData {
  caption: string;
  /** Head of the first column. */
  rowHead: string;
  columns: { label: string; role: ChartRole }[];
  rows: { label: string; href?: string; cells: ChartCell[] }[];
  stacked: boolean;
}
