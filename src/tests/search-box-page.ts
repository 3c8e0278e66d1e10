import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestSite } from './site.ts';

/** A section, and the document that it belongs to. */
export const SECTION = '/shili-jyj/2023-h1/summary/4/';
export const DOCUMENT = '/shili-jyj/2023-h1/';

/** Opens an address for a reader whose device remembers nothing. */
export async function openAt(
  browser: Browser,
  site: TestSite,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await goTo(page, site, address);
  return page;
}

/** Goes to an address and waits until the page has loaded all it wants. */
export async function goTo(page: Page, site: TestSite, address: string): Promise<void> {
  await page.goto(new URL(address, site.address).href, { waitUntil: 'networkidle' });
}

/** Lets so much time pass in the page that whatever it puts off while somebody types has begun, however slow the machine is. */
export async function letPauseEnd(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
}
