import { textsFrom, type TextPlace } from '../data/place.ts';
import type { Catalogue, CatalogueDocument } from '../index.ts';
import { answersAt, commitmentsAt, type Followed } from '../ledger.ts';
import { links } from '../links.ts';
import { ledgerYear } from '../../history/ledger.ts';
import { countStatuses, type StatusCount } from './counts.ts';
import { placeNameOf, type PlaceName } from './source.ts';

/** A text of a document with the state of its promises, or of those that it answers. */
export interface TextState {
  place: PlaceName;
  href: string;
  total: number;
  counts: StatusCount[];
}

/** What a document's page says of promises. */
export interface DocumentState {
  /** The promises of its own plan, a line a text. */
  own: TextState[];
  /** The earlier promises that it answers, a line a text. */
  answered: TextState[];
  /** Lists in which its promises stand. */
  lists: { year: string; href: string }[];
  method: string;
}

/** Prepares the state of the promises of a document, and of those that it answers. */
export function documentState(catalogue: Catalogue, document: CatalogueDocument): DocumentState {
  const texts = textsFrom({ document });
  const own = texts.map((place) => ({ place, followed: commitmentsAt(catalogue, place) }));
  const answered = texts.map((place) => ({
    place,
    followed: answersAt(catalogue, place).map(({ followed }) => followed),
  }));
  const years = new Set(own.flatMap(({ followed }) => followed.map(({ text }) => ledgerYear(text))));
  return {
    own: own.flatMap(({ place, followed }) => stateOf(place, followed, 'commitments')),
    answered: answered.flatMap(({ place, followed }) => stateOf(place, followed, 'answers')),
    lists: [...years].map((year) => ({ year, href: links.ledger(document.issuer, year) })),
    method: links.method,
  };
}

function stateOf(
  place: TextPlace,
  followed: readonly Followed[],
  anchor: 'commitments' | 'answers',
): TextState[] {
  if (followed.length === 0) return [];
  const { name, page } = placeNameOf(place);
  return [
    { place: name, href: `${page}#${anchor}`, total: followed.length, counts: countStatuses(followed) },
  ];
}
