/** The simplified characters that a traditional one may stand for, the likely one first. */
export type SimplifiedTable = ReadonlyMap<string, string>;

/** How many readings of one word are tried. */
const MOST = 12;

/** Writes a table of characters: a line for each simplified one; the less likely ones of a traditional character after an empty line. */
export function formatSimplified(table: SimplifiedTable): string {
  const [likely, other] = [new Map<string, string>(), new Map<string, string>()];
  for (const [traditional, simplified] of table)
    [...simplified].forEach((one, index) => {
      const group = index === 0 ? likely : other;
      group.set(one, `${group.get(one) ?? ''}${traditional}`);
    });
  return [likely, other]
    .map((group) => [...group].sort(([a], [b]) => (a < b ? -1 : 1)).map(([one, of]) => one + of))
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Reads such a table. */
export function parseSimplified(text: string): SimplifiedTable {
  const table = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [simplified = '', ...traditional] = [...line];
    for (const one of traditional) table.set(one, `${table.get(one) ?? ''}${simplified}`);
  }
  return table;
}

/** Writes words in simplified characters: as is likely first, then with each less likely one. None where nothing is traditional. */
export function simplify(words: string, table: SimplifiedTable): string[] {
  let readings = [''];
  for (const one of words) {
    const choices = [...(table.get(one) ?? one)];
    readings = choices.flatMap((choice) => readings.map((begun) => begun + choice)).slice(0, MOST);
  }
  return readings.filter((one) => one !== words);
}

/** Writes in simplified characters what is nothing but traditional: 覆 is both. */
export function simplifySure(words: string, table: SimplifiedTable): string {
  return [...words]
    .map((one) => {
      const choices = table.get(one) ?? one;
      return choices.includes(one) ? one : ([...choices][0] ?? one);
    })
    .join('');
}
