import type { Page } from 'playwright-core';
import type { Reading } from '../search/finder.ts';
import type { GongbaoSearch } from '../search/search-element.ts';
import { readSections, type SectionText } from './search-truth.ts';
import { openBrowser, openSite, type TestSite } from './site.ts';

/** The sample's site, its sections, and a page of a browser. */
export interface SearchedSample {
  site: TestSite;
  sections: SectionText[];
  page: Page;
}

/** Opens the sample for the tests of a file. */
export async function openSample(): Promise<SearchedSample> {
  const site = await openSite();
  return { site, sections: readSections(site.dir), page: await (await openBrowser()).newPage() };
}

/** What search answers to a query; sections by their addresses. */
export interface Answer {
  q: string;
  reading: Reading;
  hits: string[];
  others: string[];
  near: { address: string; words: string[] }[];
}

/** Opens the search page and asks its own element many queries at once. */
export async function ask(page: Page, site: TestSite, queries: readonly string[]): Promise<Answer[]> {
  await page.goto(new URL('/search/', site.address).href);
  return askElement(page, queries);
}

/** Asks the element of a search page that is open. */
export async function askElement(page: Page, queries: readonly string[]): Promise<Answer[]> {
  return page.evaluate(async (all) => {
    const element = document.querySelector('gongbao-search') as GongbaoSearch;
    const answers: Answer[] = [];
    for (const q of all) {
      const { reading, hits, others, near } = await element.find(q);
      answers.push({
        q,
        reading,
        hits: hits.map(({ section }) => section.address),
        others,
        near: near.map(({ section, words }) => ({ address: section.address, words })),
      });
    }
    return answers;
  }, queries);
}
