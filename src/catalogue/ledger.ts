import {
  followUp,
  newestDay,
  type FollowedCommitment,
  type LedgerText,
  type PlacedOutcome,
} from '../history/ledger.ts';
import { commitmentKey } from '../model/address.ts';
import {
  addressOf,
  documentId,
  documentsInOrder,
  recordAt,
  textsFrom,
  type TextPlace,
} from './data/place.ts';
import type { Catalogue } from './index.ts';

/** A text of the catalogue as the ledger follows it. */
export interface FollowedText extends LedgerText {
  place: TextPlace;
}

/** A promise with what became of it. */
export type Followed = FollowedCommitment<FollowedText>;

/** What a later text says of a promise. */
export type PlacedAnswer = PlacedOutcome<FollowedText>;

export interface Ledger {
  /** Newest day of publication in the column: 今天 of every status. */
  now: string | undefined;
  /** By key; documents by identifier, in each the order of its text. */
  commitments: ReadonlyMap<string, Followed>;
}

/** Follows the promises of all documents. */
export function ledgerOf(catalogue: Pick<Catalogue, 'documents' | 'indicators'>): Ledger {
  const { documents, indicators } = catalogue;
  const now = newestDay(documents.map(({ record }) => record.published));
  const texts = documentsInOrder(catalogue).flatMap((document) => textsFrom({ document }).map(followedText));
  const followed = followUp(texts, { indicators, now });
  return { now, commitments: new Map(followed.map((one) => [one.key, one])) };
}

function followedText(place: TextPlace): FollowedText {
  const { document, part } = place;
  return {
    issuer: document.issuer,
    documentId: documentId(document),
    page: addressOf(place),
    kind: part?.record.kind ?? 'other',
    period: part?.record.period ?? document.record.period,
    published: document.record.published,
    record: recordAt(place),
    place,
  };
}

/** Lists the promises of one text. */
export function commitmentsAt({ ledger }: Pick<Catalogue, 'ledger'>, place: TextPlace): Followed[] {
  const page = addressOf(place);
  return recordAt(place).commitments.flatMap(
    ({ id }) => ledger.commitments.get(commitmentKey(page, id)) ?? [],
  );
}

/** An answer of a text, and the promise that it answers. */
export interface Answered {
  answer: PlacedAnswer;
  followed: Followed;
}

/** Lists the answers of one text. Where the promise is not in the column, as that of a draft, there is nothing to answer. */
export function answersAt({ ledger }: Pick<Catalogue, 'ledger'>, place: TextPlace): Answered[] {
  const page = addressOf(place);
  return recordAt(place).outcomes.flatMap(({ of }) => {
    const followed = ledger.commitments.get(of);
    const answer = followed?.outcomes.find(({ text }) => text.page === page);
    return followed === undefined || answer === undefined ? [] : [{ answer, followed }];
  });
}
