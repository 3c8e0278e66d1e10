import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts a finished folder in the place of another, which is kept as `previous`. A folder that cannot be moved in brings the
 * old one back. Returns whether there was an old one.
 */
export async function swapFolder(staging: string, place: string, previous: string): Promise<boolean> {
  const isReplaced = existsSync(place);
  if (isReplaced) {
    await rm(previous, { recursive: true, force: true });
    await rename(place, previous);
  }
  try {
    await rename(staging, place);
  } catch (error) {
    if (isReplaced) await rename(previous, place);
    throw error;
  }
  return isReplaced;
}

/** Ends a swap that was killed: between its steps the old folder comes back, behind them it goes. */
export async function settleSwap(place: string, previous: string): Promise<void> {
  if (existsSync(place)) await rm(previous, { recursive: true, force: true });
  else if (existsSync(previous)) await rename(previous, place);
}

/** Replaces a file at once: a crash leaves the old words or the new ones. */
export async function replaceFile(file: string, words: string): Promise<void> {
  const next = path.join(path.dirname(file), `.${path.basename(file)}.next`);
  await writeFile(next, words, { flush: true });
  await rename(next, file);
}
