import { ledgerYear } from '../../history/ledger.ts';
import type { Catalogue } from '../index.ts';
import type { Followed } from '../ledger.ts';
import { links } from '../links.ts';

/** The promises that an issuer made for a year. */
export interface LedgerYear {
  issuer: string;
  name: string;
  /** `2024`, or `undated` where nothing tells it. */
  year: string;
  href: string;
  followed: Followed[];
}

/** Lists the years of the ledger: issuers in the order of the site, the newest year first. */
export function ledgerYears({ ledger, site }: Catalogue): LedgerYear[] {
  const byIssuer = Map.groupBy(ledger.commitments.values(), ({ text }) => text.issuer);
  return site.issuers.flatMap(({ id, name }) => {
    const years = Map.groupBy(byIssuer.get(id) ?? [], ({ text }) => ledgerYear(text));
    return [...years]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([year, followed]) => ({ issuer: id, name, year, href: links.ledger(id, year), followed }));
  });
}
