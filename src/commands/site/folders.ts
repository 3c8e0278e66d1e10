import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { words } from '../../words/commands.ts';
import { UsageError } from '../report.ts';

/** The project's own folder. */
export const PROJECT = path.resolve(import.meta.dirname, '../../..');

/** Folder for everything that is made and can be made again. */
export const WORK = path.join(PROJECT, '.gongbao');

/** Gives a content folder's real path. Throws a UsageError where there is none. */
export async function findContent(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(words.noSuchFolder(folder));
  return realpath(folder);
}

/**
 * Makes sure that a folder may be replaced: it is new, empty, or a site that was built before, and it neither
 * holds the content nor lies in it. Also brings back the last good site of a build that was killed in mid-swap.
 */
export async function claimOutput(outDir: string, contentDir: string): Promise<void> {
  if (isInside(outDir, contentDir) || isInside(contentDir, outDir))
    throw new UsageError(words.outInsideContent(outDir));
  if (!existsSync(outDir) && existsSync(oldName(outDir))) await rename(oldName(outDir), outDir);
  const names = await readdir(outDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error.code === 'ENOTDIR' ? new UsageError(words.outNotOurs(outDir)) : error;
  });
  if (names.length > 0 && !existsSync(path.join(outDir, 'pagefind', 'pagefind-entry.json')))
    throw new UsageError(words.outNotOurs(outDir));
}

/** Folder in which the next site grows. It lies inside the project, where Astro finds its packages while it renders. */
export async function stagingFor(contentDir: string, outDir: string): Promise<string> {
  const staging = path.join(await astroRoot(contentDir, outDir), 'site');
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  return staging;
}

/** Puts a finished site beside the last one, then in its place; only then is the last one removed. */
export async function swapIn(staging: string, outDir: string): Promise<void> {
  const [next, old] = [`${outDir}.next`, oldName(outDir)];
  await rm(next, { recursive: true, force: true });
  await cp(staging, next, { recursive: true });
  await rm(old, { recursive: true, force: true });
  if (existsSync(outDir)) await rename(outDir, old);
  await rename(next, outDir);
  await rm(old, { recursive: true, force: true });
}

/** Folder in which Astro keeps its own files for one pair of content and output: its stores remember paths. */
export async function astroRoot(contentDir: string, outDir: string): Promise<string> {
  const all = path.join(WORK, 'astro');
  const key = createHash('sha256').update(`${contentDir}\n${outDir}`).digest('hex').slice(0, 16);
  const root = path.join(all, key);
  await mkdir(root, { recursive: true });
  await writeFile(path.join(root, OWNER), contentDir);
  await forgetOrphans(all);
  return root;
}

/** Names the content folder to which an Astro folder belongs. */
const OWNER = 'content-folder.txt';

/** Removes the Astro folders of content that is no longer there. */
async function forgetOrphans(all: string): Promise<void> {
  for (const name of await readdir(all)) {
    const owner = await readFile(path.join(all, name, OWNER), 'utf8').catch(() => '');
    if (!existsSync(owner)) await rm(path.join(all, name), { recursive: true, force: true });
  }
}

function oldName(outDir: string): string {
  return `${outDir}.previous`;
}

function isInside(folder: string, parent: string): boolean {
  const relative = path.relative(parent, folder);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}
