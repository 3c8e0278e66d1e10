import { followUp, type FollowedCommitment, type LedgerText } from '../history/ledger.ts';
import { commitmentKey } from '../model/address.ts';
import { addressOf, documentId, documentsInOrder, textsFrom, type TextPlace } from './data/place.ts';
import type { Catalogue } from './index.ts';

/** A text of the catalogue as the ledger follows it. */
export interface FollowedText extends LedgerText {
  place: TextPlace;
}

/** A promise with what became of it. */
export type Followed = FollowedCommitment<FollowedText>;

const known = new WeakMap<Catalogue, ReadonlyMap<string, Followed>>();

/** Lists the promises of one text. */
export function commitmentsAt(catalogue: Catalogue, place: TextPlace): Followed[] {
  const followed = known.get(catalogue) ?? followAll(catalogue);
  known.set(catalogue, followed);
  const page = addressOf(place);
  const { record } = place.section ?? place.part ?? place.document;
  return record.commitments.flatMap(({ id }) => followed.get(commitmentKey(page, id)) ?? []);
}

function followAll(catalogue: Catalogue): ReadonlyMap<string, Followed> {
  const { documents, indicators } = catalogue;
  const now = documents
    .flatMap(({ record }) => record.published?.slice(0, 'yyyy-mm-dd'.length) ?? [])
    .sort()
    .at(-1);
  const texts = documentsInOrder(catalogue).flatMap((document) =>
    textsFrom({ document }).map((place): FollowedText => ({
      issuer: document.issuer,
      documentId: documentId(document),
      page: addressOf(place),
      kind: place.part?.record.kind ?? 'other',
      period: place.part?.record.period ?? document.record.period,
      published: document.record.published,
      record: (place.section ?? place.part ?? document).record,
      place,
    })),
  );
  return new Map(followUp(texts, { indicators, now }).map((one) => [one.key, one]));
}
