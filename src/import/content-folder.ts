import { constants, existsSync } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { displayPath } from '../mdx/files.ts';
import { folderReasons, words } from '../words/import.ts';
import { ImportError } from './error.ts';

/** Throws an ImportError where a folder for content cannot be one: a file has its name, or nothing can be written there. */
export async function checkContentFolder(folder: string): Promise<void> {
  let place = path.resolve(folder);
  for (;;) {
    const found = await stat(place).catch(() => undefined);
    if (found?.isDirectory()) break;
    if (found !== undefined) throw unusable(folder, place, 'EEXIST');
    place = path.dirname(place);
  }
  await access(place, constants.W_OK).catch(() => {
    throw unusable(folder, place, 'EACCES');
  });
}

/**
 * Makes a folder and those above it, one by one: Node's own recursion never ends where a system folder such as `/proc`
 * refuses.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) await makeFolder(above);
  await mkdir(folder);
}

/** Does some work in a content folder. Throws an ImportError that says why where the system does not let it. */
export async function workIn<T>(contentDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isSystemError(error) ? unusable(contentDir, error.path ?? contentDir, error.code) : error;
  }
}

function unusable(folder: string, place: string, code: string): ImportError {
  return new ImportError(words.contentUnusable(folder, displayPath(place), folderReasons[code] ?? code));
}

type SystemError = Error & { code: string; path?: string };

/** An error of the file system; starting a process also fails with a code, and is nobody's mistake. */
function isSystemError(error: unknown): error is SystemError {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return false;
  return typeof error.code === 'string' && !String(error.syscall).startsWith('spawn');
}
