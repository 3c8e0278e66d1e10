import { parseArgs } from 'node:util';
import { closeReview } from '../import/review/close.ts';
import { ReviewSession } from '../import/review/session.ts';
import { isSlug } from '../model/address.ts';
import { reviewCommand, words as shared } from '../words/commands.ts';
import { pair } from '../words/review-promises.ts';
import { words } from '../words/review.ts';
import { UsageError } from './report.ts';
import { isLeaving } from './review/ask.ts';
import { askMetadata, askPublish, missingNames } from './review/finish.ts';
import { terminalOn, type Terminal } from './review/terminal.ts';
import { walk } from './review/walk.ts';
import { findContent } from './site/folders.ts';

const OPTIONS = {
  content: { type: 'string', default: 'content' },
  'accept-all': { type: 'boolean', default: false },
} as const;

/** What a shell expects of a command that a person stopped. */
const STOPPED = 130;

/** `npm run review -- <issuer>/<document> [--accept-all] [--content DIR]`: decides on what the importer proposed, and publishes. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [id = '', ...others] = positionals;
  const [issuer, document, more] = id.split('/');
  if (!issuer || !document || more !== undefined || others.length > 0) throw new UsageError(words.usage);
  const contentDir = await findContent(values.content);
  const isNamed = isSlug(issuer) && isSlug(document);
  const session = isNamed ? await ReviewSession.open({ contentDir, issuer, document }) : undefined;
  if (session === undefined) throw new UsageError(shared.noSuchDocument(id, values.content));
  if (!session.isPending) console.log(words.nothing(id));
  else if (values['accept-all']) await acceptAll(session, values.content);
  else if (!process.stdin.isTTY || !process.stdout.isTTY) throw new UsageError(words.needsTerminal);
  else {
    const terminal = terminalOn({ input: process.stdin, output: process.stdout });
    return review(session, values.content, terminal);
  }
  return 0;
}

async function acceptAll(session: ReviewSession, content: string): Promise<void> {
  const { target } = session.subject;
  await session.begin();
  if (session.isClosable) await publishAll(session, content);
  if (session.openPairCount > 0)
    console.log(
      pair.open(session.openPairCount, reviewCommand(`${target.issuer}/${target.document}`, content)),
    );
}

async function publishAll(session: ReviewSession, content: string): Promise<void> {
  const { record, target } = session.subject;
  const obstacles = await session.acceptAll();
  await closeReview(target);
  const { metrics, commitments } = session;
  const decided = [...metrics, ...commitments];
  const kept = decided.filter(isKept).length;
  if (decided.length > 0)
    console.log(words.accepted(kept, decided.length - kept, commitments.filter(isKept).length));
  for (const [why, all] of Map.groupBy(obstacles, (obstacle) => obstacle))
    console.log(words.droppedWhy[why](all.length));
  const missing = missingNames(record);
  if (missing.length > 0) console.log(words.missing(missing));
  console.log(endOf(session, content));
}

function isKept({ decision }: { decision?: 'keep' | 'drop' | undefined }): boolean {
  return decision === 'keep';
}

function endOf({ subject: { record, target } }: ReviewSession, content: string): string {
  const id = `${target.issuer}/${target.document}`;
  return record.status === 'draft' ? words.published(id, content) : words.updated(id, content);
}

/** Walks a person through a review: proposals, metadata, publishing. Whatever ends it, what was decided is saved. */
export async function review(session: ReviewSession, content: string, terminal: Terminal): Promise<number> {
  const { target } = session.subject;
  let { record } = session.subject;
  const sayLater = (): void =>
    terminal.say(
      words.saved(session.openCount, reviewCommand(`${target.issuer}/${target.document}`, content)),
    );
  try {
    await session.begin();
    terminal.say(record.title);
    terminal.say(words.begin(session, session.openCount));
    let end = await walk(session, terminal);
    while (end === 'done' && session.isClosable) {
      record = await askMetadata(session, record, terminal);
      const answer = await askPublish(session, record, terminal);
      if (answer === 'publish') {
        await closeReview(target);
        terminal.say(endOf(session, content));
        return 0;
      }
      end = answer === 'later' ? answer : await walk(session, terminal, true);
    }
    sayLater();
    return 0;
  } catch (error) {
    if (!isLeaving(error)) throw error;
    sayLater();
    return STOPPED;
  }
}
