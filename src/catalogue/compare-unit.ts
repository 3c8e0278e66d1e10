import type { Change } from '../history/alignment.ts';
import type { ComparedUnit } from '../history/comparison.ts';
import type { Piece } from '../history/difference.ts';
import type { TextUnit } from '../history/units.ts';
import { fullPrefix } from '../model/address.ts';
import { headingLabel } from '../model/text.ts';
import { links } from './links.ts';

/** A run of words that both texts have, or one of them. */
export type ShownPiece = Piece;

/** Where a unit stands in its document. */
export interface UnitLine {
  /** Headings from the section's down; empty for a text without heading. */
  path: string[];
  /** Number of the section; undefined for the text before it. */
  index: number | undefined;
  href: string;
}

/** A unit of one or both documents. */
export interface ShownUnit {
  /** Anchor on the page. */
  id: string;
  change: Change;
  before: UnitLine | undefined;
  after: UnitLine | undefined;
  /** Whether both documents have it in other words, in the same words, or only one has it. */
  sides: 'different' | 'equal' | 'before' | 'after';
  /** Of its own heading; empty where both sides have the same one, or only one has it. */
  heading: ShownPiece[];
  text: ShownPiece[];
}

/** Prepares a unit for the page. */
export function shownUnit(unit: ComparedUnit): ShownUnit {
  const { change, before, after, text } = unit;
  const sides = sidesOf(unit);
  return {
    id: idOf(unit),
    change,
    before: before && unitLine(before),
    after: after && unitLine(after),
    sides,
    heading: sides === 'different' && before?.heading !== after?.heading ? unit.heading : [],
    text,
  };
}

function sidesOf({ change, before, after }: ComparedUnit): ShownUnit['sides'] {
  if (before === undefined) return 'after';
  if (after === undefined) return 'before';
  return change === 'same' ? 'equal' : 'different';
}

/** Of the newer text its anchor on the page of the whole text; what only the older one has is marked as such. */
function idOf({ before, after }: ComparedUnit): string {
  if (after !== undefined) return anchorOf(after);
  return `before-${before === undefined ? '' : anchorOf(before)}`;
}

function anchorOf({ page, anchor }: TextUnit): string {
  const { part, section } = placeOf(page);
  const prefix = fullPrefix(part ?? 'opening', section);
  return anchor === undefined ? prefix.slice(0, -1) : `${prefix}${anchor}`;
}

function unitLine({ page, anchor, path }: TextUnit): UnitLine {
  const href = links.page(page);
  return {
    path: path.map(headingLabel),
    index: placeOf(page).section,
    href: anchor === undefined ? href : `${href}#${anchor}`,
  };
}

/** Takes the address of a text's page apart: `/issuer/document/part/section/`. */
function placeOf(page: string): { part: string | undefined; section: number | undefined } {
  const [, , , part, section] = page.split('/').filter((segment, index) => index === 0 || segment !== '');
  return { part, section: section === undefined ? undefined : Number(section) };
}
