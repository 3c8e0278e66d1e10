import { STATUSES } from '../../model/status.ts';
import { chromeOf, type Chrome } from '../frame.ts';
import type { Catalogue } from '../index.ts';
import { links } from '../links.ts';
import { countAll, countStatuses, type StatusCount } from './counts.ts';
import { ledgerYears, type LedgerYear } from './years.ts';

/** A year of an issuer in the overview of promises. */
export interface YearLine extends Pick<LedgerYear, 'name' | 'year' | 'href'> {
  total: number;
  counts: StatusCount[];
}

/** What the start page of the promises shows. */
export interface OverviewModel {
  chrome: Chrome;
  href: string;
  method: string;
  csv: string;
  /** Newest day of publication, at which all were judged. */
  now: string | undefined;
  total: number;
  counts: StatusCount[];
  /** A line an issuer and year; each has the counts of the same statuses, those that any promise has. */
  years: YearLine[];
}

/** Prepares the start page of the promises. */
export function overviewModel(catalogue: Catalogue): OverviewModel {
  const all = [...catalogue.ledger.commitments.values()];
  const counts = countAll(all);
  const occurring = new Set(STATUSES.filter((_, index) => (counts[index]?.count ?? 0) > 0));
  return {
    chrome: chromeOf(catalogue),
    href: links.commitments,
    method: links.method,
    csv: links.dataFile('commitments.csv'),
    now: catalogue.ledger.now,
    total: all.length,
    counts,
    years: ledgerYears(catalogue).map(({ name, year, href, followed }) => ({
      name,
      year,
      href,
      total: followed.length,
      counts: countAll(followed, href).filter(({ status }) => occurring.has(status)),
    })),
  };
}

/** The state of all promises in a few counts. */
export interface CommitmentState {
  href: string;
  total: number;
  counts: StatusCount[];
}

/** Gives the state of the promises of the whole column. */
export function columnState({ ledger }: Catalogue): CommitmentState {
  const all = [...ledger.commitments.values()];
  return { href: links.commitments, total: all.length, counts: countStatuses(all) };
}

/** Gives the state of an issuer's promises, a line a year. */
export function issuerState(catalogue: Catalogue, issuer: string): (CommitmentState & { year: string })[] {
  return ledgerYears(catalogue)
    .filter((one) => one.issuer === issuer)
    .map(({ year, href, followed }) => ({
      year,
      href,
      total: followed.length,
      counts: countStatuses(followed, href),
    }));
}
