const KEY = 'gongbao-recent';
const MOST = 8;
const LONGEST = 100;

/** Lists what was searched for on this device, the last first. */
export function recentQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
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
export function rememberQuery(query: string): void {
  const asked = query.trim();
  if (!isKept(asked)) return;
  const others = recentQueries().filter((one) => one !== asked);
  try {
    localStorage.setItem(KEY, JSON.stringify([asked, ...others].slice(0, MOST)));
  } catch {
    // Storage may be forbidden or full; searching goes on without it.
  }
}

/** Forgets every query. */
export function forgetQueries(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where storage is forbidden, nothing is kept.
  }
}

function isKept(query: string): boolean {
  return query.trim() !== '' && query.length <= LONGEST;
}
