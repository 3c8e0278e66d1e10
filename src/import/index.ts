import { existsSync } from 'node:fs';
import path from 'node:path';
import { documentSlug, isSlug, numberedSlug } from '../model/address.ts';
import { displayPath } from '../mdx/files.ts';
import { momentSchema } from '../model/day.ts';
import { findPeriod, parsePeriod } from '../model/period.ts';
import { withoutBlanks } from '../model/text.ts';
import { words } from '../words/import.ts';
import { wordsOfBlock } from './block.ts';
import type { Review } from '../model/review.ts';
import { dropBoilerplate } from './boilerplate.ts';
import { checkContentFolder, workIn } from './content-folder.ts';
import { dropContents } from './contents.ts';
import { toEntries, type DocumentDraft, type Entries } from './entries.ts';
import { ImportError } from './error.ts';
import type { FoundCommitment } from './extract/commitments.ts';
import type { FoundProposal } from './extract/index.ts';
import { pairNotes, promisesFor, proposePairs } from './follow-up.ts';
import { readHead, type Head } from './head.ts';
import { keepAdditions, titleOf, type Target } from './keep.ts';
import { assertFewSections, assertReportSized } from './limits.ts';
import { note, WHOLE_FILE, type Note } from './notes.ts';
import { readOutline, type Outline } from './outline.ts';
import { findProposals } from './proposals.ts';
import type { ReadSource, ReadSourceFile } from './read/index.ts';
import { readIsolated } from './read/isolated.ts';
import { remarkOn } from './remarks.ts';
import { splitRunTogether } from './run-together.ts';
import { earlierReview } from './review/file.ts';
import { knownIssuers, registerIssuer } from './site-file.ts';
import type { Extra } from './source.ts';
import { findTwins } from './twins.ts';
import { placeFiles, readBack, settleImports, toFiles } from './write.ts';

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
  dryRun: boolean;
  /** One of several files of a run. */
  isBatch: boolean;
  /** What earlier files of the run became, as `issuer/document`, and the files: none of it is replaced in the same run. */
  written: ReadonlyMap<string, string>;
  /** What a file holds beside its text and is published all the same. */
  include: readonly Extra[];
}

export interface Imported {
  issuer: { id: string; name: string };
  document: string;
  record: DocumentDraft;
  outline: Outline;
  entries: Entries;
  /** Every number that the text gives, those that a record holds already too. */
  numbers: FoundProposal[];
  /** Every promise of its plans, likewise. */
  commitments: FoundCommitment[];
  /** What a person has still to decide, and what was decided before. */
  review: Review;
  /** What the places of notes count. */
  counts: ReadSource['counts'];
  notes: Note[];
}

/**
 * Turns one source file into a document's entries: read, strip, head, outline, divide, write.
 * Throws an ImportError where file or flags cannot be used; nothing is then written.
 */
export async function importDocument(
  file: string,
  flags: ImportOptions,
  readFile: ReadSourceFile = readIsolated,
): Promise<Imported> {
  const options = withoutEmpty(flags);
  checkOptions(options);
  await checkContentFolder(options.contentDir);
  const source = await readFile(file, new Set(options.include));
  return workIn(options.contentDir, () => importSource(file, source, options));
}

