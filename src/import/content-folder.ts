import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { words } from '../words/import.ts';
import { ImportError } from './error.ts';

/** Throws an ImportError where a folder for content cannot be one: a file has its name, or nothing can be written there. */
export async function checkContentFolder(folder: string): Promise<void> {
  let place = path.resolve(folder);
  for (;;) {
    const found = await stat(place).catch(() => undefined);
    if (found?.isDirectory()) break;
    if (found !== undefined) throw new ImportError(words.contentUnusable(folder));
    place = path.dirname(place);
  }
  await access(place, constants.W_OK).catch(() => {
    throw new ImportError(words.contentUnusable(folder));
  });
}

/**
 * Makes a folder for content and those above it, one by one: Node's own recursion never ends where a system folder such as
 * `/proc` refuses. Throws an ImportError where one cannot be made.
 */
export async function makeContentFolder(folder: string): Promise<void> {
  const place = path.resolve(folder);
  if ((await stat(place).catch(() => undefined))?.isDirectory()) return;
  if (path.dirname(place) !== place) await makeContentFolder(path.dirname(place));
  await mkdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw new ImportError(words.contentUnusable(folder));
  });
}
