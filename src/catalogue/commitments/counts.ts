import { STATUSES, type Status } from '../../model/status.ts';
import type { Followed } from '../ledger.ts';

/** How many promises have a status, with a link to them where there is a list. */
export interface StatusCount {
  status: Status;
  count: number;
  href: string | undefined;
}

/** Counts promises by status, in the order of the statuses; those that no promise has are left out. */
export function countStatuses(followed: readonly Followed[], list?: string): StatusCount[] {
  return countAll(followed, list).filter(({ count }) => count > 0);
}

/** Counts promises by every status. */
export function countAll(followed: readonly Followed[], list?: string): StatusCount[] {
  const groups = Map.groupBy(followed, ({ judgement }) => judgement.status);
  return STATUSES.map((status) => {
    const count = groups.get(status)?.length ?? 0;
    return { status, count, href: count > 0 && list !== undefined ? `${list}?status=${status}` : undefined };
  });
}
