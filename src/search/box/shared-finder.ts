import { Finder } from '../finder.ts';

let finder: Finder | undefined;

/** Gives the one finder of a page: whoever asks again finds what is loaded. */
export function sharedFinder(base: string): Finder {
  finder ??= new Finder(base);
  return finder;
}
