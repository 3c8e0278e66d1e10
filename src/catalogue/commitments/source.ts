import type { PartKind } from '../../model/part.ts';
import { labelOf } from '../contents.ts';
import { addressOf, type TextPlace } from '../data/place.ts';
import { links } from '../links.ts';

/** What names a text: its heading, or what stands for it. */
export interface PlaceName {
  label: string | undefined;
  kind?: PartKind;
  index?: number;
}

/** Names a text by its own heading, and gives its page. */
export function placeNameOf(place: TextPlace): { name: PlaceName; page: string } {
  const { part, section } = place;
  const page = links.page(addressOf(place));
  if (section !== undefined)
    return { name: { label: labelOf(section.record), index: section.section }, page };
  if (part !== undefined) return { name: { label: labelOf(part.record), kind: part.record.kind }, page };
  return { name: { label: undefined }, page };
}
