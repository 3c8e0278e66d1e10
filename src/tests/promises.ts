import { documentAddress, partAddress, sectionAddress } from '../model/address.ts';
import { followUp, type FollowedCommitment, type LedgerContext, type LedgerText } from '../history/ledger.ts';
import { findProblems, type LocatedEntry } from '../mdx/content.ts';
import { readIndicators } from '../mdx/indicators.ts';
import { documentSchema } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';

/** A text of a content folder as the ledger needs it, with its entry. */
export interface ContentText extends LedgerText {
  entry: LocatedEntry;
}

export interface FollowedContent {
  texts: ContentText[];
  followed: FollowedCommitment<ContentText>[];
  /** What the promises were judged with: the indicators, and the newest day of publication. */
  context: LedgerContext;
  problems: Problem[];
}

/** Reads a content folder without building it, and follows its promises. */
export async function followContent(contentDir: string): Promise<FollowedContent> {
  const texts: ContentText[] = [];
  const problems = await findProblems(contentDir, ({ entries }) => {
    texts.push(...textsOf(entries));
    return [];
  });
  const indicators = new Map((await readIndicators(contentDir)).map((one) => [one.id, one]));
  const now = texts
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1)
    ?.slice(0, '2024-01-01'.length);
  const context = { indicators, now };
  return { texts, followed: followUp(texts, context), context, problems };
}

/** Gives each text of one document the kind of its part and the period and publication that it takes over. */
function textsOf(entries: readonly LocatedEntry[]): ContentText[] {
  const document = documentSchema.parse(entries.find(({ part }) => part === '')?.record);
  const parts = new Map(
    entries.flatMap(({ part, record }) => ('kind' in record ? [[part, record] as const] : [])),
  );
  return entries.map((entry) => {
    const own = parts.get(entry.part);
    return {
      issuer: entry.issuer,
      documentId: `${entry.issuer}/${entry.document}`,
      page: pageOf(entry),
      kind: own?.kind ?? 'other',
      period: own?.period ?? document.period,
      published: document.published,
      record: entry.record,
      entry,
    };
  });
}

function pageOf({ issuer, document, part, section }: LocatedEntry): string {
  if (part === '') return documentAddress(issuer, document);
  return section === 0
    ? partAddress(issuer, document, part)
    : sectionAddress({ issuer, document, part, section });
}
