import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isSlug } from '../model/address.ts';
import type { Problem } from '../model/problem.ts';
import type { EntryKind } from './entry.ts';
import { Findings } from './source.ts';

/** A content file and its place. */
export interface ContentFile {
  kind: EntryKind;
  /** `issuer/document`, `issuer/document/part` or `issuer/document/part/3`. */
  id: string;
  path: string;
  issuer: string;
  document: string;
  /** Empty for the document's own record. */
  part: string;
  /** Zero for records of documents and parts. */
  section: number;
}

export interface ContentTree {
  files: ContentFile[];
  /** Absolute paths of pictures inside documents. */
  images: Set<string>;
  problems: Problem[];
}

const SECTION_FILE = /^([1-9]\d*)\.mdx$/u;
const IMAGE_FILE = /\.(?:png|jpe?g|webp|gif|avif)$/iu;
const NAME_RULE = '只能用小写字母、数字和连字符，且不能是保留词';
/** Other rooms' files that may lie beside a document's record. */
const KNOWN_FILES = new Set(['index.mdx', 'review.yaml']);

/** Lists the files of all documents below a content folder in a fixed order, and what does not belong there. */
export async function listContent(contentDir: string): Promise<ContentTree> {
  const tree: ContentTree = { files: [], images: new Set(), problems: [] };
  const root = path.join(contentDir, 'documents');
  for (const issuer of await foldersIn(root, tree))
    for (const document of await foldersIn(path.join(root, issuer), tree))
      await listDocument(root, issuer, document, tree);
  return tree;
}

async function listDocument(
  root: string,
  issuer: string,
  document: string,
  tree: ContentTree,
): Promise<void> {
  const folder = path.join(root, issuer, document);
  const place = { issuer, document, part: '', section: 0 };
  for (const entry of await entriesOf(folder)) {
    const file = path.join(folder, entry.name);
    if (isOdd(entry)) report(tree, 'unexpected-file', file, entry.name);
    else if (entry.isDirectory() && isSlug(entry.name))
      await listPart(file, { ...place, part: entry.name }, tree);
    else if (entry.isDirectory() && (await holdsContent(file)))
      report(tree, 'bad-name', file, entry.name, NAME_RULE);
    else if (entry.isDirectory()) await listImages(file, tree);
    else if (IMAGE_FILE.test(entry.name)) tree.images.add(file);
    else if (!KNOWN_FILES.has(entry.name)) report(tree, 'unexpected-file', file, entry.name);
  }
  addIndex(tree, 'document', folder, { ...place, id: `${issuer}/${document}` }, await entriesOf(folder));
}

async function listPart(
  folder: string,
  place: Omit<ContentFile, 'kind' | 'id' | 'path'>,
  tree: ContentTree,
): Promise<void> {
  const id = `${place.issuer}/${place.document}/${place.part}`;
  const entries = await entriesOf(folder);
  addIndex(tree, 'part', folder, { ...place, id }, entries);
  const sections = entries
    .flatMap((entry) => (entry.isFile() ? (SECTION_FILE.exec(entry.name)?.[1] ?? []) : []))
    .map(Number);
  for (const section of sections.sort((a, b) => a - b))
    tree.files.push({
      ...place,
      kind: 'section',
      id: `${id}/${section}`,
      path: path.join(folder, `${section}.mdx`),
      section,
    });
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (isOdd(entry)) report(tree, 'unexpected-file', file, entry.name);
    else if (entry.isDirectory()) await listImages(file, tree);
    else if (IMAGE_FILE.test(entry.name)) tree.images.add(file);
    else if (entry.name !== 'index.mdx' && !SECTION_FILE.test(entry.name))
      report(tree, 'unexpected-file', file, entry.name);
  }
}

function addIndex(
  tree: ContentTree,
  kind: EntryKind,
  folder: string,
  place: Omit<ContentFile, 'kind' | 'path'>,
  entries: readonly Dirent[],
): void {
  const file = path.join(folder, 'index.mdx');
  if (entries.some((entry) => entry.name === 'index.mdx' && entry.isFile()))
    tree.files.push({ ...place, kind, path: file });
  else report(tree, 'missing-file', file, 'index.mdx');
}

async function listImages(folder: string, tree: ContentTree): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await listImages(file, tree);
    else if (entry.isFile() && IMAGE_FILE.test(entry.name)) tree.images.add(file);
    else report(tree, 'unexpected-file', file, entry.name);
  }
}

async function foldersIn(folder: string, tree: ContentTree): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await entriesOf(folder)) {
    const file = path.join(folder, entry.name);
    if (!entry.isDirectory()) report(tree, 'unexpected-file', file, entry.name);
    else if (!isSlug(entry.name)) report(tree, 'bad-name', file, entry.name, NAME_RULE);
    else names.push(entry.name);
  }
  return names;
}

/** Links and devices are refused: a link could lead out of the content folder. A folder is no record either. */
function isOdd(entry: Dirent): boolean {
  return (!entry.isFile() && !entry.isDirectory()) || (entry.isDirectory() && entry.name.endsWith('.mdx'));
}

async function holdsContent(folder: string): Promise<boolean> {
  return (await entriesOf(folder)).some(({ name }) => name.endsWith('.mdx'));
}

/** Entries of a folder in a fixed order, without hidden files; none where the folder does not exist. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function report(
  tree: ContentTree,
  code: 'unexpected-file' | 'bad-name' | 'missing-file',
  file: string,
  value: string,
  hint = '',
): void {
  const findings = new Findings(displayPath(file));
  findings.add(code, { line: 1, column: 1 }, value, hint);
  tree.problems.push(...findings.problems);
}

/** Names a file as people know it: from the folder in which they work. */
export function displayPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative.split(path.sep).join('/');
}

/** Reads a file as UTF-8; undefined where its bytes are not. */
export async function readUtf8(file: string): Promise<string | undefined> {
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}
