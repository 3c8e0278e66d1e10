import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { documentSlug, isSlug } from '../model/address.ts';
import { displayPath } from '../mdx/files.ts';
import { momentSchema } from '../model/document.ts';
import { findPeriod, parsePeriod } from '../model/period.ts';
import { withoutBlanks } from '../model/text.ts';
import { words } from '../words/import.ts';
import type { Block } from './block.ts';
import { dropBoilerplate } from './boilerplate.ts';
import { toEntries, type DocumentDraft, type Entries } from './entries.ts';
import { ImportError } from './error.ts';
import { readHead, type Head } from './head.ts';
import { keepAdditions } from './keep.ts';
import { note, type Note } from './notes.ts';
import { readOutline, type Outline } from './outline.ts';
import { readBlocks } from './read/index.ts';
import { knownIssuers, registerIssuer } from './site-file.ts';
import { placeFiles, readBack, toFiles } from './write.ts';

/** What the caller says of a document; everything else comes from its text or stays open. */
export interface ImportOptions {
  contentDir: string;
  issuer?: string | undefined;
  issuerName?: string | undefined;
  document?: string | undefined;
  title?: string | undefined;
  period?: string | undefined;
  published?: string | undefined;
  source?: string | undefined;
  replace: boolean;
  publish: boolean;
  dryRun: boolean;
}

export interface Imported {
  issuer: { id: string; name: string };
  document: string;
  record: DocumentDraft;
  outline: Outline;
  entries: Entries;
  notes: Note[];
}

/**
 * Turns one source file into a document's entries: read, strip, head, outline, divide, write.
 * Throws an ImportError where file or flags cannot be used; nothing is then written.
 */
export async function importDocument(file: string, flags: ImportOptions): Promise<Imported> {
  const options = withoutEmpty(flags);
  checkOptions(options);
  const bytes = await readFile(file).catch(() => {
    throw new ImportError(words.fileMissing(file));
  });
  const stripped = dropBoilerplate(readBlocks(file, bytes));
  const head = readHead(stripped.blocks, options.title !== undefined);
  const outline = readOutline(head.blocks);
  const record = recordOf(head, file, bytes, options);
  const given = givenRecord(options);
  const entries = toEntries(outline, record.title, given.period ?? record.period);
  const issuer = await findIssuer(head, options);
  const document = findDocument(given.period ?? record.period, issuer.id, options);

  const target = { contentDir: options.contentDir, issuer: issuer.id, document };
  const kept = await keepAdditions(target, record, given, entries);
  const files = toFiles(kept.record, kept.entries);
  assertNothingLost(head, readBack(files, issuer.id, document));
  if (!options.dryRun) {
    await registerIssuer(options.contentDir, issuer);
    const previous = await placeFiles(target, files);
    if (previous !== undefined) kept.notes.push(note('previous-kept', 0, displayPath(previous)));
  }
  const notes = [
    ...stripped.notes,
    ...head.notes,
    ...openNotes(kept.record, issuer, document, options),
    ...outline.notes,
    ...entries.notes,
    ...kept.notes,
  ];
  return {
    issuer,
    document,
    record: kept.record,
    outline,
    entries: kept.entries,
    notes: notes.sort((a, b) => a.line - b.line),
  };
}

/** Stands for the identifier that a dry run could not know. */
const DRY_RUN_DOCUMENT = 'document';

function checkOptions({ issuer, document, period, published }: ImportOptions): void {
  if (issuer !== undefined && !isSlug(issuer)) throw new ImportError(words.badSlug('--issuer', issuer));
  if (document !== undefined && !isSlug(document))
    throw new ImportError(words.badSlug('--document', document));
  if (period !== undefined && parsePeriod(period) === undefined)
    throw new ImportError(words.badPeriod(period));
  if (published !== undefined && !momentSchema.safeParse(published).success)
    throw new ImportError(words.badMoment(published));
}

