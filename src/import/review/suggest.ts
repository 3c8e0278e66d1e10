import type { Indicator } from '../../model/indicator.ts';
import { convertValue } from '../../model/unit.ts';

/** An indicator that a value may join, and how well it suits. */
export interface Suggestion {
  indicator: Indicator;
  /** From 0 to 1. */
  likeness: number;
  /** Values of the unit convert to the indicator's. */
  isConvertible: boolean;
}

/** What an equal unit counts beside the name. */
const UNIT_SHARE = 0.2;

/** Orders indicators by the likeness of their name and unit to a value's; equal ones keep the order of their file. */
export function rankIndicators(
  { label, unit }: { label: string; unit: string },
  indicators: readonly Indicator[],
): Suggestion[] {
  return indicators
    .map((indicator) => {
      const isConvertible = convertsTo(unit, indicator);
      const likeness =
        (1 - UNIT_SHARE) * likenessOf(label, indicator.name) + (isConvertible ? UNIT_SHARE : 0);
      return { indicator, likeness, isConvertible };
    })
    .toSorted((a, b) => b.likeness - a.likeness);
}

/** Says whether a value in a unit can stand in the series of an indicator. */
export function convertsTo(unit: string, indicator: Pick<Indicator, 'unit'>): boolean {
  return convertValue(1, unit, indicator.unit) !== undefined;
}

/** Share of the pairs of neighbouring characters that two names have in common (Dice). */
function likenessOf(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const common = left.filter((pair) => {
    const at = right.indexOf(pair);
    if (at !== -1) right.splice(at, 1);
    return at !== -1;
  }).length;
  return (2 * common) / Math.max(pairsOf(a).length + pairsOf(b).length, 1);
}

/** Ends count as characters, so that a name of one character has pairs too. */
function pairsOf(name: string): string[] {
  const characters = ['^', ...name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''), '$'];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
