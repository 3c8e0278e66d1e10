import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkContent, isError } from '../checks/index.ts';
import { toJson } from '../checks/reporters/json.ts';
import type { Report } from '../checks/reporters/report.ts';
import { toTerminal } from '../checks/reporters/terminal.ts';
import { checkSite } from '../checks/site.ts';
import { words } from '../words/commands.ts';
import { UsageError } from './report.ts';
import { findContent } from './site/folders.ts';

const OPTIONS = {
  content: { type: 'string', default: 'content' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** `npm run check -- [--content DIR] [--out DIR] [--json]`: every rule on the content, and on the site that was built from it. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const contentDir = await findContent(values.content);
  if (values.out !== undefined && !(await isFolder(values.out)))
    throw new UsageError(words.noSuchSite(values.out));
  const report: Report = await checkContent(contentDir);
  // What a site must hold is known only where its content can be read.
  if (values.out !== undefined && !report.problems.some(isError)) {
    const { problems, files } = await checkSite(contentDir, values.out);
    report.problems.push(...problems);
    report.files = files;
  }
  console.log(values.json ? toJson(report) : toTerminal(report));
  return report.problems.some(isError) ? 1 : 0;
}

async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
}
