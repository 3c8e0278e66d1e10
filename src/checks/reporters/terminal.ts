import { formatProblem } from '../../model/problem.ts';
import { words } from '../../words/checks.ts';
import { isError } from '../index.ts';
import type { Report } from './report.ts';

/** Writes a report for people: warnings, then errors, where the eye rests last, and one sentence on what was checked. */
export function toTerminal({ problems, documents, sections, metrics, files }: Report): string {
  const errors = problems.filter(isError);
  const warnings = problems.filter((problem) => !isError(problem));
  const lists = [
    { title: words.warnings, list: warnings },
    { title: words.errors, list: errors },
  ].filter(({ list }) => list.length > 0);
  const checked = words.checked(documents, sections, metrics, files);
  const found = problems.length === 0 ? words.clean : words.found(errors.length, warnings.length);
  return [
    ...lists.flatMap(({ title, list }) => [title, ...list.map(formatProblem), '']),
    `${checked}，${found}`,
  ].join('\n');
}
