const MOST = 8;
const LONGEST = 100;

/** Columns on one host share its storage; each keeps its own. */
const keyOf = (base: string): string => `gongbao-recent:${base}`;

/** Lists what was searched for in the column with this base path on this device, the last first. */
export function recentQueries(base: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(base)) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept
      .filter((one) => typeof one === 'string')
      .filter(isKept)
      .slice(0, MOST);
  } catch {
    // Storage may be forbidden, or hold what is not ours.
    return [];
  }
}

/** Remembers a query on this device, where it may. */
export function rememberQuery(base: string, query: string): void {
  const asked = query.trim();
  if (!isKept(asked)) return;
  const others = recentQueries(base).filter((one) => one !== asked);
  try {
    localStorage.setItem(keyOf(base), JSON.stringify([asked, ...others].slice(0, MOST)));
  } catch {
    // Storage may be forbidden or full; searching goes on without it.
  }
}

/** Forgets every query. */
export function forgetQueries(base: string): void {
  try {
    localStorage.removeItem(keyOf(base));
  } catch {
    // Where storage is forbidden, nothing is kept.
  }
}

function isKept(query: string): boolean {
  return query.trim() !== '' && query.length <= LONGEST;
}
