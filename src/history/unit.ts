import { parseMark } from '../model/numbering.ts';
import { headingLabel, withoutBlanks } from '../model/text.ts';
import { searchAmong } from './search.ts';
import { likeness, pairsIn, weighBy, type Pairs } from './wording.ts';

/** A section or an item of a text. */
export interface Unit {
  key: string;
  /** From that of the part down to its own, with or without their numbers; none where it has no heading. */
  headings: readonly string[];
  /** Its own words, without those of the units inside it. */
  text: string;
}

/** Two units that may stand for each other. */
export interface Likely {
  before: Unit;
  after: Unit;
  /** How like they are, from 0 to 1. */
  likeness: number;
}

/** What a unit says, as it is compared. */
interface Said {
  heading: Pairs;
  above: Pairs;
  /** Heading and text: what one unit says in its heading, another may say in its text. */
  all: Pairs;
}

/** How sure it makes to have the very same heading, the very same headings above, and the same units inside. */
const HEADING = 0.6;
const ABOVE = 0.1;
const INSIDE = 0.5;

/** Below it, units have only the language of offices in common. */
const LEAST = 0.14;

/** For units of a later text those of an earlier one with which they share units inside, and which share of all these. */
export type SharesInside = ReadonlyMap<Unit, ReadonlyMap<Unit, number>>;

/** Finds the units of some that are like those of others: the likest first, of equally like ones those that stand first. */
export type Compare = (some: readonly Unit[], others: readonly Unit[], inside?: SharesInside) => Likely[];

/** Makes a comparison of units by the words of two whole texts. */
export function comparisonOf(before: readonly Unit[], after: readonly Unit[]): Compare {
  const said = new Map([...before, ...after].map((unit) => [unit, saidIn(unit)]));
  const saidOf = (unit: Unit): Said => said.get(unit) ?? saidIn(unit);
  const weights = weighBy([...said.values()].map(({ all }) => all));
  const likenessOf = (one: Said, other: Said, share: number): number =>
    1 -
    (1 - HEADING * likeness(one.heading, other.heading, weights)) *
      (1 - ABOVE * likeness(one.above, other.above, weights)) *
      (1 - INSIDE * share) *
      (1 - likeness(one.all, other.all, weights));
  return (some, others, inside = new Map()) => {
    const places = new Map(some.map((unit, index) => [unit, index]));
    const search = searchAmong(some.map((unit) => saidOf(unit).all));
    return others
      .flatMap((after) => {
        const shares = inside.get(after);
        const known = [...(shares?.keys() ?? [])].flatMap((unit) => places.get(unit) ?? []);
        const candidates = new Set([...known, ...search(saidOf(after).all)]);
        return [...candidates]
          .sort((a, b) => a - b)
          .flatMap((index) => some[index] ?? [])
          .map((before) => ({
            before,
            after,
            likeness: likenessOf(saidOf(before), saidOf(after), shares?.get(before) ?? 0),
          }));
      })
      .filter(({ likeness: alike }) => alike >= LEAST)
      .sort((a, b) => b.likeness - a.likeness);
  };
}

function saidIn({ headings, text }: Unit): Said {
  const titles = headings.map(titleOf);
  const title = titles.at(-1) ?? '';
  return {
    heading: pairsIn(title),
    above: pairsIn(titles.slice(0, -1).join('\n')),
    all: pairsIn(`${title}\n${text}`),
  };
}

/** Gives the words of a unit without blanks and the number of its heading: two units are the same when these are equal. */
export function wordingOf({ headings, text }: Unit): string {
  return withoutBlanks(`${titleOf(headings.at(-1) ?? '')}|${text}`);
}

/** Gives the same with the headings above. */
export function placedWordingOf(unit: Unit): string {
  return `${unit.headings.slice(0, -1).map(titleOf).join('|')}|${wordingOf(unit)}`;
}

/** Gives the words of a heading without its number and its final mark: items are counted anew in every text. */
function titleOf(heading: string): string {
  return headingLabel(heading.slice(parseMark(heading)?.length ?? 0));
}
