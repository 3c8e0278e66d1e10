import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { pageMarkdown } from '../../../../catalogue/data/beside.ts';
import { loadCatalogue } from '../../../../catalogue/index.ts';
import { partPaths } from '../../../../catalogue/paths.ts';

import { fileResponse } from '../../../../data/response.ts';

export const getStaticPaths = partPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  fileResponse(pageMarkdown(await loadCatalogue(), props), 'md');
