import type { DocumentRow } from '../../data/document-row.ts';
import {
  besideAddress,
  documentAddress,
  partAddress,
  publicAddress,
  sectionAddress,
} from '../../model/address.ts';
import { headingOf } from '../frame.ts';
import type { Catalogue, CatalogueDocument, CataloguePart } from '../index.ts';

/** A section as the catalogue holds it. */
export type CatalogueSection = CataloguePart['sections'][number];

/** A text that has a page: a document's own, a part's, a section's. */
export interface TextPlace {
  document: CatalogueDocument;
  part?: CataloguePart;
  section?: CatalogueSection;
}

/** Gives the address of a text's page, without base. */
export function addressOf({ document, part, section }: TextPlace): string {
  if (section !== undefined) return sectionAddress(section);
  return part === undefined
    ? documentAddress(document.issuer, document.document)
    : partAddress(part.issuer, part.document, part.part);
}

/** Gives the record of a text. */
export function recordAt({ document, part, section }: TextPlace) {
  return (section ?? part ?? document).record;
}

/** Lists a text and those below it, in their order. */
export function textsFrom({ document, part, section }: TextPlace): TextPlace[] {
  if (section !== undefined) return [{ document, ...(part && { part }), section }];
  if (part !== undefined)
    return [{ document, part }, ...part.sections.map((one) => ({ document, part, section: one }))];
  return [{ document }, ...document.parts.flatMap((one) => textsFrom({ document, part: one }))];
}

/** Lists the documents by identifier, and not by date: a new one moves no line of the others. */
export function documentsInOrder({ documents }: Pick<Catalogue, 'documents'>): CatalogueDocument[] {
  return documents.toSorted((a, b) => (documentId(a) < documentId(b) ? -1 : 1));
}

/** Names a document as commands do: `shili-jyj/2021-h1`. */
export function documentId({ issuer, document }: CatalogueDocument): string {
  return `${issuer}/${document}`;
}

/** Gives the heading of a part or section as it stands in the text; null where there is none. */
export function headingAt({ part, section }: TextPlace): string | null {
  return headingOf(section?.record ?? part?.record ?? {}) ?? null;
}

/** Gives the addresses of a text's page and of the files beside it, for use outside the site. */
export function linksOf(
  site: Catalogue['site'],
  place: TextPlace,
): Pick<DocumentRow, 'address' | 'json' | 'markdown'> {
  const address = addressOf(place);
  return {
    address: publicAddress(site, address),
    json: publicAddress(site, besideAddress(address, 'json')),
    markdown: publicAddress(site, besideAddress(address, 'md')),
  };
}

/** Turns what is not there into null, which is what data have for it. */
export function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
