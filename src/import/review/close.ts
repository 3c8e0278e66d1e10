import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findMismatch } from '../../checks/rules/value-mismatch.ts';
import { readContentFile } from '../../mdx/content.ts';
import { displayPath, type ContentFile } from '../../mdx/files.ts';
import { readIndicators } from '../../mdx/indicators.ts';
import { REVIEW_FILE, type ReviewFile } from '../../mdx/review.ts';
import { Findings } from '../../mdx/source.ts';
import { ContentError, formatProblem, type Problem } from '../../model/problem.ts';
import type { PairProposal, Review } from '../../model/review.ts';
import { promisesFor } from '../follow-up.ts';
import type { Target } from '../keep.ts';
import { replaceFile, swapFolder } from '../place.ts';
import { additionsOf } from './additions.ts';
import { formatReview, isEmpty, NO_REVIEW } from './file.ts';
import { addToRecord, setMetadata, type Metadata } from './frontmatter.ts';
import { findCommitmentObstacle, findMetricObstacle, findPairObstacle } from './obstacle.ts';
import { checkSeats } from './seats.ts';
import { entriesOf, keptFolder, readSubject, type Subject } from './subject.ts';

/**
 * Closes a review in which all numbers and promises are decided: what was kept goes into the records, the document is published, what
 * was dropped stays behind, and so do the pairs that nobody has confirmed. Every new file is read back as the site does before one is
 * written, and all take their place at once. Throws a ContentError where something kept does not stand in the text any more, or
 * contradicts it.
 */
export async function closeReview(target: Target): Promise<void> {
  const subject = await subjectOf(target);
  const review = subject.review?.value ?? NO_REVIEW;
  if ([...review.metrics, ...review.commitments].some(({ decision }) => decision === undefined))
    throw new Error('a review with open proposals cannot be closed');
  if (subject.review !== undefined) {
    checkKept(subject.review, subject);
    checkSeats(subject.review, subject);
  }
  const confirmed = await confirmedPairs(subject, review);
  const kept = <P extends { decision?: 'keep' | 'drop' | undefined }>(list: readonly P[]): P[] =>
    list.filter(({ decision }) => decision === 'keep');
  const changed = changedFiles(subject, {
    metrics: kept(review.metrics),
    commitments: kept(review.commitments),
    pairs: confirmed,
  });
  await readBack(subject, changed);
  await placeAll(subject, changed, {
    metrics: review.metrics.filter(({ decision }) => decision === 'drop'),
    commitments: review.commitments.filter(({ decision }) => decision === 'drop'),
    pairs: review.pairs.filter((pair) => !confirmed.includes(pair)),
  });
}

/** Writes metadata into a document's own file at once. */
export async function saveMetadata(target: Target, metadata: Metadata): Promise<void> {
  const subject = await subjectOf(target);
  const own = ownEntry(subject);
  const changed = new Map([[own.file, setMetadata(own.source, metadata)]]);
  await readBack(subject, changed);
  for (const [file, source] of changed) await replaceFile(file.path, source);
}

/** Reads the document once more: a person may have mended its text during the review. */
async function subjectOf(target: Target): Promise<Subject> {
  const subject = await readSubject(target);
  if (subject === undefined) throw new Error(`the document ${target.issuer}/${target.document} is gone`);
  return subject;
}

function checkKept({ path: file, value, placeOf }: ReviewFile, subject: Subject): void {
  const findings = new Findings(displayPath(file));
  value.metrics.forEach((proposal, index) => {
    const { metric, decision } = proposal;
    if (decision !== 'keep') return;
    const obstacle = findMetricObstacle(proposal, subject);
    const place = placeOf(['metrics', index, 'metric', ...(obstacle === 'text' ? ['written'] : [])]);
    if (obstacle === 'text') findings.add('written-missing', place, metric.written, metric.at);
    if (obstacle === 'period') findings.add('missing-key', place, 'period', '如 2021-H1');
    findMismatch(metric, (field) => placeOf(['metrics', index, 'metric', field]), findings);
  });
  value.commitments.forEach((proposal, index) => {
    const { text, at } = proposal.commitment;
    if (proposal.decision === 'keep' && findCommitmentObstacle(proposal, subject) !== undefined)
      findings.add('quotation-missing', placeOf(['commitments', index, 'commitment', 'text']), text, at);
  });
  if (findings.problems.length > 0) throw new ContentError(findings.problems);
}

/**
 * The pairs that a person confirmed, less those that the texts no longer bear: they are open again. So are all but the first for one
 * promise in one text, which an edited file may hold.
 */
async function confirmedPairs(subject: Subject, review: Review): Promise<PairProposal[]> {
  const kept = review.pairs.filter(({ decision }) => decision === 'keep');
  if (kept.length === 0) return [];
  const context = {
    subject,
    review,
    promises: await promisesFor(subject.target, entriesOf(subject)),
    indicators: await readIndicators(subject.target.contentDir),
  };
  const standing = kept.filter((pair) => findPairObstacle(pair, context) === undefined);
  const byRecord = Map.groupBy(standing, (pair) => JSON.stringify([pair.in, pair.outcome.of]));
  return [...byRecord.values()].flatMap((pairs) => pairs.slice(0, 1));
}

/** The new source of each file that a closing changes. */
function changedFiles(subject: Subject, kept: Review): Map<ContentFile, string> {
  const changed = new Map<ContentFile, string>();
  for (const [name, additions] of additionsOf(kept, subject.entries)) {
    const entry = subject.entries.get(name);
    if (entry !== undefined) changed.set(entry.file, addToRecord(entry.source, additions));
  }
  const { file, source } = ownEntry(subject);
  if (subject.record.status === 'draft')
    changed.set(file, setMetadata(changed.get(file) ?? source, { status: 'published' }));
  return changed;
}

/** Reads new sources as the site does. They were made from good ones: a mistake in them is a bug, not a person's. */
async function readBack(
  { content, target }: Subject,
  changed: ReadonlyMap<ContentFile, string>,
): Promise<void> {
  const problems: Problem[] = [];
  for (const [file, source] of changed)
    await readContentFile(file, source, content.tree, content.site, target.contentDir, problems);
  if (problems.length > 0)
    throw new Error(`the review made files that the site refuses: ${problems.map(formatProblem).join('\n')}`);
}

async function placeAll(
  { folder, target }: Subject,
  changed: ReadonlyMap<ContentFile, string>,
  left: Review,
): Promise<void> {
  const staging = path.join(path.dirname(folder), `.${target.document}.reviewing`);
  await rm(staging, { recursive: true, force: true });
  await cp(folder, staging, { recursive: true });
  for (const [file, source] of changed)
    await writeFile(path.join(staging, path.relative(folder, file.path)), source, { flush: true });
  const review = path.join(staging, REVIEW_FILE);
  if (isEmpty(left)) await rm(review, { force: true });
  else await writeFile(review, formatReview(left), { flush: true });
  const kept = keptFolder(target);
  await swapFolder(staging, folder, kept);
  await rm(kept, { recursive: true, force: true });
}

function ownEntry({ entries }: Subject) {
  const own = entries.get('index');
  if (own === undefined) throw new Error('a document without its own file');
  return own;
}
