import { stringify } from 'csv-stringify/sync';
import { METRIC_COLUMNS, type MetricRow } from './metric-row.ts';

/**
 * Writes rows as CSV for Excel, WPS and LibreOffice: UTF-8 with byte order mark, CRLF, a head. Numbers are numbers; a text that a
 * spreadsheet would run as a formula has an apostrophe before it; what is null is empty.
 */
export function toCsv(rows: readonly MetricRow[]): string {
  return stringify([...rows], {
    columns: METRIC_COLUMNS,
    header: true,
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  });
}
