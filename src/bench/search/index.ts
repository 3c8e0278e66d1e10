import { chromium } from 'playwright-core';
import { findChromium, prepareChromium } from '../../tests/chromium.ts';
import { inventSections } from '../invented/sections.ts';
import { measure, type Figures } from './measure.ts';
import { miniSearch } from './minisearch.ts';
import { own } from './own.ts';
import { stock } from './stock.ts';

const ENGINES = [own, stock, miniSearch];

/** Measures our search beside what others would use, over so many invented sections each time. Throws a UsageError where there is no browser. */
export async function benchSearch(sizes: readonly number[]): Promise<Figures[]> {
  prepareChromium();
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  try {
    const figures: Figures[] = [];
    for (const size of sizes) {
      const sections = inventSections(size);
      for (const engine of ENGINES) figures.push(await measure(engine, sections, browser));
    }
    return figures;
  } finally {
    await browser.close();
  }
}
