import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import {
  SEARCH_INDEX,
  SEARCH_STARTS,
  SEARCH_TABLE,
  searchTextAddress,
  sectionAddress,
  type SectionPlace,
} from '../model/address.ts';
import { sectionsOf, type SearchTable } from '../model/search-table.ts';
import { compress } from './compress.ts';
import { shipEntry, shipMeta } from './index-meta.ts';
import { blocksOfPage } from './page-blocks.ts';
import { fedPage } from './fed-page.ts';
import { readingFiles } from './readings/reading-files.ts';
import { SiteCharacters } from './readings/site-characters.ts';
import { failAloud } from './shipped-script.ts';
import { formatText } from './text-file.ts';

/** Files of Pagefind's bundle that we use: its interfaces, its worker and its copies of the texts are left out. */
const SHIPPED = /^(?:pagefind\.js|wasm\.[^/]+|index\/.+)$/u;
const SCRIPT = 'pagefind.js';
const META = /\.pf_meta$/u;
const ENTRY = /^pagefind-entry\.json$/u;

/** No language that Pagefind would cut or stem by its own rules: the tokens are ours. */
const LANGUAGE = 'xx';
const INDEX = { forceLanguage: LANGUAGE, includeCharacters: '%.‰' };
/** Smaller chunks than Pagefind's own: a first query loads a few of them whole. */
const CHUNK_SIZE = '5000';

/** A section page that is to be found. */
export interface SearchedPage {
  place: SectionPlace;
  html: string;
}

/**
 * Indexes the section pages of a built site, in the order of its table. Throws where a page is missing, is refused, or does not arrive in
 * the index. Returns the number of sections in the index.
 */
export async function indexSections(siteDir: string): Promise<number> {
  const table = JSON.parse(await readFile(path.join(siteDir, SEARCH_TABLE), 'utf8')) as SearchTable;
  return writeIndex(siteDir, pagesOf(siteDir, table));
}

/**
 * Writes the index of pages, numbered from 0, the texts that results show, and the tables of readings. Returns how many sections it
 * holds.
 */
export async function writeIndex(
  siteDir: string,
  pages: AsyncIterable<SearchedPage> | Iterable<SearchedPage>,
): Promise<number> {
  // Read by the service when it starts.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  const { index } = await pagefind.createIndex(INDEX);
  if (index === undefined) throw new Error('pagefind did not start');
  const write = (address: string, content: string | Uint8Array): Promise<void> =>
    writeBelow(siteDir, address, content);
  const addresses: string[] = [];
  try {
    const characters = new SiteCharacters();
    for await (const { place, html } of pages) {
      const blocks = blocksOfPage(html);
      const { errors } = await index.addHTMLFile({
        url: `/${addresses.length}/`,
        content: fedPage(blocks),
      });
      if (errors.length > 0)
        throw new Error(`pagefind refused ${searchTextAddress(place)}: ${errors.join('; ')}`);
      await write(searchTextAddress(place), compress(formatText(blocks)));
      addresses.push(sectionAddress(place));
      characters.add(blocks.map(({ text }) => text));
    }
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`pagefind: ${errors.join('; ')}`);
    for (const { path: name, content } of files)
      if (SHIPPED.test(name))
        await write(
          `${SEARCH_INDEX}${name}`,
          name === SCRIPT ? failAloud(Buffer.from(content).toString()) : content,
        );
    for (const { address, content } of readingFiles(characters)) await write(address, content);
    // Pagefind makes no index of nothing.
    if (addresses.length === 0) return 0;
    const [ownMeta, ownEntry] = [META, ENTRY].map((name) => files.find((file) => name.test(file.path)));
    if (ownMeta === undefined || ownEntry === undefined) throw new Error('pagefind wrote no tables');
    const { meta, hash, starts, count } = shipMeta(ownMeta.content, addresses);
    const name = `${LANGUAGE}_${hash}`;
    await write(`${SEARCH_INDEX}pagefind.${name}.pf_meta`, meta);
    await write(`${SEARCH_INDEX}${ownEntry.path}`, shipEntry(ownEntry.content, name));
    await write(SEARCH_STARTS, JSON.stringify(starts));
    return count;
  } finally {
    await pagefind.close();
  }
}

async function* pagesOf(siteDir: string, table: SearchTable): AsyncIterable<SearchedPage> {
  for (const { place, address } of sectionsOf(table))
    yield { place, html: await readFile(path.join(siteDir, address, 'index.html'), 'utf8') };
}

async function writeBelow(siteDir: string, address: string, content: string | Uint8Array): Promise<void> {
  const target = path.join(siteDir, address);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}
