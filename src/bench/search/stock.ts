import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { pageOf } from '../invented/column.ts';
import type { Engine } from './engine.ts';

const BLANK_PAGE = '<!doctype html><html lang="zh-CN"><title>Pagefind</title></html>';
const SIGNATURE = 'pagefind_dcd';

/** Pagefind as it is shipped: it cuts the pages, and the queries, by its own rules for Chinese. */
export const stock: Engine = {
  name: 'Pagefind as shipped',
  prepare: (folder) => writeFile(path.join(folder, 'index.html'), BLANK_PAGE),
  async index(sections, folder) {
    delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
    const { index } = await pagefind.createIndex();
    if (index === undefined) throw new Error('pagefind did not start');
    const numbers: Record<string, number> = {};
    try {
      for (const [number, section] of sections.entries())
        await index.addHTMLFile({
          url: `/${number}/`,
          content: `<!doctype html><html lang="zh-CN"><body>${pageOf(section, number).html}</body></html>`,
        });
      const { files } = await index.getFiles();
      for (const { path: name, content } of files) {
        const target = path.join(folder, 'pagefind', name);
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, content);
        const id = /^fragment\/(.+)\.pf_fragment$/u.exec(name)?.[1];
        if (id !== undefined) numbers[id] = numberIn(content);
      }
    } finally {
      await pagefind.close();
    }
    // Results have only the names of their fragments; loading each would measure the network.
    await writeFile(path.join(folder, 'numbers.json'), JSON.stringify(numbers));
  },
  address: () => '/',
  askFirst: async (page, query) => {
    await page.evaluate(async (asked) => {
      const module = '/pagefind/pagefind.js';
      const search = (await import(module)) as StockSearch;
      const { results } = await search.search(asked);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
    }, query);
  },
  ask: (page, queries) =>
    page.evaluate(async (all) => {
      const module = '/pagefind/pagefind.js';
      const search = (await import(module)) as StockSearch;
      const numbers = (await (await fetch('/numbers.json')).json()) as Record<string, number>;
      const answers: { found: number[]; time: number }[] = [];
      for (const query of all) {
        const start = performance.now();
        const { results } = await search.search(query);
        answers.push({ found: results.map(({ id }) => numbers[id] ?? -1), time: performance.now() - start });
      }
      return answers;
    }, queries),
  holdsIndex: (pathname) => /^\/pagefind\/(?!pagefind-(?:ui|modular|component|highlight))/u.test(pathname),
  isCard: (pathname) => pathname.includes('/fragment/'),
};

interface StockSearch {
  search(query: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>;
}

function numberIn(fragment: Uint8Array): number {
  const text = new TextDecoder().decode(gunzipSync(fragment)).slice(SIGNATURE.length);
  const { url } = JSON.parse(text) as { url: string };
  return Number(url.replaceAll('/', ''));
}
