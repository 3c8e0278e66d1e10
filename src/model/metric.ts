import { z } from 'astro/zod';
import { anchorSchema, identifierSchema } from './identifiers.ts';
import { periodSchema } from './period.ts';
import { unique } from './unique.ts';

/** What a value says: something reached, something to reach, or a plain size. */
export const METRIC_KINDS = ['result', 'target', 'count'] as const;
/** How a value bounds the quantity: `~` is 左右 or 约. */
export const COMPARATORS = ['=', '>=', '<=', '>', '<', '~'] as const;

const fields = z.strictObject({
  /** Unique in the section. */
  id: identifierSchema,
  /** Joins the values of one quantity over sections and documents. */
  indicator: identifierSchema.optional(),
  /** What is counted, in the words of the text. */
  label: z.string().trim().min(1),
  kind: z.enum(METRIC_KINDS),
  /** The number in the written unit: 6.6亿元 is 6.6. */
  value: z.number().optional(),
  /** The value exists and is not disclosed. */
  withheld: z.literal(true).optional(),
  /** Exactly as in the text below `at`. */
  written: z.string().min(1),
  /** The written unit; empty for a bare number. */
  unit: z.string().default(''),
  comparator: z.enum(COMPARATORS).default('='),
  period: periodSchema,
  /** Anchor of the heading or paragraph below which `written` stands. */
  at: anchorSchema,
});

/** Either a number or withheld (未公开), never both. */
const isValued = (metric: { value?: number | undefined; withheld?: true | undefined }): boolean =>
  (metric.value === undefined) === (metric.withheld === true);
const VALUED = { message: '“value”（数值）与“withheld: true”（未公开）必须且只能写一个', path: ['value'] };

/** One value of one text. */
export const metricSchema = fields.refine(isValued, VALUED);

/** A value that the importer proposes. Its period is open where the text does not tell it: nothing is guessed. */
export const proposedMetricSchema = fields
  .extend({ period: periodSchema.optional() })
  .refine(isValued, VALUED);

/** The values of one record, each with an identifier of its own. */
export const metricsSchema = z
  .array(metricSchema)
  .superRefine(unique('id', (id) => `数据编号“${id}”重复，请换一个`))
  .default([]);

export type MetricInput = z.input<typeof metricSchema>;
export type Metric = z.output<typeof metricSchema>;
export type MetricKind = Metric['kind'];
export type Comparator = Metric['comparator'];
