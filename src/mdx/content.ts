import path from 'node:path';
import { documentAddress, partAddress, sectionAddress } from '../model/address.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import type { PlainBlock } from '../model/plain.ts';
import type { ProseToken } from '../model/prose.ts';
import type { Site } from '../model/site.ts';
import { readEntry, type EntryKind, type Located, type RecordOf } from './entry.ts';
import { displayPath, listContent, readUtf8, type ContentFile, type ContentTree } from './files.ts';
import { findPageProblems } from './pages.ts';
import { readSite } from './site.ts';
import { Findings } from './source.ts';

/** An entry as the collections hold it: place, record, rendered prose. */
export interface ContentEntry<K extends EntryKind = EntryKind> {
  issuer: string;
  document: string;
  part: string;
  section: number;
  record: RecordOf<K>;
  prose: ProseToken[];
  plain: PlainBlock[];
}

/** An entry with its file, and where things stand in it. */
export interface LocatedEntry extends ContentEntry {
  file: ContentFile;
  located: Located;
}

/** Reads one content file; its problems are added to `problems`, and the result is then undefined. */
export async function readContentFile<K extends EntryKind>(
  file: ContentFile & { kind: K },
  source: string | undefined,
  tree: ContentTree,
  site: Site,
  contentDir: string,
  problems: Problem[],
): Promise<ContentEntry<K> | undefined> {
  const found = await readLocated(file, source, tree, site, contentDir, problems);
  if (found === undefined) return undefined;
  const { located: _, ...entry } = found;
  return entry;
}

async function readLocated<K extends EntryKind>(
  file: ContentFile & { kind: K },
  source: string | undefined,
  tree: ContentTree,
  site: Site,
  contentDir: string,
  problems: Problem[],
): Promise<(ContentEntry<K> & { located: Located }) | undefined> {
  const { issuer, document, part, section } = file;
  const findings = new Findings(displayPath(file.path));
  if (source === undefined) findings.add('not-utf8', { line: 1, column: 1 });
  if (file.kind === 'document' && !site.issuers.some(({ id }) => id === issuer))
    findings.add('unknown-issuer', { line: 1, column: 1 }, issuer);
  const folder = path.join(contentDir, 'documents', issuer, document);
  const context = {
    base: site.base,
    address: pageOf(file),
    issuer,
    document,
    folder: part,
    hasImage: (image: string) => tree.images.has(path.join(folder, image)),
  };
  const entry = source === undefined ? undefined : readEntry(file.kind, source, context, findings);
  problems.push(...findings.problems.sort((a, b) => a.line - b.line || a.column - b.column));
  return entry === undefined || findings.problems.length > 0
    ? undefined
    : { issuer, document, part, section, ...entry };
}

/** Gives the address of the page on which the text of a file stands. */
export function pageOf(file: ContentFile): string {
  if (file.kind === 'section') return sectionAddress(file);
  return file.kind === 'part'
    ? partAddress(file.issuer, file.document, file.part)
    : documentAddress(file.issuer, file.document);
}

/** One document's files, each as it is written and as the site reads it. */
export interface DocumentContent {
  entries: { file: ContentFile; source: string; entry: ContentEntry; located: Located }[];
  site: Site;
  tree: ContentTree;
}

/** Reads all files of a document; undefined where there is none. Throws a ContentError where they have mistakes. */
export async function readDocumentContent(
  contentDir: string,
  issuer: string,
  document: string,
): Promise<DocumentContent | undefined> {
  const site = await readSite(contentDir);
  const tree = await listContent(contentDir);
  const problems: Problem[] = [];
  const entries: DocumentContent['entries'] = [];
  for (const file of tree.files.filter((one) => one.issuer === issuer && one.document === document)) {
    const source = await readUtf8(file.path);
    const found = await readLocated(file, source, tree, site, contentDir, problems);
    if (source === undefined || found === undefined) continue;
    const { located, ...entry } = found;
    entries.push({ file, source, entry, located });
  }
  const folder = displayPath(path.join(contentDir, 'documents', issuer, document));
  problems.push(...tree.problems.filter(({ file }) => file.startsWith(folder + path.sep)));
  if (problems.length > 0) throw new ContentError(problems);
  return entries.length === 0 ? undefined : { entries, site, tree };
}

/** A document's entries as far as they can be read, in the order of its files. */
export interface LocatedDocument {
  issuer: string;
  document: string;
  files: readonly ContentFile[];
  entries: LocatedEntry[];
}

/**
 * Reads a whole content folder and returns every problem in it, in the order of the files. What `examine` finds wrong with
 * a document, and `conclude` when all of them were seen, stands among the problems of its files.
 */
export async function findProblems(
  contentDir: string,
  examine: (document: LocatedDocument) => Problem[] | Promise<Problem[]> = () => [],
  conclude: () => readonly Problem[] = () => [],
): Promise<Problem[]> {
  try {
    const site = await readSite(contentDir);
    const tree = await listContent(contentDir);
    const before = [...tree.problems, ...(await findPageProblems(contentDir))];
    const documents = Map.groupBy(tree.files, ({ issuer, document }) => `${issuer}/${document}`);
    const found: { files: readonly ContentFile[]; own: Problem[] }[] = [];
    for (const files of documents.values()) {
      const own: Problem[] = [];
      const entries: LocatedEntry[] = [];
      for (const file of files) {
        const entry = await readLocated(file, await readUtf8(file.path), tree, site, contentDir, own);
        if (entry !== undefined) entries.push({ ...entry, file });
      }
      const [first] = files;
      if (first !== undefined) own.push(...(await examine({ ...first, files, entries })));
      found.push({ files, own });
    }
    const last = Map.groupBy(conclude(), ({ file }) => file);
    const problems = found.map(({ files, own }) =>
      inOrder([...own, ...files.flatMap((file) => last.get(displayPath(file.path)) ?? [])], files),
    );
    return [...before, ...problems.flat()];
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems];
    throw error;
  }
}

/** Sorts problems by file, then by place; those of other files stand first. */
function inOrder(problems: readonly Problem[], files: readonly ContentFile[]): Problem[] {
  const order = new Map(files.map((file, index) => [displayPath(file.path), index]));
  const rank = ({ file }: Problem): number => order.get(file) ?? -1;
  return problems.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column);
}
