import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readEntry, type EntryKind } from '../mdx/entry.ts';
import { wordsOf } from '../mdx/passages.ts';
import { Findings } from '../mdx/source.ts';
import { withoutBlanks } from '../model/text.ts';
import type { DocumentDraft, Entries } from './entries.ts';
import type { Target } from './keep.ts';
import { toMdx } from './mdx-text.ts';

/** A content file before it is written. */
export interface EntryFile {
  kind: EntryKind;
  /** Path inside the document's folder. */
  path: string;
  source: string;
}

/** Writes a document's entries as content files, in the order of the text. */
export function toFiles(record: DocumentDraft, entries: Entries): EntryFile[] {
  return [
    { kind: 'document', path: 'index.mdx', source: toMdx(record, entries.body) },
    ...entries.parts.flatMap(({ slug, record: part, body, sections }): EntryFile[] => [
      { kind: 'part', path: `${slug}/index.mdx`, source: toMdx(part, body) },
      ...sections.map(({ record: section, body: opening, items }, index): EntryFile => ({
        kind: 'section',
        path: `${slug}/${index + 1}.mdx`,
        source: toMdx(section, opening, items),
      })),
    ]),
  ];
}

/**
 * Reads the files back as the site will, and gives their whole text without blanks.
 * Throws where one of them would be refused: that is a bug of the importer, not of the text.
 */
export function readBack(files: readonly EntryFile[], issuer: string, document: string): string {
  return files.map((file) => textOf(file, issuer, document)).join('');
}

function textOf({ kind, path: file, source }: EntryFile, issuer: string, document: string): string {
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
      hasImage: () => false,
    },
    findings,
  );
  if (entry === undefined)
    throw new Error(`the importer wrote a file that the site refuses: ${JSON.stringify(findings.problems)}`);
  const { record } = entry;
  const titled = 'titleFrom' in record && record.titleFrom !== 'text' ? '' : (record.title ?? '');
  return withoutBlanks(('number' in record ? (record.number ?? '') : '') + titled) + wordsOf(entry.prose);
}

/**
 * Puts a document's files in place at once: a crash leaves the old document or the new one, never half of one.
 * Pictures and other files that people put beside the old entries stay. Returns where the old version is kept.
 */
export async function placeFiles(target: Target, files: readonly EntryFile[]): Promise<string | undefined> {
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
      existsSync(path.join(place, top, 'index.mdx')) && !files.some((one) => one.path.startsWith(`${top}/`))
    );
  };
  for (const file of isReplaced ? (await additionsIn(place)).filter((one) => !gone(one)) : [])
    await cp(path.join(place, file), path.join(staging, file));
  for (const file of files) {
    const written = path.join(staging, file.path);
    await mkdir(path.dirname(written), { recursive: true });
    await writeFile(written, file.source);
  }
  if (isReplaced) {
    await rm(previous, { recursive: true, force: true });
    await rename(place, previous);
  }
  await rename(staging, place);
  return isReplaced ? previous : undefined;
}

/** Files that people put beside the entries, as paths inside the folder. */
async function additionsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.mdx'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
