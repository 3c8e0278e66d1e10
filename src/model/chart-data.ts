import type { PartKind } from './part.ts';
import type { ShownValue } from './shown-value.ts';

/** What a column of a chart stands for; colours and dashes follow it. */
export type ChartRole = 'result' | 'target' | 'disclosed' | 'withheld';

/** A value as a table shows it. */
export interface ChartValue extends ShownValue {
  /** As in the text, where that is not what is shown. */
  written?: string | undefined;
  /** Link to its sentence. */
  href?: string | undefined;
  /** The document that says it; without a period where that would not tell it from another. */
  source?: { period: string | undefined; title: string; href: string } | undefined;
  /** The same document gives another number. */
  conflict?: boolean;
  /** An earlier document gave another number. */
  restated?: boolean;
}

/** The values of one cell, never merged, and the one number that a chart draws. */
export interface ChartCell {
  values: ChartValue[];
  drawn: number | undefined;
}

/** A category: a quantity by its label, a period, or a place of a text, which may have no heading. */
export interface ChartRow {
  label?: string | undefined;
  period?: string;
  kind?: PartKind;
  index?: number;
  /** It stands for the text of a part before its first section, not for the whole part. */
  opening?: true;
  href?: string;
  cells: ChartCell[];
}

/** A table of numbers that can be drawn: a row a category, a column a series. The page gives it its words. */
export interface ChartData {
  columns: { role: ChartRole; period?: string }[];
  rows: ChartRow[];
  stacked: boolean;
}
