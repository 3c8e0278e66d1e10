import { saveMetadata } from '../../import/review/close.ts';
import type { Metadata } from '../../import/review/frontmatter.ts';
import type { ReviewSession } from '../../import/review/session.ts';
import { momentSchema } from '../../model/day.ts';
import type { Document } from '../../model/document.ts';
import { words } from '../../words/review.ts';
import { plain } from './answers.ts';
import { periodOf } from './metric/card.ts';
import { askPeriod } from './metric/edit.ts';
import type { Terminal } from './terminal.ts';

/** Asks for the metadata that is still missing. Each answer is in the document's file before the next question. */
export async function askMetadata(
  session: ReviewSession,
  record: Document,
  { ask, say }: Terminal,
): Promise<Document> {
  const complete = { ...record };
  const save = async (metadata: Metadata): Promise<void> => {
    await saveMetadata(session.subject.target, metadata);
    Object.assign(complete, metadata);
  };
  if (missingNames(record).length > 0) say(words.metadata);
  if (record.published === undefined) {
    const published = plain(await ask.write(words.askPublished, '', checkMoment));
    if (published !== '') await save({ published });
  }
  if (record.source === undefined) {
    const source = await ask.write(words.askSource, '', () => undefined);
    if (source !== '') await save({ source });
  }
  if (record.period === undefined) {
    const period = await askPeriod(words.askDocumentPeriod, undefined, session, ask);
    if (period !== undefined) await save({ period });
  }
  return complete;
}

/** Names metadata that a record still lacks. */
export function missingNames(record: Document): string[] {
  return (['published', 'source', 'period'] as const)
    .filter((name) => record[name] === undefined)
    .map((name) => words.recordNames[name]);
}

/** Says what was decided and what the document's record says, and asks what becomes of it. */
export async function askPublish(
  { metrics, commitments, pairs, openPairCount }: ReviewSession,
  record: Document,
  { ask, say }: Terminal,
): Promise<'publish' | 'again' | 'later'> {
  const kept = metrics.filter(isKept).map(({ metric }) => metric);
  say('');
  if (metrics.length > 0)
    say(
      words.summary(
        kept.length,
        kept.filter(({ withheld }) => withheld).length,
        kept.filter(({ indicator }) => indicator !== undefined).length,
        metrics.length - kept.length,
      ),
    );
  const promises = commitments.filter(isKept).length;
  if (commitments.length > 0) say(words.commitmentSummary(promises, commitments.length - promises));
  const others = pairs.filter(({ decision }) => decision === 'drop').length;
  if (pairs.length > 0) say(words.pairSummary(pairs.length - others - openPairCount, others, openPairCount));
  const shown = { ...record, period: record.period && periodOf(record) };
  for (const [name, title] of Object.entries(words.recordNames))
    say(`  ${title}  ${shown[name as keyof typeof words.recordNames] ?? words.notGiven}`);
  const isDraft = record.status === 'draft';
  return ask.choose(isDraft ? words.publishWhat : words.updateWhat, [
    { value: 'publish', name: isDraft ? words.publish : words.update },
    ...(metrics.length + commitments.length + pairs.length > 0
      ? [{ value: 'again' as const, name: words.again }]
      : []),
    { value: 'later', name: isDraft ? words.notYet : words.notYetUpdate },
  ]);
}

function isKept({ decision }: { decision?: 'keep' | 'drop' | undefined }): boolean {
  return decision === 'keep';
}

function checkMoment(answer: string): string | undefined {
  return answer === '' || momentSchema.safeParse(plain(answer)).success ? undefined : words.badPublished;
}