async function importSource(file: string, source: ReadSource, options: ImportOptions): Promise<Imported> {
  const split = splitRunTogether(source.blocks);
  assertReportSized(file, split.blocks);
  const contents = dropContents(split.blocks);
  const stripped = dropBoilerplate(contents.blocks);
  const head = readHead(stripped.blocks, source.meta, options.title !== undefined);
  const outline = readOutline(head.blocks);
  const record = recordOf(head, source, file, options);
  const given = givenRecord(options);
  const entries = toEntries(outline, record.title, given.period ?? record.period);
  assertFewSections(file, entries);
  const issuer = await findIssuer(head, options);
  if (!options.dryRun) await settleImports(options.contentDir, issuer.id);
  const document = await findDocument({ ...record, ...given }, issuer.id, options);

  const target = { contentDir: options.contentDir, issuer: issuer.id, document };
  const kept = await keepAdditions(target, record, given, entries);
  const found = findProposals(kept, await earlierReview(target));
  const files = toFiles(kept.record, kept.entries);
  const written = readBack(files, issuer.id, document);
  assertNothingLost(head, written.text);
  const promises = await promisesFor(target, written.entries);
  const pairs = proposePairs(promises, written.entries, found.review);
  const review = { ...found.review, pairs };
  const remarks = [
    ...remarkOn(outline, head.blocks, issuer.name),
    ...(await findTwins(kept.entries, target)),
  ];
  if (!options.dryRun) {
    await registerIssuer(options.contentDir, issuer);
    const previous = await placeFiles(target, { ...files, review });
    if (previous !== undefined) kept.notes.push(note('previous-kept', WHOLE_FILE, displayPath(previous)));
  }
  const notes = [
    ...source.notes,
    ...split.notes,
    ...contents.notes,
    ...stripped.notes,
    ...head.notes,
    ...openNotes(kept.record, issuer, document, options),
    ...outline.notes,
    ...entries.notes,
    ...kept.notes,
    ...found.notes,
    ...pairNotes(pairs),
    ...remarks,
  ];
  return {
    issuer,
    document,
    record: kept.record,
    outline,
    entries: kept.entries,
    numbers: found.numbers,
    commitments: found.commitments,
    review,
    counts: source.counts,
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
function recordOf(
  head: Head,
  { meta, sha256 }: ReadSource,
  file: string,
  options: ImportOptions,
): DocumentDraft {
  const title =
    options.title ?? head.title ?? meta.title ?? head.lowerTitle ?? path.basename(file, path.extname(file));
  const titleFrom = options.title !== undefined ? 'flag' : head.title === undefined ? 'file' : undefined;
  const period = findPeriod(title);
  return {
    title,
    ...(titleFrom && { titleFrom }),
    ...(period && { period }),
    status: 'draft',
    ...(meta.published && { published: meta.published }),
    ...(head.issued && { issued: head.issued }),
    ...(head.source && { source: head.source }),
    ...(head.documentNumber && { documentNumber: head.documentNumber }),
    file: { name: path.basename(file), sha256 },
  };
}

/** What the caller says of the document: it comes before everything else. */
function givenRecord({ period, published, source }: ImportOptions): Partial<DocumentDraft> {
  return {
    ...(period && { period }),
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

/**
 * The identifier of the flag, or one made from the period; in a batch, which has no flag for each, else from the file's name. One that is taken is only used to
 * replace what is there; another file with another title gets the next free number.
 */
async function findDocument(
  record: DocumentDraft,
  issuer: string,
  { contentDir, document, replace, dryRun, isBatch, written }: ImportOptions,
): Promise<string> {
  const target = { contentDir, issuer };
  const name = path.parse(record.file?.name ?? '').name.toLowerCase();
  const named = isBatch && isSlug(name) ? name : undefined;
  const made = record.period === undefined ? named : documentSlug(record.period);
  const id = document ?? (made && (await freeDocument(made, record, target)));
  if (dryRun) return id ?? DRY_RUN_DOCUMENT;
  if (id === undefined) throw new ImportError(words.documentMissing(record.title));
  const earlier = written.get(`${issuer}/${id}`);
  if (earlier !== undefined)
    throw new ImportError(words.documentRepeated(record.file?.name ?? '', earlier, `${issuer}/${id}`));
  if (isTaken({ ...target, document: id }) && !replace)
    throw new ImportError(words.documentExists(`${issuer}/${id}`));
  return id;
}

function isTaken({ contentDir, issuer, document }: Target): boolean {
  return existsSync(path.join(contentDir, 'documents', issuer, document));
}

/** Finds the first identifier that is free, or that the same title has: `2021-h1`, `2021-h1-2`. */
async function freeDocument(
  made: string,
  { title }: DocumentDraft,
  target: Omit<Target, 'document'>,
): Promise<string> {
  for (let occurrence = 1; ; occurrence++) {
    const place = { ...target, document: numberedSlug(made, occurrence) };
    if (!isTaken(place) || (await titleOf(place)) === title) return place.document;
  }
}

/** The text of the entries must be the text of the file less the lines that notes name. */
function assertNothingLost(head: Head, written: string): void {
  const text = withoutBlanks([head.title ?? '', ...head.blocks.map(wordsOfBlock)].join(''));
  if (text !== written)
    throw new Error('the imported entries do not hold the text of the file; nothing was written');
}

function openNotes(
  record: DocumentDraft,
  issuer: { id: string; name: string },
  document: string,
  { contentDir, issuerName, dryRun, replace }: ImportOptions,
): Note[] {
  const exists = isTaken({ contentDir, issuer: issuer.id, document });
  return [
    ...(dryRun && document === DRY_RUN_DOCUMENT ? [note('document-missing', WHOLE_FILE)] : []),
    ...(dryRun && exists && !replace
      ? [note('document-exists', WHOLE_FILE, `${issuer.id}/${document}`)]
      : []),
    ...(record.titleFrom === 'file' && record.title === path.parse(record.file?.name ?? '').name
      ? [note('title-from-file', WHOLE_FILE, record.title)]
      : []),
    ...(record.titleFrom === 'flag' ? [note('title-from-flag', WHOLE_FILE, record.title)] : []),
    ...(issuer.name === issuer.id && issuerName === undefined
      ? [note('issuer-name-missing', WHOLE_FILE, issuer.id)]
      : []),
    ...(record.period === undefined ? [note('period-missing', WHOLE_FILE)] : []),
    ...(record.published === undefined ? [note('published-missing', WHOLE_FILE)] : []),
    ...(record.source === undefined ? [note('source-missing', WHOLE_FILE)] : []),
  ];
}
