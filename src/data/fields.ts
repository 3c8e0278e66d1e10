import type { z } from 'astro/zod';
import type { DataSchema } from '../model/address.ts';
import { dataWords } from '../words/data.ts';
import { jsonSchema } from './schemas.ts';

type Schema = z.core.JSONSchema.JSONSchema;
type SchemaType = z.core.JSONSchema.SchemaType;

/** A field of published data, as README and page explain it. */
export interface Field {
  name: string;
  title: string;
  type: string;
  description: string;
}

/** Lists the fields of a file of data in their order, from its JSON Schema. Of pages, those of a section, which has all. */
export function fieldsOf(name: DataSchema): Field[] {
  const schema = jsonSchema(name);
  const row = onlyObject(schema.items) ?? schema.oneOf?.at(-1) ?? schema;
  return Object.entries(row.properties ?? {}).map(([field, property]) => {
    const found = onlyObject(property) ?? {};
    return {
      name: field,
      title: found.title ?? '',
      type: typeOf(found),
      description: found.description ?? '',
    };
  });
}

function typeOf(schema: Schema): string {
  const types = typesOf(schema);
  const words = dataWords.types[types.find((type) => type !== 'null') ?? 'null'];
  return types.includes('null') ? dataWords.nullable(words) : words;
}

function typesOf({ type, anyOf = [] }: Schema): SchemaType[] {
  return [type ?? [], ...anyOf.map(typesOf)].flat();
}

function onlyObject(schema: Schema['items']): Schema | undefined {
  return typeof schema === 'object' && !Array.isArray(schema) ? schema : undefined;
}
