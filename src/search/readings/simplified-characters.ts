import hongKong from 'opencc-js/dict/HKVariants';
import fromSimplified from 'opencc-js/dict/STCharacters';
import phrasesFromSimplified from 'opencc-js/dict/STPhrases';
import taiwan from 'opencc-js/dict/TWVariants';
import toSimplified from 'opencc-js/dict/TSCharacters';
import phrasesToSimplified from 'opencc-js/dict/TSPhrases';
import type { SimplifiedTable } from './simplified.ts';

/** Finds which of some simplified characters each traditional one stands for, as OpenCC's characters and words tell. */
export function simplifiedCharacters(simplified: Iterable<string>): SimplifiedTable {
  const known = new Set(simplified);
  const table = new Map<string, Set<string>>();
  const add = (traditional: string, one: string): void => {
    if (known.has(one)) table.set(traditional, (table.get(traditional) ?? new Set()).add(one));
  };
  const addWords = (traditional: string, words: string): void => {
    const [from, to] = [[...traditional], [...words]];
    if (from.length !== to.length) return;
    from.forEach((one, index) => {
      if (one !== to[index]) add(one, to[index] ?? '');
    });
  };
  for (const [from, to] of rowsOf(toSimplified)) addWords(from, to);
  for (const [to, from] of rowsOf(fromSimplified)) addWords(from, to);
  for (const [from, to] of rowsOf(phrasesToSimplified)) addWords(from, to);
  for (const [to, from] of rowsOf(phrasesFromSimplified)) addWords(from, to);
  for (const [standard, variant] of [...rowsOf(taiwan), ...rowsOf(hongKong)])
    if (standard !== variant) for (const one of table.get(standard) ?? [standard]) add(variant, one);
  // Some are simplified characters of their own: 著 stands for 着, and in 著名 for itself.
  for (const traditional of table.keys()) add(traditional, traditional);
  return new Map([...table].map(([traditional, all]) => [traditional, [...all].join('')]));
}

function rowsOf(dictionary: string): [string, string][] {
  return dictionary.split('|').map((row) => {
    const [from = '', to = ''] = row.split(' ');
    return [from, to];
  });
}
