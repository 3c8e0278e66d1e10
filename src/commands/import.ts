import { parseArgs } from 'node:util';
import { ImportError } from '../import/error.ts';
import { importDocument, type Imported, type ImportOptions } from '../import/index.ts';
import { importReport } from '../import/report.ts';
import { words } from '../words/import.ts';
import { UsageError } from './report.ts';

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
  replace: SWITCH,
  publish: SWITCH,
  'dry-run': SWITCH,
  json: SWITCH,
} as const;

/** `npm run import -- FILE… [flags]`: source files to entries, with notes on what to look at. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError(words.noFile);
  if (positionals.length > 1 && (values.document ?? values.title) !== undefined)
    throw new UsageError(words.oneFileOnly);
  const options: ImportOptions = {
    ...values,
    contentDir: values.content,
    issuerName: values['issuer-name'],
    dryRun: values['dry-run'],
  };
  let failed = 0;
  for (const file of positionals) {
    try {
      const imported = await importDocument(file, options);
      if (values.json) console.log(JSON.stringify(importReport(imported), null, 1));
      else printResult(file, imported, options);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      console.error(`${error.message}。`);
      failed++;
    }
  }
  if (failed > 0 && positionals.length > 1) console.error(words.failed(failed));
  return failed > 0 ? 1 : 0;
}

function printResult(
  file: string,
  { issuer, document, record, entries, notes }: Imported,
  { dryRun }: ImportOptions,
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
  for (const { code, line, message } of notes)
    console.log(`  ${words.noteLine(line)}\t${message}\t[${code}]`);
  if (record.status === 'draft' && !dryRun) console.log(words.draft);
}
