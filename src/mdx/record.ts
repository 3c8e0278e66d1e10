import { distance } from 'fastest-levenshtein';
import { isMap, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'astro/zod';
import { type Findings, type Place, yamlPlaces } from './source.ts';

type Path = readonly PropertyKey[];

/** A validated record, and where each of its values stands. */
export interface ReadRecord<T> {
  value: T;
  placeOf: (path: Path) => Place;
}

/**
 * Reads a YAML record through a schema. What is wrong goes into `findings` with its place in the file;
 * the result is then undefined. `firstLine` is the number of lines before the YAML.
 */
export function readRecord<S extends z.ZodType>(
  yaml: string,
  firstLine: number,
  schema: S,
  findings: Findings,
): ReadRecord<z.output<S>> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: counter,
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
  });
  const at = yamlPlaces(counter, firstLine);
  if (!isPlainYaml(document, at, findings)) return undefined;

  const placeOf = (path: Path): Place => at(rangeStart(document, path));
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { value: parsed.data, placeOf };
  for (const issue of parsed.error.issues) reportIssue(issue, document, at, schema, findings);
  return undefined;
}

/** Refuses YAML with syntax errors or aliases: an alias can blow up a small file. */
function isPlainYaml(document: Document.Parsed, at: (offset: number) => Place, findings: Findings): boolean {
  const before = findings.problems.length;
  // What comes behind a mistake of syntax follows from it; a key that is written twice stands for itself.
  const first = document.errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  for (const error of document.errors.slice(0, first === -1 ? undefined : first + 1))
    findings.add('yaml-syntax', at(error.pos[0]), YAML_ERRORS[error.code] ?? YAML_ERROR);
  visit(document, {
    Alias: (_, alias) => {
      findings.add('yaml-alias', at(alias.range?.[0] ?? 0), `*${alias.source}`);
      return visit.BREAK;
    },
  });
  return findings.problems.length === before;
}

const YAML_ERRORS: Partial<Record<string, string>> = {
  DUPLICATE_KEY: '同一项写了两次',
  BAD_INDENT: '缩进不对',
  TAB_AS_INDENT: '缩进用了制表符，应为空格',
  MISSING_CHAR: '缺少符号（如冒号、引号或括号）',
  UNEXPECTED_TOKEN: '有多余的符号（以 > < = % @ 开头的值要加引号）',
  RESOURCE_EXHAUSTION: '嵌套太深',
  BLOCK_AS_IMPLICIT_KEY: '缩进不对，或缺少冒号',
  MULTILINE_IMPLICIT_KEY: '缩进不对，或缺少冒号',
  BAD_SCALAR_START: '值的开头不能用这个符号，请加引号',
};

/** What is said of a mistake that has no words of its own. */
const YAML_ERROR = '这一行看不懂';

function reportIssue(
  issue: z.core.$ZodIssue,
  document: Document.Parsed,
  at: (offset: number) => Place,
  schema: z.ZodType,
  findings: Findings,
): void {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    for (const key of issue.keys)
      findings.add('unknown-key', at(keyStart(document, [...issue.path, key])), key, nearest(key, known));
    return;
  }
  const place = at(rangeStart(document, issue.path));
  const value = document.getIn(issue.path.map(stepOf));
  if (value === undefined && issue.path.length > 0 && issue.code !== 'custom') {
    findings.add('missing-key', place, String(issue.path.at(-1)), expectation(issue));
    return;
  }
  const shown =
    value === undefined
      ? String(issue.path.at(-1) ?? '')
      : isNode(value)
        ? String(value).trim()
        : String(value);
  findings.add('wrong-value', place, shown, expectation(issue));
}

const TYPES: Partial<Record<string, string>> = {
  string: '文字（数字和日期要加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组“项: 值”',
};

/** Says in Chinese what an issue expected; our own schema messages are Chinese already. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `应为${TYPES[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value')
    return `应为${issue.values.map((value) => `“${String(value)}”`).join('、')}之一`;
  if (issue.code === 'too_small') return '不能为空或过小';
  if (issue.code === 'too_big') return '过长或过大';
  if (issue.code === 'invalid_union') return issue.errors.flat().map(expectation).join('或');
  return /[\u4e00-\u9fff]/u.test(issue.message) ? issue.message : '格式不对';
}

/** Picks the closest of some names, within three edits; empty where none is near. */
export function nearest(name: string, names: Iterable<string>): string {
  let [best, edits] = ['', 4];
  for (const candidate of names) {
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
    if (far < edits) [best, edits] = [candidate, far];
  }
  return edits < Math.max(name.length, 3) ? best : '';
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  let current: z.core.$ZodType = schema;
  for (const step of [...path, undefined]) {
    while (current instanceof z.ZodDefault || current instanceof z.ZodOptional) current = current.unwrap();
    if (step === undefined) break;
    if (current instanceof z.ZodArray) current = current.element;
    else if (current instanceof z.ZodObject) current = current.shape[String(step)] ?? current;
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step);
}

function rangeStart(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const steps = path.slice(0, length).map(stepOf);
    const node = length === 0 ? document.contents : document.getIn(steps, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Offset of a key, which is where an unknown item is shown. */
function keyStart(document: Document.Parsed, path: Path): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1).map(stepOf), true);
  if (!isMap(parent)) return rangeStart(document, path);
  const key = parent.items.find((item) => String(item.key) === String(path.at(-1)))?.key;
  return isNode(key) && key.range ? key.range[0] : rangeStart(document, path);
}
