import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { sectionAddress, type SectionPlace } from '../model/address.ts';
import { chunkStarts } from './chunk-starts.ts';
import { STARTS } from './pagefind-client.ts';
import { indexedPage } from './section-page.ts';

/** Files of the bundle that our own interface uses; the stock interfaces are left out. */
const SHIPPED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+|(?:index|fragment|filter)\/.+)$/u;

/** No language that Pagefind would cut or stem by its own rules: the tokens are ours. */
const LANGUAGE = 'xx';
const INDEX = { forceLanguage: LANGUAGE, includeCharacters: '%.‰' };
/** Smaller chunks than Pagefind's own: a first query loads a few of them whole. */
const CHUNK_SIZE = '5000';

/** What is fed to the index of one page. */
export interface IndexedPage {
  address: string;
  content: string;
}

/**
 * Indexes the section pages of a built site into `<site>/pagefind/`. Throws where a page is missing, is refused,
 * or does not arrive in the index. Returns the number of sections in the index.
 */
export async function indexSections(siteDir: string, places: readonly SectionPlace[]): Promise<number> {
  return writeIndex(siteDir, pagesOf(siteDir, places));
}

/** Writes the index of pages into `<site>/pagefind/` and returns how many it holds. */
export async function writeIndex(
  siteDir: string,
  pages: AsyncIterable<IndexedPage> | Iterable<IndexedPage>,
): Promise<number> {
  // Read by the service when it starts.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  const { index } = await pagefind.createIndex(INDEX);
  if (index === undefined) throw new Error('pagefind did not start');
  try {
    for await (const { address, content } of pages) {
      // Without base: in the browser Pagefind puts the folder of its own script before it.
      const { errors } = await index.addHTMLFile({ url: address, content });
      if (errors.length > 0) throw new Error(`pagefind refused ${address}: ${errors.join('; ')}`);
    }
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`pagefind: ${errors.join('; ')}`);
    for (const file of files.filter((one) => SHIPPED.test(one.path)))
      await writeBeside(siteDir, file.path, file.content);
    const starts = files
      .filter((file) => file.path.endsWith('.pf_meta'))
      .flatMap(({ content }) => chunkStarts(content));
    await writeBeside(siteDir, STARTS, JSON.stringify(starts));
  } finally {
    await pagefind.close();
  }
  return countIndexed(siteDir);
}

async function* pagesOf(siteDir: string, places: readonly SectionPlace[]): AsyncIterable<IndexedPage> {
  for (const place of places) {
    const address = sectionAddress(place);
    const content = indexedPage(await readFile(path.join(siteDir, address, 'index.html'), 'utf8'));
    if (content === undefined) throw new Error(`no section text at ${address}`);
    yield { address, content };
  }
}

async function writeBeside(siteDir: string, name: string, content: string | Uint8Array): Promise<void> {
  const target = path.join(siteDir, 'pagefind', name);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}

async function countIndexed(siteDir: string): Promise<number> {
  const entry: unknown = JSON.parse(
    await readFile(path.join(siteDir, 'pagefind', 'pagefind-entry.json'), 'utf8'),
  );
  const { languages } = entry as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
