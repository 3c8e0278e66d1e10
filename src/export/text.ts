import path from 'node:path';
import { readContentFile, type ContentEntry } from '../mdx/content.ts';
import { displayPath, listContent, readUtf8, type ContentFile } from '../mdx/files.ts';
import { readSite } from '../mdx/site.ts';
import { ContentError, type Problem } from '../model/problem.ts';
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
  const site = await readSite(contentDir);
  const tree = await listContent(contentDir);
  const problems: Problem[] = [];
  const entries: { file: ContentFile; entry: ContentEntry }[] = [];
  for (const file of tree.files.filter((one) => one.issuer === issuer && one.document === document)) {
    const entry = await readContentFile(file, await readUtf8(file.path), tree, site, contentDir, problems);
    if (entry !== undefined) entries.push({ file, entry });
  }
  const folder = displayPath(path.join(contentDir, 'documents', issuer, document));
  problems.push(...tree.problems.filter(({ file }) => file.startsWith(folder + path.sep)));
  if (problems.length > 0) throw new ContentError(problems);
  if (entries.length === 0) return undefined;
  return `${joinText(orderOf(entries.map(({ entry }) => entry)).flatMap(({ plain }) => plain))}\n`;
}

/** Puts the document's own entry first, then each part by its order with its sections. */
function orderOf(entries: readonly ContentEntry[]): ContentEntry[] {
  const orders = new Map(
    entries.flatMap(({ part, record }) => ('order' in record ? [[part, record.order]] : [])),
  );
  const place = ({ part }: ContentEntry): number => (part === '' ? 0 : (orders.get(part) ?? 0));
  return entries.toSorted((a, b) => place(a) - place(b) || a.section - b.section);
}
