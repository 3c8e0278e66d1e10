import type { Page } from 'playwright-core';
import type { TestSite } from './site.ts';

/** Opens the search page at a state and waits for its answer. */
export async function openSearch(
  page: Page,
  site: TestSite,
  query: string,
  parameters: Record<string, string> = {},
): Promise<void> {
  const state = new URLSearchParams({ q: query, ...parameters });
  await page.goto(new URL(`search/?${state}`, site.address).href);
  await settled(page);
}

/** Waits until the page has an answer to what stands in it. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[data-search-total]').waitFor({ state: 'attached' });
}

/** Says how many sections the page says it found. */
export async function totalOn(page: Page): Promise<number> {
  return Number(await page.locator('[data-search-total]').innerText());
}

/** Lists the results of the open page by their addresses, without marks and anchors. */
export async function resultsOn(page: Page): Promise<string[]> {
  const links = await page
    .locator('a[data-search-result]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  return links.map((link) => new URL(link).pathname);
}

/** Turns all pages and lists the results of each. */
export async function resultsOfAllPages(page: Page): Promise<string[]> {
  const results = await resultsOn(page);
  for (let next = page.locator('.pager a[rel=next]'); await next.isVisible();) {
    await next.click();
    await settled(page);
    results.push(...(await resultsOn(page)));
  }
  return results;
}
