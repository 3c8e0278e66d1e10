import path from 'node:path';
import { parseArgs } from 'node:util';
import { words } from '../words/commands.ts';
import { UsageError } from './report.ts';
import { buildSite } from './site/build-site.ts';
import { WORK } from './site/folders.ts';
import { serveSite } from './site/serve.ts';

const OPTIONS = {
  content: { type: 'string', default: 'content' },
  port: { type: 'string', default: '4321' },
} as const;

/** `npm start [-- --port N]`: builds everything, drafts too, into a preview folder and serves it on this machine. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const port = parsePort(values.port);
  console.log(words.building(values.content));
  const { base, outDir, pages, sections, warnings } = await buildSite({
    contentDir: values.content,
    outDir: path.join(WORK, 'preview'),
    drafts: true,
  });
  console.log(words.built(pages, sections, outDir));
  if (warnings > 0) console.log(words.warnings(warnings));
  const { address } = await serveSite(outDir, base, port);
  console.log(words.serving(address));
}

/** Reads a port number. Throws a UsageError where it is none. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port < 1 || port > 65535) throw new UsageError(words.badPort(text));
  return port;
}
