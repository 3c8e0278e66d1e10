import type { ProseToken } from '../../model/prose.ts';
import { headingLabel, joinHeading } from '../../model/text.ts';

/** Gives the headings above an anchor from the outermost on; a heading's own anchor counts as below it. */
export function headingsAbove(prose: readonly ProseToken[], anchor: string): string[] {
  let open: { level: number; label: string }[] = [];
  for (const token of prose) {
    if (token.kind !== 'open' || !('anchor' in token)) continue;
    if (token.tag === 'heading')
      open = [...open.filter(({ level }) => level < token.level), { level: token.level, label: token.label }];
    if (token.anchor === anchor) return open.map(({ label }) => label);
  }
  return [];
}

/** A text with its own heading. */
export interface TitledText {
  record: { number?: string | undefined; title?: string | undefined };
  prose: readonly ProseToken[];
}

/** Gives the headings above an anchor of an entry (`summary/1`): part, section, items. The document's title is none of them. */
export function headingPath(
  entries: ReadonlyMap<string, TitledText>,
  name: string,
  anchor: string,
): string[] {
  const [part = ''] = name.split('/');
  const titles = [...new Set([part, name])]
    .filter((one) => one !== 'index')
    .map((one) => entries.get(one)?.record)
    .map((record) => joinHeading(record?.number ?? '', record?.title ?? ''));
  const items = headingsAbove(entries.get(name)?.prose ?? [], anchor);
  return [...titles, ...items].map(headingLabel).filter((title) => title !== '');
}
