import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readEntry, type EntryKind } from '../mdx/entry.ts';
import { wordsOf } from '../mdx/passages.ts';
import { Findings } from '../mdx/source.ts';
import { withoutBlanks } from '../model/text.ts';
import type { DocumentDraft, Entries } from './entries.ts';
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

/** Puts a document's files in place at once: a crash leaves the old document or the new one, never half of one. */
export async function placeFiles(
  contentDir: string,
  issuer: string,
  document: string,
  files: readonly EntryFile[],
): Promise<void> {
  const target = path.join(contentDir, 'documents', issuer, document);
  const staging = path.join(path.dirname(target), `.${document}.importing`);
  const previous = path.join(path.dirname(target), `.${document}.previous`);
  await rm(staging, { recursive: true, force: true });
  for (const file of files) {
    const place = path.join(staging, file.path);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, file.source);
  }
  await rm(previous, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, previous);
  await rename(staging, target);
  await rm(previous, { recursive: true, force: true });
}
