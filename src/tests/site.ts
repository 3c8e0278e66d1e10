import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { buildSite } from '../commands/site/build-site.ts';
import { PROJECT } from '../commands/site/folders.ts';
import { serveSite } from '../commands/site/serve.ts';
import { readSite } from '../mdx/site.ts';
import { findChromium } from './chromium.ts';
import { SHARED_FOLDER } from './shared-folder.ts';

/** The project's own sample content. */
export const SAMPLE = path.join(PROJECT, 'content');

/** Content of two issuers whose promises have every status. */
export const LEDGER = path.join(import.meta.dirname, 'fixtures/ledger');

/** One address of each page type of the sample. */
export const PAGE_TYPES = [
  '/',
  '/shili-jyj/',
  '/shili-jyj/2023-h1/',
  '/shili-jyj/2023-h1/full/',
  '/shili-jyj/2023-h1/summary/',
  '/shili-jyj/2023-h1/summary/4/',
  '/shili-jyj/2023-h2/summary/1/',
  '/shili-jyj/2023-h2/summary/3/',
  '/compare/shili-jyj/2024-h2/2024-h1/',
  '/topics/',
  '/topics/preschool-childcare/',
  '/indicators/',
  '/indicators/family-doctor-signing/',
  '/commitments/',
  '/commitments/shili-jyj/2023/',
  '/shili-jyj/2023-h1/plan/1/',
  '/about/method/',
  '/search/',
  '/data/',
  '/about/',
  '/about/guide/',
  '/no-such-page/',
] as const;

/** Headless, alone, and silent on the network: it sees only this machine. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const leavings: (() => unknown)[] = [];
// A hook that is set inside another hook ends with it; this one ends with the file.
after(async () => {
  for (const leave of leavings.reverse()) await leave();
});

export interface TestSite {
  dir: string;
  address: string;
}

/** Gives a folder that goes when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongbao-'));
  leavings.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Builds a content folder and serves it under the strict content policy until the tests of the file are done. The sample is built once for
 * all files of `npm test`: nobody writes into its site.
 */
export async function openSite(contentDir: string = SAMPLE): Promise<TestSite> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const shared = contentDir === SAMPLE ? process.env[SHARED_FOLDER] : undefined;
  const dir = path.join(shared ?? temporaryFolder(), 'site');
  if (!existsSync(dir)) await buildSite({ contentDir, outDir: dir, drafts: false });
  const { base } = await readSite(contentDir);
  const { server, address } = await serveSite(dir, base, 0);
  leavings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { dir, address };
}

/** Starts the browser of this machine until the tests of the file are done. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ARGUMENTS });
  leavings.push(() => browser.close());
  return browser;
}
