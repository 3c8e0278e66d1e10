import { readRecordOf, type EntryKind, type RecordOf } from '../mdx/entry.ts';
import { displayPath, readUtf8, type ContentFile } from '../mdx/files.ts';
import { Findings, splitSource } from '../mdx/source.ts';
import { ContentError } from '../model/problem.ts';

/** Reads the record of a content file and leaves its text alone. Throws a ContentError where it has mistakes. */
export async function recordIn<K extends EntryKind>(file: ContentFile & { kind: K }): Promise<RecordOf<K>> {
  const findings = new Findings(displayPath(file.path));
  const source = await readUtf8(file.path);
  if (source === undefined) findings.add('not-utf8', { line: 1, column: 1 });
  const split = splitSource(source ?? '');
  if (source !== undefined && split === undefined)
    findings.add('frontmatter-missing', { line: 1, column: 1 });
  const record = split && readRecordOf(file.kind, split, findings);
  if (record === undefined) throw new ContentError(findings.problems);
  return record.value;
}

/** Says whether a file holds promises. Most files do not name them, and need not be parsed. */
export async function holdsPromises(file: ContentFile): Promise<boolean> {
  const record = splitSource((await readUtf8(file.path)) ?? '')?.yaml ?? '';
  return record.includes('commitments') && (await recordIn(file)).commitments.length > 0;
}
