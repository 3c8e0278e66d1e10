import path from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { findPageProblems } from '../mdx/pages.ts';
import { readSite } from '../mdx/site.ts';
import { ContentError } from '../model/problem.ts';
import { words } from '../words/commands.ts';
import { astroConfig } from './site/astro.ts';
import { findContent, WORK } from './site/folders.ts';
import { parsePort } from './start.ts';

const OPTIONS = {
  content: { type: 'string', default: 'content' },
  port: { type: 'string', default: '4321' },
} as const;

/** `npm run dev`: shows pages while they are written; search needs a build. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const port = parsePort(values.port);
  const contentDir = await findContent(values.content);
  const { base } = await readSite(contentDir);
  const problems = await findPageProblems(contentDir);
  if (problems.length > 0) throw new ContentError(problems);
  const outDir = path.join(WORK, 'dev');
  const config = await astroConfig({ contentDir, outDir, staging: outDir, base, drafts: true });
  const server = await dev({ ...config, server: { host: '127.0.0.1', port } });
  console.log(words.serving(`http://127.0.0.1:${server.address.port}${base}`));
}
