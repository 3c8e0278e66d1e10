import type { ComparedPart } from '../history/comparison.ts';
import { unitsOf, type TextUnit } from '../history/units.ts';
import { addressOf, headingAt, recordAt, textsFrom, type TextPlace } from './data/place.ts';
import type { CatalogueDocument, CataloguePart } from './index.ts';

/** A part of a document of the catalogue, or the document's text before its first part, as it is compared. */
export interface ComparablePart extends ComparedPart {
  document: CatalogueDocument;
  part: CataloguePart | undefined;
}

/** Prepares the texts of a document for comparing, in their order. */
export function comparableParts(document: CatalogueDocument): ComparablePart[] {
  return [
    { kind: 'opening' as const, title: '', document, part: undefined, ...contentOf([{ document }]) },
    ...document.parts.map((part) => ({
      kind: part.record.kind,
      title: part.record.title ?? part.sections[0]?.record.title ?? '',
      document,
      part,
      ...contentOf(textsFrom({ document, part })),
    })),
  ].filter(({ units }) => units.length > 0);
}

/** Cuts the text of one page into units. */
function unitsAt(place: TextPlace): TextUnit[] {
  const { document, part, section } = place;
  const above = section === undefined || part === undefined ? null : headingAt({ document, part });
  const { plain, prose } = section ?? part ?? document;
  return unitsOf({ page: addressOf(place), above: above === null ? [] : [above], plain, prose });
}

function contentOf(places: readonly TextPlace[]): Pick<ComparedPart, 'units' | 'metrics' | 'commitments'> {
  const pages = places.map((place) => ({
    page: addressOf(place),
    record: recordAt(place),
  }));
  return {
    units: places.flatMap(unitsAt),
    metrics: pages.flatMap(({ page, record }) => record.metrics.map((one) => ({ page, record: one }))),
    commitments: pages.flatMap(({ page, record }) =>
      record.commitments.map((one) => ({ page, record: one })),
    ),
  };
}
