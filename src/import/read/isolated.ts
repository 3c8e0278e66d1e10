import { fork } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { words } from '../../words/import.ts';
import { ImportError } from '../error.ts';
import type { Extra } from '../source.ts';
import type { Answer, Question } from './child.ts';
import { LARGEST } from './format.ts';
import type { ReadSource, ReadSourceFile } from './index.ts';

/** What the reading of one file may take: a report of hundreds of pages needs a tenth of either. */
const LIMITS = { heapMegabytes: 512, milliseconds: 20_000 };

const CHILD = path.join(import.meta.dirname, 'child.ts');

/** V8 ends a process that outgrows its heap with this signal or code. */
const OUT_OF_MEMORY = new Set<string | number | null>(['SIGABRT', 134, 'SIGTRAP', 133]);

/**
 * Reads a source file in a process of its own, so that no file can take this one down or with it: 512 MB of heap,
 * 20 seconds. Throws an ImportError where the file is refused or outgrows its limits.
 */
export const readIsolated: ReadSourceFile = (place, include) => readWithin(LIMITS, place, include);

/** Reads a source file in a process of its own within given limits; see `readIsolated`. */
export async function readWithin(
  limits: typeof LIMITS,
  place: string,
  include: ReadonlySet<Extra>,
): Promise<ReadSource> {
  const found = await stat(place).catch(() => undefined);
  if (!found?.isFile()) throw new ImportError(words.fileMissing(place));
  if (found.size > LARGEST) throw new ImportError(words.fileTooLarge(path.basename(place)));
  return askChild(limits, path.resolve(place), include);
}

function askChild(
  { heapMegabytes, milliseconds }: typeof LIMITS,
  place: string,
  include: ReadonlySet<Extra>,
): Promise<ReadSource> {
  return new Promise((resolve, reject) => {
    const file = path.basename(place);
    const child = fork(CHILD, {
      execArgv: [`--max-old-space-size=${heapMegabytes}`, '--no-warnings'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, milliseconds);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-4000);
    });
    child.once('message', (answer: Answer) => {
      if ('source' in answer) resolve(answer.source);
      else reject(new ImportError(answer.refusal));
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (isLate) reject(new ImportError(words.tooSlow(file)));
      else if (OUT_OF_MEMORY.has(signal ?? code)) reject(new ImportError(words.tooHungry(file)));
      else reject(new Error(`the reader of “${file}” ended with ${signal ?? code}:\n${complaint}`));
    });
    child.send({ place, include: [...include] } satisfies Question);
  });
}
