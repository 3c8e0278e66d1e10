import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/index.ts';
import { searchTable } from '../../catalogue/search-table.ts';
import { fileResponse } from '../../data/response.ts';

export const GET: APIRoute = async () =>
  fileResponse(JSON.stringify(searchTable(await loadCatalogue())), 'json');
