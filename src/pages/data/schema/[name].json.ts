import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { toJson } from '../../../data/json.ts';
import { fileResponse } from '../../../data/response.ts';
import { jsonSchema } from '../../../data/schemas.ts';
import { DATA_SCHEMAS } from '../../../model/address.ts';

export function getStaticPaths() {
  return DATA_SCHEMAS.map((name) => ({ params: { name }, props: { name } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  fileResponse(toJson(jsonSchema(props.name)), 'json');
