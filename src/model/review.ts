import { z } from 'astro/zod';
import { proposedMetricSchema } from './metric.ts';

/** A number that the importer found and a person decides on: kept, or left out. */
const proposalSchema = z.strictObject({
  /** Entry of the document in which it stands: a section `summary/1`, a part's own text `summary`, the document's own `index`. */
  in: z.string().regex(/^[a-z0-9-]+(?:\/[1-9]\d*)?$/u, '应写作 summary/1、summary 或 index'),
  metric: proposedMetricSchema,
  /** The sentence of the text, verbatim. */
  sentence: z.string().min(1),
  /** Where the number stands in the sentence, in UTF-16 units: `written` may occur twice. */
  offset: z.int().min(0),
  /** What a person decided; open without it. Kept ones go into the section's record when the review is closed. */
  decision: z.enum(['keep', 'drop']).optional(),
});

/** `review.yaml` beside a document: what the importer proposed, and what was decided about it. */
export const reviewSchema = z.strictObject({ metrics: z.array(proposalSchema).default([]) });

export type Review = z.output<typeof reviewSchema>;
export type Proposal = Review['metrics'][number];
export type ProposedMetric = Proposal['metric'];

/** Says whether a proposal waits for a person: open, or kept and not yet taken over. */
export function isPending({ decision }: Proposal): boolean {
  return decision !== 'drop';
}
