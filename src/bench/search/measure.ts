import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { drawWords, holders, scoreOf } from '../../tests/search-truth.ts';
import { textOf } from '../invented/column.ts';
import type { InventedSection } from '../invented/sections.ts';
import type { Engine } from './engine.ts';

/** Queries of two to eight characters, of which some also come first on a new page. */
const QUERIES = 200;
const FIRST_QUERIES = 15;

/** What is measured of one engine over one number of sections: kilobytes (1000 B) as a host sends them, milliseconds. */
export interface Figures {
  engine: string;
  sections: number;
  indexSeconds: number;
  indexKilobytes: number;
  files: number;
  firstKilobytes: number;
  firstKilobytesMost: number;
  cardsKilobytes: number;
  warmMiddle: number;
  warm95: number;
  recall: number;
  precision: number;
  exact: number;
}

/** Measures an engine over sections: its index, the first query of a reader, and 200 more. */
export async function measure(
  engine: Engine,
  sections: readonly InventedSection[],
  browser: Browser,
): Promise<Figures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongbao-bench-'));
  let close = (): void => {};
  try {
    await engine.prepare(folder);
    const before = performance.now();
    await engine.index(sections, folder);
    const indexSeconds = (performance.now() - before) / 1000;
    const served = await serve(folder);
    close = served.close;
    const { address } = served;
    const texts = sections.map(textOf);
    const queries = drawWords(texts, QUERIES, [2, 8], (one) => /^[\p{L}\p{N}%‰]+$/u.test(one));
    const first = await firstQueries(engine, browser, folder, address, queries.slice(0, FIRST_QUERIES));
    const page = await browser.newPage();
    await page.goto(new URL(engine.address(), address).href);
    const answers = await engine.ask(page, queries);
    const warm = (await engine.ask(page, queries)).map(({ time }) => time);
    await page.close();
    const { recall, precision, exact } = scoreOf(
      queries.map((q, index) => ({
        q,
        found: (answers[index]?.found ?? []).map((number) => texts[number]?.address ?? ''),
        truth: holders(texts, { want: [q] }),
      })),
    );
    return {
      engine: engine.name,
      sections: sections.length,
      indexSeconds: round(indexSeconds),
      ...(await sizeOf(folder, engine)),
      firstKilobytes: round(
        quantile(
          first.map(({ asked }) => asked),
          0.5,
        ) / 1000,
      ),
      firstKilobytesMost: round(Math.max(...first.map(({ asked }) => asked)) / 1000),
      cardsKilobytes: round(Math.max(...first.map(({ cards }) => cards)) / 1000),
      warmMiddle: round(quantile(warm, 0.5)),
      warm95: round(quantile(warm, 0.95)),
      recall: round(recall, 4),
      precision: round(precision, 4),
      exact: round(exact, 4),
    };
  } finally {
    close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a new browser for each query, and counts what comes over the network for it: the index with its scripts, and what ten results show. */
async function firstQueries(
  engine: Engine,
  browser: Browser,
  folder: string,
  address: string,
  queries: readonly string[],
): Promise<{ asked: number; cards: number }[]> {
  const counts: { asked: number; cards: number }[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    let [asked, cards] = [0, 0];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/(?:\/|\.html|\.css|\.svg|numbers\.json)$/u.test(pathname)) return;
      const bytes = sentBytes(path.join(folder, pathname));
      if (engine.isCard(pathname)) cards += bytes;
      else asked += bytes;
    });
    await page.goto(new URL(engine.address(query), address).href);
    await engine.askFirst(page, query);
    await page.waitForLoadState('networkidle');
    await context.close();
    counts.push({ asked, cards });
  }
  return counts;
}

/** Counts the bytes of a file as a host sends it: scripts and JSON compressed, what is compressed already as it is. */
function sentBytes(file: string): number {
  const bytes = readFileSync(file);
  return /\.(?:js|json)$/u.test(file) ? gzipSync(bytes).length : bytes.length;
}

async function serve(folder: string): Promise<{ address: string; close: () => void }> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('no port');
  return {
    address: `http://127.0.0.1:${listening.port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function sizeOf(folder: string, engine: Engine): Promise<Pick<Figures, 'indexKilobytes' | 'files'>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .filter((file) => engine.holdsIndex(`/${path.relative(folder, file)}`));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return {
    indexKilobytes: Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000),
    files: files.length,
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
