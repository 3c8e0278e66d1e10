import { LineCounter } from 'yaml';
import type { Problem } from '../model/problem.ts';
import { PROBLEMS, type Near, type ProblemCode, type Said } from '../words/problems.ts';

/** A place in a file, both from 1. */
export interface Place {
  line: number;
  column: number;
}

const LONGEST_VALUE = 60;

/** Collects what is wrong with one file, so that a person sees all of it at once. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** Notes one problem; long values are cut, so that a line stays readable. */
  add(code: ProblemCode, place: Place, value = '', hint = '', near?: Near): void {
    const shown = shorten(value);
    const { severity, message, fix }: Said = PROBLEMS[code];
    const said = near && { ...near, form: shorten(near.form) };
    this.problems.push({
      severity: severity ?? 'error',
      code,
      file: this.file,
      ...place,
      message: message(shown, hint, said),
      fix: fix(shown, hint, said),
    });
  }
}

function shorten(value: string): string {
  const whole = [...value.replace(/\s+/gu, ' ').trim()];
  return whole.length > LONGEST_VALUE ? `${whole.slice(0, LONGEST_VALUE).join('')}…` : whole.join('');
}

/** A content file cut at the end of its record, not a byte changed: `head + yaml + rest` is the file. */
export interface CutSource {
  /** The fence that opens the record. */
  head: string;
  yaml: string;
  /** The fence that closes the record, and the body. */
  rest: string;
}

/** A content file cut in two: the YAML record and the body, whose positions are those of the file. */
export interface SplitSource {
  yaml: string;
  /** Lines before the YAML: always 1. */
  yamlLine: number;
  /** The body with the record's lines left blank, so that line numbers hold. */
  body: string;
}

const FENCE = /^\ufeff?---[ \t]*\r?$/u;

/** Cuts a content file at the `---` lines of its record; undefined where there is none. */
export function cutSource(source: string): CutSource | undefined {
  const lines = source.split('\n');
  if (!FENCE.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end === -1) return undefined;
  return {
    head: `${lines[0]}\n`,
    yaml: lines
      .slice(1, end)
      .map((line) => `${line}\n`)
      .join(''),
    rest: lines.slice(end).join('\n'),
  };
}

/** Separates the record between `---` lines from the body; undefined where there is none. */
export function splitSource(source: string): SplitSource | undefined {
  const cut = cutSource(source);
  if (cut === undefined) return undefined;
  const [, ...body] = cut.rest.split('\n');
  const linesBefore = cut.yaml.split('\n').length + 1;
  return { yaml: cut.yaml, yamlLine: 1, body: '\n'.repeat(linesBefore) + body.join('\n') };
}

/** Turns offsets in the YAML into places in the file. */
export function yamlPlaces(counter: LineCounter, firstLine: number): (offset: number) => Place {
  return (offset) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine, column: Math.max(col, 1) };
  };
}
