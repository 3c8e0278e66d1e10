/** How many values of some texts are disclosed, and how many are withheld. */
export interface Disclosure {
  disclosed: number;
  withheld: number;
}

/** Counts disclosed and withheld values. */
export function countDisclosure(metrics: Iterable<{ readonly withheld?: boolean | undefined }>): Disclosure {
  const counts = { disclosed: 0, withheld: 0 };
  for (const { withheld } of metrics) counts[withheld ? 'withheld' : 'disclosed']++;
  return counts;
}

/**
 * Writes the share of disclosed values: `87.8%`, with one decimal at most. Rounding never turns almost all into all, or
 * almost none into none; undefined where there is no value at all.
 */
export function formatDisclosureRate({ disclosed, withheld }: Disclosure): string | undefined {
  const all = disclosed + withheld;
  if (all === 0) return undefined;
  const rounded = Math.round((disclosed / all) * 1000) / 10;
  const lowest = disclosed === 0 ? 0 : 0.1;
  const highest = withheld === 0 ? 100 : 99.9;
  return `${Math.min(Math.max(rounded, lowest), highest)}%`;
}
