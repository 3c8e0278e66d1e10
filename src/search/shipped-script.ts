/** Pagefind 1.6.0 answers as if nothing stood in a chunk of its index that cannot be loaded. */
const SILENT = '"load_index_chunk")).catch(()=>{});';
const ALOUD = '"load_index_chunk"));';

/**
 * Lets a search fail where a part of the index cannot be loaded: nothing found and nothing loaded are two things. Throws where Pagefind's
 * script is another.
 */
export function failAloud(script: string): string {
  if (script.split(SILENT).length !== 2)
    throw new Error('pagefind.js is not the one whose errors are known; see search/shipped-script.ts');
  return script.replace(SILENT, ALOUD);
}
