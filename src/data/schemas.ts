import { z } from 'astro/zod';
import type { DataSchema } from '../model/address.ts';
import { commitmentRowSchema } from './commitment-row.ts';
import { documentRowSchema } from './document-row.ts';
import { indicatorRowSchema } from './indicator-row.ts';
import { metricRowSchema } from './metric-row.ts';
import { pageDataSchema } from './page-data.ts';

const FILES = {
  metrics: z.array(metricRowSchema).meta({ title: 'metrics.json' }),
  commitments: z.array(commitmentRowSchema).meta({ title: 'commitments.json' }),
  documents: z.array(documentRowSchema).meta({ title: 'documents.json' }),
  indicators: z.array(indicatorRowSchema).meta({ title: 'indicators.json' }),
  page: pageDataSchema,
} as const satisfies Record<DataSchema, z.ZodType>;

/** Gives the JSON Schema (draft 2020-12) of a file of data, made from the schema whose types the data have. */
export function jsonSchema(name: DataSchema): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(FILES[name], { target: 'draft-2020-12' });
}
