import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { readSite } from '../mdx/site.ts';
import type { Issuer, SiteInput } from '../model/site.ts';
import { words } from '../words/site-file.ts';
import { makeFolder } from './content-folder.ts';

/** Lists the issuers that a content folder knows; none where it has no `site.yaml` yet. */
export async function knownIssuers(contentDir: string): Promise<Issuer[]> {
  return existsSync(path.join(contentDir, 'site.yaml')) ? (await readSite(contentDir)).issuers : [];
}

/** Makes sure that `site.yaml` names an issuer: a new folder gets a minimal file, an old file one entry more, its comments kept. */
export async function registerIssuer(contentDir: string, issuer: Issuer): Promise<void> {
  const file = path.join(contentDir, 'site.yaml');
  if (!existsSync(file)) {
    const site: SiteInput = { name: words.columnName, issuers: [issuer] };
    await makeFolder(contentDir);
    await writeFile(file, stringify(site));
    return;
  }
  if ((await knownIssuers(contentDir)).some(({ id }) => id === issuer.id)) return;
  const document = parseDocument(await readFile(file, 'utf8'));
  const issuers = document.get('issuers');
  if (isMap(document.contents) && isSeq(issuers)) issuers.add(document.createNode(issuer));
  await writeFile(file, document.toString());
}
