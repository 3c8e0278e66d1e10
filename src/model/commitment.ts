import { z } from 'astro/zod';
import { anchorSchema, commitmentIdSchema, commitmentKeySchema, identifierSchema } from './identifiers.ts';
import { dueSchema } from './due.ts';
import { unique } from './unique.ts';

const words = z.string().trim().min(1);

/** Verbatim words of the text. */
const verbatim = z.string().min(1);

/** What a publisher says of a promise, in the words of its own lists: 已完成、序时推进、滞后、未启动. */
export const DECLARED_STATUSES = ['done', 'on-track', 'behind', 'not-started'] as const;
export type DeclaredStatus = (typeof DECLARED_STATUSES)[number];

const commitmentFields = z.strictObject({
  /** Anchor of its card, unique in the section: `c1`. It never changes, and is never used again. */
  id: commitmentIdSchema,
  /** The promise, exactly as in the text below `at`. */
  text: verbatim,
  /** Anchor of the heading or paragraph below which `text` stands. */
  at: anchorSchema,
  /** 责任单位, as the text names it. */
  owner: words.optional(),
  /** The written deadline; without one the promise is due at the end of its part's period. */
  due: dueSchema.optional(),
  /** A deadline is written and not disclosed: xx月底前. */
  dueWithheld: z.literal(true).optional(),
  /** Identifier of the value of this record that the promise is measured by. */
  target: identifierSchema.optional(),
});

/** A promise of a plan: 承诺. */
export const commitmentSchema = commitmentFields.refine(
  ({ due, dueWithheld }) => due === undefined || dueWithheld === undefined,
  { message: '“due”（期限）与“dueWithheld: true”（期限未公开）只能写一个', path: ['dueWithheld'] },
);

/** What a later text says of a promise: 结果. */
export const outcomeSchema = z.strictObject({
  /** The promise: `shili-jyj/2021-h1/plan/1#c1`. */
  of: commitmentKeySchema,
  /** What the publisher declares; left out where both sides are numbers and can be compared. */
  status: z.enum(DECLARED_STATUSES).optional(),
  /** The words that answer, exactly as in the text below `at`. */
  text: verbatim,
  /** Anchor of the heading or paragraph below which `text` stands. */
  at: anchorSchema,
  /** Identifier of the value of this record that was reached. */
  result: identifierSchema.optional(),
});

/** The promises of one record, each with an identifier of its own. */
const commitmentsSchema = z
  .array(commitmentSchema)
  .superRefine(unique('id', (id) => `承诺编号“${id}”重复，请换一个`))
  .default([]);

/** The outcomes of one record: one text may answer several promises, and each of them once. */
const outcomesSchema = z
  .array(outcomeSchema)
  .superRefine(unique('of', (of) => `本节对承诺“${of}”写了两条结果，请合为一条`))
  .default([]);

/** What every record may hold beside its own fields. */
export const followUpFields = { commitments: commitmentsSchema, outcomes: outcomesSchema };

export type CommitmentInput = z.input<typeof commitmentSchema>;
export type Commitment = z.output<typeof commitmentSchema>;
export type OutcomeInput = z.input<typeof outcomeSchema>;
export type Outcome = z.output<typeof outcomeSchema>;
