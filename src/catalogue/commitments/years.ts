import { ledgerYear, newestYearFirst } from '../../history/ledger.ts';
import type { Catalogue } from '../index.ts';
import type { Followed } from '../ledger.ts';
import { links } from '../links.ts';

/** The promises that an issuer made for a year. */
export interface LedgerYear {
  issuer: string;
  name: string;
  /** `2024`, or `UNDATED`. */
  year: string;
  href: string;
  followed: Followed[];
}

/** Groups promises by the year in which they are listed, the newest first; those without a year stand last. */
export function byYear(followed: Iterable<Followed>): [year: string, followed: Followed[]][] {
  const years = Map.groupBy(followed, ({ text }) => ledgerYear(text));
  return [...years].sort(([a], [b]) => newestYearFirst(a, b));
}

/** Lists the years of the ledger: issuers in the order of the site, the newest year first. */
export function ledgerYears({ ledger, site }: Catalogue): LedgerYear[] {
  const byIssuer = Map.groupBy(ledger.commitments.values(), ({ text }) => text.issuer);
  return site.issuers.flatMap(({ id, name }) =>
    byYear(byIssuer.get(id) ?? []).map(([year, followed]) => ({
      issuer: id,
      name,
      year,
      href: links.ledger(id, year),
      followed,
    })),
  );
}
