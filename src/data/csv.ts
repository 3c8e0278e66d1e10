import { stringify } from 'csv-stringify/sync';

/**
 * Writes rows as CSV for Excel, WPS and LibreOffice: UTF-8 with byte order mark, CRLF, a head. Numbers are numbers; a text that a
 * spreadsheet would run as a formula has an apostrophe before it; what is null is empty. Fields that are no column are left out.
 */
export function toCsv(columns: readonly string[], rows: readonly object[]): string {
  return stringify([...rows], {
    columns: [...columns],
    header: true,
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  });
}
