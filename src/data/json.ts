/** Writes rows as JSON, one a line, so that two versions can be compared. */
export function rowsToJson(rows: readonly object[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** Writes one object as JSON for people and programs. */
export function toJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
