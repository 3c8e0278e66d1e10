import { parseQuery } from '../query.ts';

/** Lists what a query asks for, one by one, each as it was typed: words in quotation marks keep them. */
export function wordsAlone(query: string): string[] {
  const searchable = parseQuery(query).wanted.filter(({ runs }) => runs.length > 0);
  return [...new Set(searchable.map(({ written }) => written))];
}
