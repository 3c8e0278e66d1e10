import { readDocumentContent, type ContentEntry } from '../mdx/content.ts';
import { joinText } from '../model/plain.ts';

/**
 * Gives a document's whole official text in its order, a paragraph a line: what was imported, white space apart. Cells of a
 * table have tabs between them. Undefined where there is no such document; throws a ContentError where its files have mistakes.
 */
export async function exportText(
  contentDir: string,
  issuer: string,
  document: string,
): Promise<string | undefined> {
  const content = await readDocumentContent(contentDir, issuer, document);
  if (content === undefined) return undefined;
  const entries = orderOf(content.entries.map(({ entry }) => entry));
  return `${joinText(entries.flatMap(({ plain }) => plain))}\n`;
}

/** Puts the document's own entry first, then each part by its order with its sections. */
function orderOf(entries: readonly ContentEntry[]): ContentEntry[] {
  const orders = new Map(
    entries.flatMap(({ part, record }) => ('order' in record ? [[part, record.order]] : [])),
  );
  const place = ({ part }: ContentEntry): number => (part === '' ? 0 : (orders.get(part) ?? 0));
  return entries.toSorted((a, b) => place(a) - place(b) || a.section - b.section);
}
