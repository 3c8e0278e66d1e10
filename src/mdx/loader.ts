import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { ContentError, type Problem } from '../model/problem.ts';
import { readContentFile } from './content.ts';
import type { EntryKind } from './entry.ts';
import { listContent, readUtf8, type ContentFile } from './files.ts';
import { INDICATORS_FILE, readIndicators } from './indicators.ts';
import { readSite } from './site.ts';
import { readTopics, TOPICS_FILE } from './topics.ts';

/**
 * A content-layer loader of one kind of entries. Files whose bytes, place and site did not change keep their
 * rendered entry; entries without a file go. Throws a ContentError that holds every problem of the kind.
 */
export function entryLoader(kind: EntryKind, contentDir: string): Loader {
  return {
    name: `gongbao-${kind}`,
    load: async ({ store, generateDigest, watcher }) => {
      const code = await digestOfCode();
      const load = async (): Promise<void> => {
        const site = await readSite(contentDir);
        const tree = await listContent(contentDir);
        const problems: Problem[] = kind === 'document' ? [...tree.problems] : [];
        const stale = new Set(store.keys());
        for (const file of tree.files.filter(isKind(kind))) {
          const source = await readUtf8(file.path);
          const digest = generateDigest({
            code,
            id: file.id,
            source,
            base: site.base,
            issuers: site.issuers.map(({ id }) => id).join(' '),
            images: [...tree.images].join(' '),
          });
          stale.delete(file.id);
          if (store.get(file.id)?.digest === digest) continue;
          const entry = await readContentFile(file, source, tree, site, contentDir, problems);
          if (entry !== undefined) store.set({ id: file.id, data: { ...entry }, digest });
        }
        if (problems.length > 0) throw new ContentError(problems);
        for (const id of stale) store.delete(id);
      };
      await load();
      watcher?.add(path.join(contentDir, 'documents'));
      watcher?.on('all', (_event, changed) => {
        if (changed.startsWith(contentDir)) load().catch(reportMistakes);
      });
    },
  };
}

/** Loads `site.yaml` as a collection of one entry, `site`. */
export function siteLoader(contentDir: string): Loader {
  return fileLoader('site', path.join(contentDir, 'site.yaml'), async () => [
    ['site', { ...(await readSite(contentDir)) }],
  ]);
}

/** Loads `indicators.yaml` as a collection. Each entry carries its place in the file: a collection has no order. */
export function indicatorsLoader(contentDir: string): Loader {
  return fileLoader('indicators', path.join(contentDir, INDICATORS_FILE), async () =>
    (await readIndicators(contentDir)).map((indicator, order) => [indicator.id, { ...indicator, order }]),
  );
}

/** Loads `topics.yaml` as a collection, each entry with its place in the file. */
export function topicsLoader(contentDir: string): Loader {
  return fileLoader('topics', path.join(contentDir, TOPICS_FILE), async () =>
    (await readTopics(contentDir)).map((topic, order) => [topic.id, { ...topic, order }]),
  );
}

/** A loader of entries that all stand in one file. */
function fileLoader(
  name: string,
  file: string,
  read: () => Promise<[id: string, data: Record<string, unknown>][]>,
): Loader {
  return {
    name: `gongbao-${name}`,
    load: async ({ store, watcher }) => {
      const load = async (): Promise<void> => {
        const entries = await read();
        store.clear();
        for (const [id, data] of entries) store.set({ id, data });
      };
      await load();
      watcher?.add(file);
      watcher?.on('all', (_event, changed) => {
        if (changed === file) load().catch(reportMistakes);
      });
    },
  };
}

/** Says in the terminal of the live preview what is wrong; the last good state stays. */
function reportMistakes(error: unknown): void {
  console.error(error instanceof ContentError ? error.message : error);
}

function isKind<K extends EntryKind>(kind: K): (file: ContentFile) => file is ContentFile & { kind: K } {
  return (file): file is ContentFile & { kind: K } => file.kind === kind;
}

/** Digest of the code that turns files into entries: a change of it makes every cached entry stale. */
async function digestOfCode(): Promise<string> {
  const hash = createHash('sha256');
  for (const room of ['mdx', 'model', 'words']) {
    const folder = path.join(process.cwd(), 'src', room);
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((one) => one.endsWith('.ts')).sort())
      hash.update(await readFile(path.join(folder, name)));
  }
  return hash.digest('hex');
}
