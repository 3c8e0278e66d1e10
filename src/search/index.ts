import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { sectionAddress, type SectionPlace } from '../model/address.ts';
import { indexedPage } from './section-page.ts';

/** Files of the bundle that our own interface uses; the stock interfaces are left out. */
const SHIPPED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+|(?:index|fragment|filter)\/.+)$/u;

/**
 * Indexes the section pages of a built site into `<site>/pagefind/`. Throws where a page is missing, is refused,
 * or does not arrive in the index. Returns the number of sections in the index.
 */
export async function indexSections(siteDir: string, places: readonly SectionPlace[]): Promise<number> {
  const { index } = await pagefind.createIndex({});
  if (index === undefined) throw new Error('pagefind did not start');
  try {
    for (const place of places) {
      const address = sectionAddress(place);
      const content = indexedPage(await readFile(path.join(siteDir, address, 'index.html'), 'utf8'));
      if (content === undefined) throw new Error(`no section text at ${address}`);
      // Without base: in the browser Pagefind puts the folder of its own script before it.
      const { errors } = await index.addHTMLFile({ url: address, content });
      if (errors.length > 0) throw new Error(`pagefind refused ${address}: ${errors.join('; ')}`);
    }
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`pagefind: ${errors.join('; ')}`);
    for (const file of files.filter((one) => SHIPPED.test(one.path))) {
      const target = path.join(siteDir, 'pagefind', file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, file.content);
    }
  } finally {
    await pagefind.close();
  }
  return countIndexed(siteDir);
}

async function countIndexed(siteDir: string): Promise<number> {
  const entry: unknown = JSON.parse(
    await readFile(path.join(siteDir, 'pagefind', 'pagefind-entry.json'), 'utf8'),
  );
  const { languages } = entry as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
