import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { readReview, REVIEW_FILE } from '../../mdx/review.ts';
import { reviewSchema, type PairProposal, type Review } from '../../model/review.ts';
import type { Target } from '../keep.ts';
import type { Imported, ImportOptions } from '../index.ts';
import { closeReview } from '../review/close.ts';
import { formatReview, NO_REVIEW } from '../review/file.ts';
import { ReviewSession } from '../review/session.ts';
import { documentFolder } from '../review/subject.ts';
import { importText, optionsFor } from '../testing.ts';

/** An invented plan with a promise that has a number, and one that has none. */
export const PLAN = `示例县教育局2021年下半年工作计划
一、教师队伍建设
1.充实力量。年内招聘教师60人，由人事科负责。
2.加强培训。组织全员培训。
二、学校建设
12月底前完成三所幼儿园改造。
`;

/** The summary of the same half year. */
export const SUMMARY = `示例县教育局2021年下半年工作总结
一、教师队伍建设
1.充实力量。招聘教师62人，其中硕士8人。
2.加强培训。全员培训正在有序推进。
二、学校建设
三所幼儿园改造全部完成。
`;

/** What the plan promises. */
export const PROMISES: Review['commitments'] = reviewSchema.parse({
  commitments: [
    {
      in: 'plan/1',
      commitment: {
        id: 'c1',
        text: '年内招聘教师60人',
        at: 'item-1',
        owner: '人事科',
        due: '2021-12',
        target: 'm1',
      },
      sentence: '年内招聘教师60人，由人事科负责。',
      offset: 0,
    },
    {
      in: 'plan/2',
      commitment: { id: 'c1', text: '完成三所幼儿园改造', at: 'p-55790a94', due: '2021-12' },
      sentence: '12月底前完成三所幼儿园改造。',
      offset: 5,
    },
  ],
}).commitments;

/** Names a document of the folder. */
export function targetOf(contentDir: string, document: string): Target {
  return { contentDir, issuer: 'shili', document };
}

/** Imports a text as a document of the folder. */
export function importAs(
  t: TestContext,
  contentDir: string,
  document: string,
  text: string,
  others: Partial<ImportOptions> = {},
): Promise<Imported> {
  return importText(t, text, optionsFor(contentDir, { document, ...others }));
}

/** Imports the plan, which then waits for its review. */
export async function proposedPlan(
  t: TestContext,
  contentDir: string,
  text = PLAN,
  promises = PROMISES,
  others: Partial<ImportOptions> = {},
): Promise<Target> {
  const target = targetOf(contentDir, others.document ?? 'plan');
  await importAs(t, contentDir, target.document, text, others);
  await rewriteReview(target, (review) => ({ ...review, commitments: promises }));
  return target;
}

/** Imports the plan and publishes what it promises. */
export async function publishedPlan(...of: Parameters<typeof proposedPlan>): Promise<Target> {
  const target = await proposedPlan(...of);
  await publish(target);
  return target;
}

/** Keeps everything that can be kept, as a script does. */
export async function publish(target: Target): Promise<void> {
  const session = await ReviewSession.open(target);
  await session?.begin();
  await session?.acceptAll();
  await closeReview(target);
}

/** Changes the review of a document. */
export async function rewriteReview(target: Target, change: (review: Review) => Review): Promise<void> {
  const folder = documentFolder(target);
  const review = (await readReview(folder))?.value ?? NO_REVIEW;
  await writeFile(path.join(folder, REVIEW_FILE), formatReview(change(review)));
}

/** The pairs that stand in the review of a document. */
export async function pairsIn(target: Target): Promise<PairProposal[]> {
  return (await readReview(documentFolder(target)))?.value.pairs ?? [];
}

/** A pair in short: promise, sentence, result, status, decision. */
export function sayPair({ outcome, promise, decision }: PairProposal): string {
  const { text, result = '-', status = '-' } = outcome;
  return [promise, text, result, status, decision ?? 'open'].join(' | ');
}
