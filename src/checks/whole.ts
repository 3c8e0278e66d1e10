import {
  followUp,
  newestDay,
  type FollowedCommitment,
  type LedgerText,
  type PlacedOutcome,
} from '../history/ledger.ts';
import type { Dated } from '../history/newest-first.ts';
import { pageOf, type LocatedDocument, type LocatedEntry } from '../mdx/content.ts';
import { displayPath } from '../mdx/files.ts';
import { Findings, type Place } from '../mdx/source.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Problem } from '../model/problem.ts';

/** What is kept of a text until every document was seen: its promises and outcomes with their values, and where they stand. */
export interface KeptText extends LedgerText {
  file: string;
  origin: Dated;
  places: { commitments: Place[]; outcomes: { of: Place; status: Place }[] };
}

/** Everything that a rule over the whole content looks at. */
export interface WholeContent {
  texts: readonly KeptText[];
  followed: readonly FollowedCommitment<KeptText>[];
  /** The pages of all texts, and whether they could be read. */
  pages: ReadonlyMap<string, boolean>;
}

/** Finds what is wrong between documents. */
export type WholeRule = (content: WholeContent) => Problem[];

/** Keeps of each document what the rules over the whole content need, and no more: 20,000 sections must fit. */
export class Keeper {
  readonly #texts: KeptText[] = [];
  readonly #pages = new Map<string, boolean>();
  readonly #published: (string | undefined)[] = [];

  keep({ files, entries }: LocatedDocument): void {
    for (const file of files) this.#pages.set(pageOf(file), false);
    for (const { file } of entries) this.#pages.set(pageOf(file), true);
    const document = entries.map(({ record }) => record).find((record) => 'status' in record);
    const [period, published] = [document?.period, document?.published];
    this.#published.push(published);
    const parts = new Map(entries.flatMap(({ part, record }) => ('order' in record ? [[part, record]] : [])));
    for (const entry of entries) {
      const part = parts.get(entry.part);
      // A part's own text stands for its sections, when it is asked which time a summary covers.
      if (entry.file.kind !== 'part' && !followsUp(entry)) continue;
      const { issuer, document: id } = entry;
      this.#texts.push({
        issuer,
        documentId: `${issuer}/${id}`,
        page: pageOf(entry.file),
        kind: part?.kind ?? 'other',
        period: part?.period ?? period,
        published,
        file: displayPath(entry.file.path),
        origin: { issuer, document: id, period, published },
        ...keptOf(entry),
      });
    }
  }

  /** Joins what was kept. Today is the newest day of publication. */
  whole(indicators: ReadonlyMap<string, Indicator>): WholeContent {
    const texts = this.#texts;
    const now = newestDay(this.#published);
    return { texts, followed: followUp(texts, { indicators, now }), pages: this.#pages };
  }
}

function followsUp({ record: { commitments, outcomes } }: LocatedEntry): boolean {
  return commitments.length + outcomes.length > 0;
}

/** Copies what is kept: the parser's strings are slices that would hold the whole file. */
function keptOf({ record, located }: LocatedEntry): Pick<KeptText, 'record' | 'places'> {
  const { metrics, commitments, outcomes } = record;
  const named = new Set([
    ...commitments.map(({ target }) => target),
    ...outcomes.map(({ result }) => result),
  ]);
  return {
    record: structuredClone({ metrics: metrics.filter(({ id }) => named.has(id)), commitments, outcomes }),
    places: {
      commitments: commitments.map((_, index) => located.placeOf(['commitments', index])),
      outcomes: outcomes.map((_, index) => ({
        of: located.placeOf(['outcomes', index, 'of']),
        status: located.placeOf(['outcomes', index, 'status']),
      })),
    },
  };
}

/** Lets a rule look at each outcome of a promise that is there. */
export function inEachOutcome(
  { followed }: WholeContent,
  look: (
    placed: PlacedOutcome<KeptText> & KeptText['places']['outcomes'][number],
    promise: FollowedCommitment<KeptText>,
    findings: Findings,
  ) => void,
): Problem[] {
  return followed.flatMap((promise) =>
    promise.outcomes.flatMap((placed) => {
      const { file, record, places } = placed.text;
      const findings = new Findings(file);
      const place = places.outcomes[record.outcomes.indexOf(placed.outcome)];
      if (place !== undefined) look({ ...placed, ...place }, promise, findings);
      return findings.problems;
    }),
  );
}
