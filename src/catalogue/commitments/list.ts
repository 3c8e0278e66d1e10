import { lastDayOf } from '../../model/due.ts';
import { officesOf } from '../../model/owner.ts';
import type { Status } from '../../model/status.ts';
import { recordAt } from '../data/place.ts';
import { chromeOf, type Chrome } from '../frame.ts';
import type { Catalogue } from '../index.ts';
import type { Followed } from '../ledger.ts';
import { links } from '../links.ts';
import { countStatuses, type StatusCount } from './counts.ts';
import {
  nameOf,
  shownAnswer,
  shownDue,
  type DocumentName,
  type ShownAnswer,
  type ShownDue,
} from './shown.ts';
import { placeNameOf, type PlaceName } from './source.ts';
import type { LedgerYear } from './years.ts';

/** A promise in a list. */
export interface LedgerRow {
  text: string;
  /** Link to its card. */
  href: string;
  owner: string | undefined;
  /** The offices that share it, without what each is to it. */
  offices: string[];
  due: ShownDue;
  status: Status;
  newest: ShownAnswer | undefined;
  place: PlaceName;
  /** Link to its sentence. */
  sentence: string;
  document: DocumentName;
  topics: readonly string[];
}

/** What the list of one issuer and year shows. */
export interface LedgerModel {
  chrome: Chrome;
  name: string;
  year: string;
  href: string;
  /** The start page of the promises. */
  overview: string;
  issuer: string;
  method: string;
  counts: StatusCount[];
  /** By deadline; those without one stand last. */
  rows: LedgerRow[];
  /** Offices that are named, in the order of their names. */
  owners: string[];
  topics: { id: string; name: string }[];
}

/** Prepares the list of the promises of an issuer for a year. */
export function ledgerModel(catalogue: Catalogue, ledger: LedgerYear): LedgerModel {
  const rows = ledger.followed.toSorted(byDue).map(ledgerRow);
  const owners = new Set(rows.flatMap(({ offices }) => offices));
  const topics = new Set(rows.flatMap((row) => row.topics));
  return {
    chrome: chromeOf(catalogue),
    name: ledger.name,
    year: ledger.year,
    href: ledger.href,
    overview: links.commitments,
    issuer: links.issuer(ledger.issuer),
    method: links.method,
    counts: countStatuses(ledger.followed, ledger.href),
    rows,
    owners: [...owners].sort((a, b) => a.localeCompare(b, 'zh-CN')),
    topics: [...catalogue.topics.values()].filter(({ id }) => topics.has(id)),
  };
}

/** Prepares the line of a promise in a list. */
export function ledgerRow(followed: Followed): LedgerRow {
  const { key, commitment, text, outcomes, judgement } = followed;
  const newest = outcomes.at(-1);
  const { name, page } = placeNameOf(text.place);
  return {
    text: commitment.text,
    href: links.commitment(key),
    owner: commitment.owner,
    offices: commitment.owner === undefined ? [] : officesOf(commitment.owner),
    due: shownDue(followed),
    status: judgement.status,
    newest: newest && shownAnswer(newest),
    place: name,
    sentence: `${page}#${commitment.at}`,
    document: nameOf(text.place.document),
    topics: topicsOf(followed),
  };
}

function topicsOf({ text }: Followed): readonly string[] {
  const record = recordAt(text.place);
  return 'topics' in record ? record.topics : [];
}

function byDue(a: Followed, b: Followed): number {
  const [left, right] = [dayOf(a), dayOf(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** What sorts a deadline; behind every day where there is none. */
function dayOf({ due }: Followed): string {
  return due === undefined || due === 'withheld' ? '~' : lastDayOf(due);
}
