import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exportText } from '../export/text.ts';
import { words } from '../words/commands.ts';
import { UsageError } from './report.ts';
import { findContent } from './site/folders.ts';

const OPTIONS = {
  content: { type: 'string', default: 'content' },
  text: { type: 'boolean', default: false },
} as const;

/** `npm run export -- <issuer>/<document> --text [FILE]`: a document's text, to a file or to standard output. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [id = '', file] = positionals;
  const [issuer, document, more] = id.split('/');
  if (!issuer || !document || more !== undefined || !values.text || positionals.length > 2)
    throw new UsageError(words.exportUsage);
  const text = await exportText(await findContent(values.content), issuer, document);
  if (text === undefined) throw new UsageError(words.noSuchDocument(id, values.content));
  if (file === undefined) process.stdout.write(text);
  else {
    await writeFile(file, text);
    console.log(words.exported(id, file));
  }
}
