import { isError } from '../index.ts';
import type { Report } from './report.ts';

/** Writes a report for programs: `{ errors, warnings, problems }`. */
export function toJson({ problems }: Report): string {
  const errors = problems.filter(isError).length;
  return JSON.stringify({ errors, warnings: problems.length - errors, problems }, null, 1);
}
