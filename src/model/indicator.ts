import { z } from 'astro/zod';
import { identifierSchema } from './identifiers.ts';
import { unique } from './unique.ts';

const words = z.string().trim().min(1);

/** A named quantity that is followed over time: 指标. */
export const indicatorSchema = z.strictObject({
  /** Segment of its address; metrics name it. */
  id: identifierSchema,
  name: words,
  /** Unit in which the series is shown; values in a unit that converts (万元, 亿元) join it. */
  unit: z.string().default(''),
  /** Which way is better; open where neither is. */
  better: z.enum(['higher', 'lower']).optional(),
  /** One sentence: what is counted, and what is not. */
  definition: words.optional(),
});

/** `content/indicators.yaml`: a list of indicators in the order of their page. */
export const indicatorsSchema = z
  .array(indicatorSchema)
  .superRefine(unique('id', (id) => `指标编号“${id}”重复，请换一个`));

export type Indicator = z.output<typeof indicatorsSchema>[number];
