/** A mistake in what a person wrote: where it stands, what is wrong, and one way to mend it. */
export interface Problem {
  /** An error stops the build; a warning asks a person to look. */
  severity: 'error' | 'warning';
  /** Stable name of the rule, for scripts. */
  code: string;
  /** Path of the file as the person knows it. */
  file: string;
  /** Counts from 1. */
  line: number;
  /** Counts UTF-16 units from 1. */
  column: number;
  /** What is wrong, with the value and what was expected. */
  message: string;
  /** One thing to do. */
  fix: string;
}

/** Writes a problem as one line: `code file:line:column message fix`. */
export function formatProblem({ code, file, line, column, message, fix }: Problem): string {
  return `${code} ${file}:${line}:${column} ${message}。${fix}${fix.endsWith('？') ? '' : '。'}`;
}

/** Thrown where people's content cannot be used; a bug is any other error. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}