/** What the text and the file say of the document; a new document is a draft. */
function recordOf(head: Head, file: string, bytes: Uint8Array, options: ImportOptions): DocumentDraft {
  const title = options.title ?? head.title ?? path.basename(file, path.extname(file));
  const titleFrom = options.title !== undefined ? 'flag' : head.title === undefined ? 'file' : undefined;
  const period = findPeriod(title);
  return {
    title,
    ...(titleFrom && { titleFrom }),
    ...(period && { period }),
    status: 'draft',
    ...(head.issued && { issued: head.issued }),
    ...(head.source && { source: head.source }),
    file: { name: path.basename(file), sha256: createHash('sha256').update(bytes).digest('hex') },
  };
}

/** What the caller says of the document: it comes before everything else. */
function givenRecord({ period, publish, published, source }: ImportOptions): Partial<DocumentDraft> {
  return {
    ...(period && { period }),
    ...(publish && { status: 'published' }),
    ...(published && { published }),
    ...(source && { source }),
  };
}

/** Words of a flag with nothing in them were not given. */
function withoutEmpty(flags: ImportOptions): ImportOptions {
  const words = { issuerName: flags.issuerName, title: flags.title, source: flags.source };
  return {
    ...flags,
    ...Object.fromEntries(Object.entries(words).map(([name, value]) => [name, value?.trim() || undefined])),
  };
}

/** The issuer of the flag, or the only one that the column has; its name as the column, the flag or the title gives it. */
async function findIssuer(
  head: Head,
  { contentDir, issuer, issuerName, dryRun }: ImportOptions,
): Promise<{ id: string; name: string }> {
  const known = await knownIssuers(contentDir);
  const id = issuer ?? (known.length === 1 ? known[0]?.id : undefined);
  if (id === undefined && dryRun) return { id: 'issuer', name: head.issuerName ?? '' };
  if (id === undefined) throw new ImportError(words.issuerMissing);
  return { id, name: known.find((one) => one.id === id)?.name ?? issuerName ?? head.issuerName ?? id };
}

/** The identifier of the flag, or one made from the period; never one that is taken, unless it is to be replaced. */
function findDocument(
  period: string | undefined,
  issuer: string,
  { contentDir, document, replace, dryRun }: ImportOptions,
): string {
  const isTaken = (id: string): boolean => existsSync(path.join(contentDir, 'documents', issuer, id));
  const id = document ?? (period === undefined ? undefined : documentSlug(period));
  if (dryRun) return id ?? DRY_RUN_DOCUMENT;
  if (id === undefined) throw new ImportError(words.documentMissing);
  if (isTaken(id) && !replace) throw new ImportError(words.documentExists(`${issuer}/${id}`));
  return id;
}

/** The text of the entries must be the text of the file less the lines that notes name. */
function assertNothingLost(head: Head, written: string): void {
  const text = withoutBlanks([head.title ?? '', ...head.blocks.map((block: Block) => block.text)].join(''));
  if (text !== written)
    throw new Error('the imported entries do not hold the text of the file; nothing was written');
}

function openNotes(
  record: DocumentDraft,
  issuer: { id: string; name: string },
  document: string,
  { contentDir, issuerName, dryRun, replace }: ImportOptions,
): Note[] {
  const isTaken = existsSync(path.join(contentDir, 'documents', issuer.id, document));
  return [
    ...(dryRun && document === DRY_RUN_DOCUMENT ? [note('document-missing', 0)] : []),
    ...(dryRun && isTaken && !replace ? [note('document-exists', 0, `${issuer.id}/${document}`)] : []),
    ...(record.titleFrom === 'file' ? [note('title-from-file', 0, record.title)] : []),
    ...(record.titleFrom === 'flag' ? [note('title-from-flag', 0, record.title)] : []),
    ...(issuer.name === issuer.id && issuerName === undefined
      ? [note('issuer-name-missing', 0, issuer.id)]
      : []),
    ...(record.period === undefined ? [note('period-missing', 0)] : []),
    ...(record.published === undefined ? [note('published-missing', 0)] : []),
    ...(record.source === undefined ? [note('source-missing', 0)] : []),
  ];
}
