import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { buildSite } from '../commands/site/build-site.ts';
import { PROJECT } from '../commands/site/folders.ts';
import { serveSite } from '../commands/site/serve.ts';
import { SEARCH_TABLE } from '../model/address.ts';
import { writeIndex } from '../search/index.ts';
import type { GongbaoSearch } from '../search/search-element.ts';
import { findChromium } from '../tests/chromium.ts';
import { drawWords, holders, scoreOf, type SectionText } from '../tests/search-truth.ts';
import { inventSections } from './invented-sections.ts';
import { pageOf, tableOf, textOf } from './section-html.ts';

/**
 * Run it with `node src/bench/search.ts [--sections 1000,10000]`: the sample's own search page over an index of so many invented sections.
 * `--json` prints the figures as JSON.
 */
const flag = process.argv.indexOf('--sections');
const SIZES = (flag === -1 ? '1000,10000' : (process.argv[flag + 1] ?? '')).split(',').map(Number);
const QUERIES = 200;
const FIRST_QUERIES = 8;

/** What is measured over one number of sections; bytes as a host sends them, milliseconds. */
interface Figures {
  sections: number;
  indexSeconds: number;
  indexKilobytes: number;
  files: number;
  firstKilobytes: number;
  firstKilobytesMost: number;
  tenCardsKilobytes: number;
  warmMiddle: number;
  warmMost: number;
  singleMiddle: number;
  recall: number;
  precision: number;
  exact: number;
}

const work = await mkdtemp(path.join(tmpdir(), 'gongbao-bench-'));
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const site = path.join(work, 'site');
await buildSite({ contentDir: path.join(PROJECT, 'content'), outDir: site, drafts: false });
const { server, address } = await serveSite(site, '/', 0);
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
try {
  const figures: Figures[] = [];
  for (const size of SIZES) figures.push(await measure(size));
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures, undefined, 2));
  else console.table(figures);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await rm(work, { recursive: true, force: true });
}

async function measure(size: number): Promise<Figures> {
  const invented = inventSections(size);
  await rm(path.join(site, 'pagefind'), { recursive: true });
  await rm(path.join(site, 'search/text'), { recursive: true });
  const start = performance.now();
  await writeIndex(site, invented.map(pageOf));
  await writeFile(path.join(site, SEARCH_TABLE), JSON.stringify(tableOf(size)));
  const indexSeconds = (performance.now() - start) / 1000;
  const texts: SectionText[] = invented.map((section, index) => textOf(section, index));
  const words = drawWords(texts, QUERIES, [2, 8], (one) => /^[\p{L}\p{N}%‰]+$/u.test(one));
  const first = await firstQueries(words.slice(0, FIRST_QUERIES));
  const page = await browser.newPage();
  await page.goto(new URL('/search/', address).href);
  const found = await ask(page, words);
  const singles = await ask(page, [...'县的路万九']);
  const warm = (await ask(page, words)).map(({ time }) => time);
  const single = (await ask(page, [...'县的路万九'])).map(({ time }) => time);
  await page.close();
  const { recall, precision, exact } = scoreOf(
    [...found, ...singles].map(({ q, addresses }) => ({
      q,
      found: addresses,
      truth: holders(texts, { want: [q] }),
    })),
  );
  return {
    sections: size,
    indexSeconds: round(indexSeconds),
    ...(await sizeOf(path.join(site, 'pagefind'))),
    firstKilobytes: round(
      quantile(
        first.map(({ query }) => query),
        0.5,
      ) / 1000,
    ),
    firstKilobytesMost: round(Math.max(...first.map(({ query }) => query)) / 1000),
    tenCardsKilobytes: round(Math.max(...first.map(({ cards }) => cards)) / 1000),
    warmMiddle: round(quantile(warm, 0.5)),
    warmMost: round(quantile(warm, 0.95)),
    singleMiddle: round(quantile(single, 0.5)),
    recall,
    precision,
    exact,
  };
}

/** Opens the page anew for each query, as a reader who follows a link to its results, and counts what comes over the network for it. */
async function firstQueries(queries: readonly string[]): Promise<{ query: number; cards: number }[]> {
  const counts: { query: number; cards: number }[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    let [asked, cards] = [0, 0];
    const counting: Promise<void>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!/^\/pagefind\/|^\/search\/.|\.js$/u.test(pathname)) return;
      counting.push(
        response.body().then((body) => {
          if (pathname.endsWith('.text')) cards += body.length;
          else asked += /\.(?:js|json)$/u.test(pathname) ? gzipSync(body).length : body.length;
        }),
      );
    });
    await page.goto(new URL(`/search/?q=${encodeURIComponent(query)}`, address).href);
    await page.locator('.results > li').first().waitFor();
    await page.waitForLoadState('networkidle');
    await Promise.all(counting);
    await context.close();
    counts.push({ query: asked, cards });
  }
  return counts;
}

/** Asks the page's own element, and how long it takes to know what is found. */
async function ask(
  page: Page,
  queries: readonly string[],
): Promise<{ q: string; addresses: string[]; time: number }[]> {
  return page.evaluate(async (all) => {
    const element = document.querySelector('gongbao-search') as GongbaoSearch;
    const answers: { q: string; addresses: string[]; time: number }[] = [];
    for (const q of all) {
      const start = performance.now();
      const { hits } = await element.find(q);
      const time = performance.now() - start;
      answers.push({ q, addresses: hits.map(({ section }) => section.address), time });
    }
    return answers;
  }, queries);
}

async function sizeOf(folder: string): Promise<{ indexKilobytes: number; files: number }> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const sizes = await Promise.all(
    names.map(async (one) => (await stat(path.join(one.parentPath, one.name))).size),
  );
  return {
    indexKilobytes: Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000),
    files: sizes.length,
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
