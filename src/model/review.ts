import { z } from 'astro/zod';
import { metricSchema } from './metric.ts';
import { periodSchema } from './period.ts';

/** A metric that the importer proposes. Its period is open where the text does not tell it: nothing is guessed. */
const proposedMetricSchema = metricSchema.safeExtend({ period: periodSchema.optional() });

/** A number that the importer found and a person decides on: kept, or left out. */
const proposalSchema = z.strictObject({
  /** Section of the document in which it stands: `summary/1`. */
  section: z.string().regex(/^[a-z0-9-]+\/[1-9]\d*$/u, '应写作 summary/1'),
  metric: proposedMetricSchema,
  /** The sentence of the text, verbatim. */
  sentence: z.string().min(1),
  /** What a person decided; open without it. Kept ones go into the section's record when the review is closed. */
  decision: z.enum(['keep', 'drop']).optional(),
});

/** `review.yaml` beside a document: what the importer proposed, and what was decided about it. */
export const reviewSchema = z.strictObject({ metrics: z.array(proposalSchema).default([]) });

export type Review = z.output<typeof reviewSchema>;
export type ReviewInput = z.input<typeof reviewSchema>;
export type Proposal = Review['metrics'][number];
export type ProposedMetric = Proposal['metric'];
