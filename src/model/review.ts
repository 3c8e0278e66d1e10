import { z } from 'astro/zod';
import { commitmentSchema, outcomeSchema } from './commitment.ts';
import { proposedMetricSchema } from './metric.ts';

/** Entry of the document in which something stands: a section `summary/1`, a part's own text `summary`, the document's own `index`. */
const entryName = z.string().regex(/^[a-z0-9-]+(?:\/[1-9]\d*)?$/u, '应写作 summary/1、summary 或 index');

/** What a person decided; open without it. Kept ones go into the record of the entry when the review is closed. */
const decision = z.enum(['keep', 'drop']).optional();

const quotation = {
  /** The sentence of the text, verbatim. */
  sentence: z.string().min(1),
  /** Where the proposed words stand in the sentence, in UTF-16 units: they may occur twice. */
  offset: z.int().min(0),
  decision,
};

/** A number that the importer found and a person decides on: kept, or left out. */
const metricProposalSchema = z.strictObject({ in: entryName, metric: proposedMetricSchema, ...quotation });

/** A promise that the importer found. Its `target` names a value of the same entry, recorded or proposed. */
const commitmentProposalSchema = z.strictObject({
  in: entryName,
  commitment: commitmentSchema,
  ...quotation,
});

/** An answer to a promise of an earlier plan that the importer suspects; only a person knows whether it is one. */
const pairProposalSchema = z.strictObject({
  in: entryName,
  /** `result` names a value of the same entry, recorded or proposed; `status` is only what the words suggest. */
  outcome: outcomeSchema,
  /** The words of the promise, as they were when the pair was proposed. */
  promise: z.string().min(1),
  /** How well the two fit, from 0 to 1. */
  score: z.number().min(0).max(1),
  /** Why they may belong together, in words. */
  reason: z.string().min(1),
  decision,
});

/** `review.yaml` beside a document: what the importer proposed, and what was decided about it. */
export const reviewSchema = z.strictObject({
  metrics: z.array(metricProposalSchema).default([]),
  commitments: z.array(commitmentProposalSchema).default([]),
  /** Best first for each promise. */
  pairs: z.array(pairProposalSchema).default([]),
});

export type Review = z.output<typeof reviewSchema>;
export type Proposal = Review['metrics'][number];
export type ProposedMetric = Proposal['metric'];
export type CommitmentProposal = Review['commitments'][number];
export type PairProposal = Review['pairs'][number];

/** Says whether a proposal waits for a person: open, or kept and not yet taken over. */
export function isPending({ decision: decided }: { decision?: 'keep' | 'drop' | undefined }): boolean {
  return decided !== 'drop';
}
