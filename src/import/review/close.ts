import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findMismatch } from '../../checks/rules/value-mismatch.ts';
import { readContentFile } from '../../mdx/content.ts';
import { displayPath, type ContentFile } from '../../mdx/files.ts';
import { Findings } from '../../mdx/source.ts';
import type { Metric } from '../../model/metric.ts';
import { ContentError, formatProblem, type Problem } from '../../model/problem.ts';
import type { Proposal } from '../../model/review.ts';
import type { Target } from '../keep.ts';
import { replaceFile, swapFolder } from '../place.ts';
import { formatReview } from './file.ts';
import { REVIEW_FILE, type ReviewFile } from '../../mdx/review.ts';
import { addMetrics, setMetadata, type Metadata } from './frontmatter.ts';
import { checkSeats } from './seats.ts';
import { findObstacle, keptFolder, readSubject, type Subject } from './subject.ts';

/**
 * Closes a review in which everything is decided: kept metrics go into the records, the document is published, dropped
 * proposals stay behind. Every new file is read back as the site does before one is written, and all take their place at
 * once. Throws a ContentError where something kept does not stand in the text any more, or contradicts it.
 */
export async function closeReview(target: Target): Promise<void> {
  const subject = await subjectOf(target);
  const proposals = subject.review?.value.metrics ?? [];
  if (proposals.some(({ decision }) => decision === undefined))
    throw new Error('a review with open proposals cannot be closed');
  const kept = proposals.filter(({ decision }) => decision === 'keep');
  if (subject.review !== undefined) {
    checkKept(subject.review, subject);
    checkSeats(subject.review, subject, metricOf);
  }
  const changed = changedFiles(subject, kept);
  await readBack(subject, changed);
  await placeAll(
    subject,
    changed,
    proposals.filter(({ decision }) => decision === 'drop'),
  );
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
    const obstacle = findObstacle(proposal, subject);
    const place = placeOf(['metrics', index, 'metric', ...(obstacle === 'text' ? ['written'] : [])]);
    if (obstacle === 'text') findings.add('written-missing', place, metric.written, metric.at);
    if (obstacle === 'period') findings.add('missing-key', place, 'period', '如 2021-H1');
    findMismatch(metric, (field) => placeOf(['metrics', index, 'metric', field]), findings);
  });
  if (findings.problems.length > 0) throw new ContentError(findings.problems);
}

/** The new source of each file that a closing changes. */
function changedFiles(subject: Subject, kept: readonly Proposal[]): Map<ContentFile, string> {
  const changed = new Map<ContentFile, string>();
  for (const [name, proposals] of Map.groupBy(kept, (proposal) => proposal.in)) {
    const entry = subject.entries.get(name);
    if (entry === undefined) throw new Error(`no file ${name}`);
    const taken = entry.entry.record.metrics.map(({ id }) => id);
    changed.set(entry.file, addMetrics(entry.source, proposals.map(metricOf), taken));
  }
  const { file, source } = ownEntry(subject);
  if (subject.record.status === 'draft')
    changed.set(file, setMetadata(changed.get(file) ?? source, { status: 'published' }));
  return changed;
}

function metricOf({ metric }: Proposal): Metric {
  const { period } = metric;
  if (period === undefined) throw new Error(`the period of ${metric.id} is open`);
  return { ...metric, period };
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
  dropped: Proposal[],
): Promise<void> {
  const staging = path.join(path.dirname(folder), `.${target.document}.reviewing`);
  await rm(staging, { recursive: true, force: true });
  await cp(folder, staging, { recursive: true });
  for (const [file, source] of changed)
    await writeFile(path.join(staging, path.relative(folder, file.path)), source, { flush: true });
  const review = path.join(staging, REVIEW_FILE);
  if (dropped.length > 0)
    await writeFile(review, formatReview({ metrics: dropped, commitments: [], pairs: [] }), { flush: true });
  else await rm(review, { force: true });
  const kept = keptFolder(target);
  await swapFolder(staging, folder, kept);
  await rm(kept, { recursive: true, force: true });
}

function ownEntry({ entries }: Subject) {
  const own = entries.get('index');
  if (own === undefined) throw new Error('a document without its own file');
  return own;
}
