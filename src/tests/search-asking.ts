import type { Page } from 'playwright-core';
import type { Reading } from '../search/finder.ts';
import type { GongbaoSearch } from '../search/search-element.ts';
import type { TestSite } from './site.ts';

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
