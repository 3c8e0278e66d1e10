import type { Extra } from '../source.ts';
import type { ReadSource, ReadSourceFile } from './index.ts';
import { readIsolated } from './isolated.ts';

/**
 * Reads several files each in a process of its own and one ahead: the first at once, each other one while the one before it
 * is worked on.
 */
export function readAhead(files: readonly string[], include: ReadonlySet<Extra>): ReadSourceFile {
  const started = new Map<number, Promise<ReadSource>>();
  const start = (index: number): Promise<ReadSource> | undefined => {
    const file = files[index];
    if (file === undefined || started.has(index)) return started.get(index);
    const reading = readIsolated(file, include);
    // Whoever asks for the file hears of it; nobody may have asked yet.
    reading.catch(() => undefined);
    started.set(index, reading);
    return reading;
  };
  let asked = 0;
  void start(0);
  return (place) => {
    const index = files.indexOf(place, asked);
    asked = index + 1;
    const reading = start(index) ?? readIsolated(place, include);
    started.delete(index);
    void start(index + 1);
    return reading;
  };
}
