import type { APIRoute } from 'astro';
import { dataFile } from '../../catalogue/data/files.ts';
import { loadCatalogue } from '../../catalogue/index.ts';
import { fileResponse } from '../../data/response.ts';

export const GET: APIRoute = async () =>
  fileResponse(dataFile(await loadCatalogue(), 'commitments.csv'), 'csv');
