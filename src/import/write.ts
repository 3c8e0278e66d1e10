import { existsSync } from 'node:fs';
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readEntry, type EntryKind, type ReadEntry } from '../mdx/entry.ts';
import { wordsOf } from '../mdx/passages.ts';
import { Findings } from '../mdx/source.ts';
import type { Review } from '../model/review.ts';
import { withoutBlanks } from '../model/text.ts';
import { makeFolder } from './content-folder.ts';
import type { DocumentDraft, Entries } from './entries.ts';
import type { OwnEntries } from './follow-up.ts';
import type { Target } from './keep.ts';
import { IMAGES, toMdx, type FileText } from './mdx-text.ts';
import { swapFolder } from './place.ts';
import { formatReview, isEmpty } from './review/file.ts';
import { REVIEW_FILE } from '../mdx/review.ts';

/** A content file before it is written. */
export interface EntryFile {
  kind: EntryKind;
  /** Path inside the document's folder. */
  path: string;
  source: string;
}

/** A document's content files in the order of the text, and its pictures by their name. */
export interface DocumentFiles {
  entries: EntryFile[];
  pictures: Map<string, Uint8Array>;
  /** What goes into `review.yaml`; no file where there is nothing. */
  review?: Review;
}

/** Writes a document's entries as content files. */
export function toFiles(record: DocumentDraft, { body, parts }: Entries): DocumentFiles {
  const pictures = new Map<string, Uint8Array>();
  const write = (kind: EntryKind, file: string, text: Omit<FileText, 'home'>): EntryFile => {
    for (const block of [...text.body, ...text.items.flatMap((item) => item.body)])
      if (block.kind === 'image') pictures.set(block.name, block.bytes);
    return { kind, path: file, source: toMdx({ ...text, home: kind === 'document' ? '.' : '..' }) };
  };
  const entries = [
    write('document', 'index.mdx', { record, body, items: [] }),
    ...parts.flatMap(({ slug, record: part, body: opening, sections }) => [
      write('part', `${slug}/index.mdx`, { record: part, body: opening, items: [] }),
      ...sections.map((section, index) => write('section', `${slug}/${index + 1}.mdx`, section)),
    ]),
  ];
  return { entries, pictures };
}

/** What the site will read of a document's files. */
export interface WrittenBack {
  /** Their whole text without blanks. */
  text: string;
  entries: OwnEntries;
}

/**
 * Reads the files back as the site will. Throws where one of them would be refused: that is a bug of the importer, not of the text.
 */
export function readBack(
  { entries, pictures }: DocumentFiles,
  issuer: string,
  document: string,
): WrittenBack {
  const images = new Set([...pictures.keys()].map((name) => `${IMAGES}/${name}`));
  const read = entries.map((file) => [nameOf(file), readFileBack(file, issuer, document, images)] as const);
  return { text: read.map(([, entry]) => textOf(entry)).join(''), entries: new Map(read) };
}

function readFileBack(
  { kind, path: file, source }: EntryFile,
  issuer: string,
  document: string,
  images: ReadonlySet<string>,
): ReadEntry<EntryKind> {
  const findings = new Findings(file);
  const entry = readEntry(
    kind,
    source,
    {
      base: '/',
      address: '/',
      issuer,
      document,
      folder: path.dirname(file).replace('.', ''),
      hasImage: (image) => images.has(image),
    },
    findings,
  );
  if (entry === undefined)
    throw new Error(`the importer wrote a file that the site refuses: ${JSON.stringify(findings.problems)}`);
  return entry;
}

function textOf({ record, prose }: ReadEntry<EntryKind>): string {
  const titled = 'titleFrom' in record && record.titleFrom !== 'text' ? '' : (record.title ?? '');
  return withoutBlanks(('number' in record ? (record.number ?? '') : '') + titled) + wordsOf(prose);
}

/** The name of an entry in the review: `summary/1`, `summary`, `index`. */
function nameOf({ kind, path: file }: EntryFile): string {
  return kind === 'part' ? path.dirname(file) : file.replace(/\.mdx$/u, '');
}

/**
 * Ends the imports of an issuer that were killed while one folder took the place of another: the old document comes back. One
 * that a person deleted, though its old version is kept, stays deleted.
 */
export async function settleImports(contentDir: string, issuer: string): Promise<void> {
  const issuerDir = path.join(contentDir, 'documents', issuer);
  const names = existsSync(issuerDir) ? await readdir(issuerDir) : [];
  for (const name of names) {
    const document = /^\.(.+)\.importing$/u.exec(name)?.[1];
    if (document === undefined || names.includes(document)) continue;
    if (names.includes(`.${document}.previous`))
      await rename(path.join(issuerDir, `.${document}.previous`), path.join(issuerDir, document));
  }
}

/**
 * Puts a document's files in place at once: a crash leaves the old document, which the next import brings back, or the new one,
 * never half of one.
 * Pictures and other files that people put beside the old entries stay. Returns where the old version is kept.
 */
export async function placeFiles(
  target: Target,
  { entries, pictures, review }: DocumentFiles,
): Promise<string | undefined> {
  const issuerDir = path.join(target.contentDir, 'documents', target.issuer);
  const place = path.join(issuerDir, target.document);
  const staging = path.join(issuerDir, `.${target.document}.importing`);
  const previous = path.join(issuerDir, `.${target.document}.previous`);
  await rm(staging, { recursive: true, force: true });
  const isReplaced = existsSync(place);
  // What lay in a part that is gone stays with the old version: a folder without record would stop the build.
  const gone = (file: string): boolean => {
    const [top = ''] = file.split(path.sep);
    return (
      existsSync(path.join(place, top, 'index.mdx')) && !entries.some((one) => one.path.startsWith(`${top}/`))
    );
  };
  for (const file of isReplaced ? (await additionsIn(place)).filter((one) => !gone(one)) : [])
    await cp(path.join(place, file), path.join(staging, file));
  const written: [string, string | Uint8Array][] = [
    ...entries.map(({ path: file, source }) => [file, source] as [string, string]),
    ...[...pictures].map(([name, bytes]) => [path.join(IMAGES, name), bytes] as [string, Uint8Array]),
  ];
  if (review !== undefined && !isEmpty(review)) written.push([REVIEW_FILE, formatReview(review)]);
  for (const folder of new Set(written.map(([file]) => path.dirname(file))))
    await makeFolder(path.join(staging, folder));
  for (const [file, content] of written) await writeFile(path.join(staging, file), content);
  return (await swapFolder(staging, place, previous)) ? previous : undefined;
}

/** Files that people put beside the entries and the review, as paths inside the folder. */
async function additionsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.mdx') && entry.name !== REVIEW_FILE)
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
