import type { ProseToken } from '../../model/prose.ts';

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
