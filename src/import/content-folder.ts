import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { displayPath } from '../mdx/files.ts';
import { folderReasons, words } from '../words/import.ts';
import { ImportError } from './error.ts';

/**
 * Makes a folder and those above it, one by one. Node's own way asks again for ever where a folder can be seen but nothing
 * made in it, as below /proc.
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
    if (!isSystemError(error)) throw error;
    const reason = folderReasons[error.code] ?? error.code;
    throw new ImportError(words.contentUnusable(contentDir, displayPath(error.path ?? contentDir), reason));
  }
}

type SystemError = Error & { code: string; path?: string };

/** An error of the file system; starting a process also fails with a code, and is nobody's mistake. */
function isSystemError(error: unknown): error is SystemError {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return false;
  return typeof error.code === 'string' && !String(error.syscall).startsWith('spawn');
}
