import type { EntryKind, ReadEntry } from '../mdx/entry.ts';
import { listContent } from '../mdx/files.ts';
import { passagesOf } from '../mdx/passages.ts';
import type { Target } from './keep.ts';

/** A file of a document that is there: its record, and the words below each of its anchors. */
export interface OldEntry {
  /** `summary/1`, `summary`, `index`. */
  in: string;
  record: ReadEntry<EntryKind>['record'];
  passages: ReadonlyMap<string, string>;
}

type ReadOld = <K extends EntryKind>(
  kind: K,
  file: string,
  target: Target,
) => Promise<ReadEntry<K> | undefined>;

/** Lists the files of a document that is there, with `readOld` to read one. */
export async function oldEntries(target: Target, readOld: ReadOld): Promise<OldEntry[]> {
  const tree = await listContent(target.contentDir);
  const own = tree.files.filter(
    ({ issuer, document }) => issuer === target.issuer && document === target.document,
  );
  const entries: OldEntry[] = [];
  for (const { kind, part, section } of own) {
    const name = kind === 'document' ? 'index' : kind === 'part' ? part : `${part}/${section}`;
    const file = kind === 'section' ? `${name}.mdx` : kind === 'part' ? `${part}/index.mdx` : 'index.mdx';
    const old = await readOld(kind, file, target);
    if (old !== undefined) entries.push({ in: name, record: old.record, passages: passagesOf(old.prose) });
  }
  return entries;
}
