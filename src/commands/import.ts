import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ImportError } from '../import/error.ts';
import type { Imported, ImportOptions } from '../import/index.ts';
import { readAhead } from '../import/read/ahead.ts';
import { isReadable } from '../import/read/format.ts';
import { EXTRAS, type Extra } from '../import/source.ts';
import { isPending } from '../model/review.ts';
import { reviewCommand } from '../words/commands.ts';
import { words } from '../words/import.ts';
import { formatNotes } from './note-table.ts';
import { reportFailure, UsageError } from './report.ts';

const TEXT = { type: 'string' } as const;
const SWITCH = { type: 'boolean', default: false } as const;
const OPTIONS = {
  content: { ...TEXT, default: 'content' },
  issuer: TEXT,
  'issuer-name': TEXT,
  document: TEXT,
  title: TEXT,
  period: TEXT,
  published: TEXT,
  source: TEXT,
  include: TEXT,
  replace: SWITCH,
  'dry-run': SWITCH,
  json: SWITCH,
} as const;

/** `npm run import -- FILE|FOLDER… [flags]`: source files to entries, with notes on what to look at. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError(words.noFile);
  const files = await listFiles(positionals);
  if (files.length > 1 && (values.document ?? values.title) !== undefined)
    throw new UsageError(words.oneFileOnly);
  const written = new Map<string, string>();
  const options: ImportOptions = {
    ...values,
    contentDir: values.content,
    issuerName: values['issuer-name'],
    dryRun: values['dry-run'],
    isBatch: files.length > 1,
    written,
    include: parseInclude(values.include),
  };
  const read = readAhead(files, new Set(options.include));
  // What writes entries is loaded while the first file is being read.
  const [{ importDocument }, { importReport }] = await Promise.all([
    import('../import/index.ts'),
    import('../import/report.ts'),
  ]);
  const reports: object[] = [];
  let failed = 0;
  for (const [index, file] of files.entries()) {
    showProgress(words.reading(index + 1, files.length, file));
    try {
      const imported = await importDocument(file, options, read);
      if (!options.dryRun) written.set(`${imported.issuer.id}/${imported.document}`, file);
      showProgress('');
      if (values.json) reports.push({ ...(files.length > 1 ? { file } : {}), ...importReport(imported) });
      else printResult(file, imported, options);
    } catch (error) {
      showProgress('');
      // Not even a bug in one file keeps the others out.
      if (error instanceof ImportError) console.error(`${error.message}。`);
      else reportFailure(error);
      reports.push({ file, error: String(error instanceof Error ? error.message : error) });
      failed++;
    }
  }
  const isOne = files.length === 1;
  if (values.json && !(isOne && failed > 0))
    console.log(JSON.stringify(isOne ? reports[0] : reports, null, 1));
  else if (!isOne) console.log(words.summary(files.length - failed, failed));
  return failed > 0 ? 1 : 0;
}

/** A folder stands for the files in it that can be imported, in the order of their names. */
async function listFiles(places: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const place of places) {
    const isFolder = (await stat(place).catch(() => undefined))?.isDirectory() && !isReadable(place);
    if (!isFolder) {
      files.push(place);
      continue;
    }
    const names = (await readdir(place, { withFileTypes: true }))
      .filter((entry) => entry.isFile() && !/^[.~]/u.test(entry.name) && isReadable(entry.name))
      .map(({ name }) => path.join(place, name));
    if (names.length === 0) throw new UsageError(words.nothingInFolder(place));
    files.push(...names.sort());
  }
  return files;
}

function parseInclude(text: string | undefined): Extra[] {
  return (text ?? '')
    .split(/[,，]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const extra = EXTRAS.find((one) => one === name);
      if (extra === undefined) throw new UsageError(words.badInclude(name, EXTRAS));
      return extra;
    });
}

/** Shows on a terminal what is going on, in one line that the next one replaces. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

function printResult(
  file: string,
  { issuer, document, record, entries, review, counts, notes }: Imported,
  { contentDir, dryRun }: ImportOptions,
): void {
  const id = `${issuer.id}/${document}`;
  console.log(dryRun ? words.tried(file, id) : words.imported(file, id));
  const sections = entries.parts.flatMap((part) => part.sections);
  console.log(
    words.counts(
      entries.parts.length,
      sections.length,
      sections.reduce((sum, { items }) => sum + items.length, 0),
    ),
  );
  if (notes.length > 0) console.log(words.notes(notes.length));
  for (const line of formatNotes(notes, counts)) console.log(line);
  if (dryRun) return;
  const pending = Object.values(review).flat().filter(isPending).length;
  const command = reviewCommand(id, contentDir);
  if (record.status === 'draft') console.log(words.draft(command));
  else if (pending > 0) console.log(words.open(pending, command));
}
