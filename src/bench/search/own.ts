import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSite } from '../../commands/site/build-site.ts';
import { PROJECT } from '../../commands/site/folders.ts';
import { SEARCH, SEARCH_TABLE } from '../../model/address.ts';
import { writeIndex } from '../../search/index.ts';
import type { GongbaoSearch } from '../../search/search-element.ts';
import { pageOf, tableOf } from '../invented/column.ts';
import type { Engine } from './engine.ts';

/** This column's own search, on its own page. */
export const own: Engine = {
  name: 'gongbao',
  async prepare(folder) {
    await buildSite({ contentDir: path.join(PROJECT, 'content'), outDir: folder, drafts: false });
    for (const old of ['pagefind', 'search/text']) await rm(path.join(folder, old), { recursive: true });
  },
  async index(sections, folder) {
    await writeFile(path.join(folder, SEARCH_TABLE), JSON.stringify(tableOf(sections.length)));
    await writeIndex(folder, sections.map(pageOf));
  },
  address: (query) => (query === undefined ? SEARCH : `${SEARCH}?${new URLSearchParams({ q: query })}`),
  askFirst: async (page) => {
    await page.locator('a[data-search-result]').first().waitFor();
  },
  ask: (page, queries) =>
    page.evaluate(async (all) => {
      const element = document.querySelector('gongbao-search') as GongbaoSearch;
      const answers: { found: number[]; time: number }[] = [];
      for (const query of all) {
        const start = performance.now();
        const { hits } = await element.find(query);
        answers.push({ found: hits.map(({ section }) => section.number), time: performance.now() - start });
      }
      return answers;
    }, queries),
  holdsIndex: (pathname) => /^\/(?:pagefind\/|search\/(?!index\.html))/u.test(pathname),
  isCard: (pathname) => pathname.startsWith(`${SEARCH}text/`),
};
