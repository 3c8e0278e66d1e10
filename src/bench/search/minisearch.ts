import { copyFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { pairsOf, tokensOf } from '../../search/tokens.ts';
import type { InventedSection } from '../invented/sections.ts';
import type { Engine } from './engine.ts';

const BLANK_PAGE = '<!doctype html><html lang="zh-CN"><title>MiniSearch</title></html>';

/** MiniSearch with the same pairs: the reader loads the whole index, and no phrase can be asked for. */
export const miniSearch: Engine = {
  name: 'MiniSearch, same pairs',
  async prepare(folder) {
    await writeFile(path.join(folder, 'index.html'), BLANK_PAGE);
    await copyFile(fileURLToPath(import.meta.resolve('minisearch')), path.join(folder, 'minisearch.js'));
  },
  async index(sections, folder) {
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
    });
    index.addAll(sections.map((section, id) => ({ id, text: tokensIn(section) })));
    await writeFile(path.join(folder, 'index.json'), JSON.stringify(index));
  },
  address: () => '/',
  askFirst: async (page, query) => {
    await miniSearch.ask(page, [query]);
  },
  ask: (page, queries) =>
    page.evaluate(
      async (all) => {
        const module = '/minisearch.js';
        const { default: Search } = (await import(module)) as { default: typeof MiniSearch };
        const index = Search.loadJSON<{ id: number; text: string }>(
          await (await fetch('/index.json')).text(),
          { fields: ['text'], tokenize: (text) => text.split(' '), processTerm: (term) => term },
        );
        return all.map((query) => {
          const start = performance.now();
          const found = index.search(query, { combineWith: 'AND' }).map(({ id }) => Number(id));
          return { found, time: performance.now() - start };
        });
      },
      queries.map((query) => pairsOf(query).join(' ')),
    ),
  holdsIndex: (pathname) => pathname === '/index.json',
  isCard: () => false,
};

function tokensIn({ title, items }: InventedSection): string {
  const texts = [title, ...items.flatMap(({ heading, text }) => [heading, text])];
  return texts.flatMap(tokensOf).join(' ');
}
