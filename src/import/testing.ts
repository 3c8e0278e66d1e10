import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { exportText } from '../export/text.ts';
import { readEntry, type EntryKind, type ReadEntry } from '../mdx/entry.ts';
import { listContent, type ContentFile } from '../mdx/files.ts';
import { Findings } from '../mdx/source.ts';
import type { Document } from '../model/document.ts';
import { formatProblem } from '../model/problem.ts';
import { withoutBlanks } from '../model/text.ts';
import { importDocument, type Imported, type ImportOptions } from './index.ts';
import { isDropped, type Note } from './notes.ts';
import { readSource } from './read/index.ts';
import { closeReview } from './review/close.ts';
import { ReviewSession } from './review/session.ts';

/** Makes a folder that goes with the test. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongbao-import-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Gives the options of an import into a folder, as document `shili/report` unless others are given. */
export function optionsFor(contentDir: string, others: Partial<ImportOptions> = {}): ImportOptions {
  return {
    contentDir,
    issuer: 'shili',
    document: 'report',
    replace: false,
    dryRun: false,
    isBatch: false,
    written: new Map(),
    include: [],
    ...others,
  };
}

/** Writes a text into a file outside the content and imports it. */
export async function importText(
  t: TestContext,
  text: string | Uint8Array,
  options: ImportOptions,
  name = 'input.txt',
): Promise<Imported> {
  const file = path.join(await temporaryFolder(t), name);
  await writeFile(file, text);
  return importDocument(file, options, readSource);
}

/** Closes the review of the document that `optionsFor` names as a script does, and so publishes it. */
export async function acceptAll(contentDir: string): Promise<void> {
  const target = { contentDir, issuer: 'shili', document: 'report' };
  const session = await ReviewSession.open(target);
  await session?.acceptAll();
  await closeReview(target);
}

/** Reads a written entry as the site does. Throws where the site would refuse it. */
export function readWritten<K extends EntryKind>(
  kind: K,
  source: string,
  { path: file, issuer, document, part }: Pick<ContentFile, 'path' | 'issuer' | 'document' | 'part'>,
): ReadEntry<K> {
  const findings = new Findings(file);
  const context = { base: '/', address: '/', issuer, document, folder: part, hasImage: () => false };
  const entry = readEntry(kind, source, context, findings);
  if (entry === undefined || findings.problems.length > 0)
    throw new Error(findings.problems.map(formatProblem).join('\n'));
  return entry;
}

/** Reads the record of the document that `optionsFor` names. */
export async function readDocument(contentDir: string): Promise<Document> {
  const place = { path: path.join(contentDir, 'documents/shili/report/index.mdx'), part: '' };
  const source = await readFile(place.path, 'utf8');
  return readWritten('document', source, { ...place, issuer: 'shili', document: 'report' }).record;
}

/** Gives the exported text of the only document of a content folder, without blanks. */
export async function writtenText(contentDir: string): Promise<string> {
  const [first] = (await listContent(contentDir)).files;
  return withoutBlanks((await exportText(contentDir, first?.issuer ?? '', first?.document ?? '')) ?? '');
}

/** Gives a source text without blanks, less the lines that notes name as left out or as metadata. */
export function expectedText(source: string, notes: readonly Note[]): string {
  const named = new Set(notes.filter(isDropped).map(({ line }) => line));
  const lines = source.split(/\r\n|\r|\n/u);
  return withoutBlanks(lines.filter((_, index) => !named.has(index + 1)).join('\n'));
}

/** Gives every file below a folder with its bytes as text, hidden ones too: two equal answers mean that nothing changed. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const contents: Record<string, string> = {};
  for (const file of files.sort()) contents[path.relative(folder, file)] = await readFile(file, 'latin1');
  return contents;
}

/** An invented report with two parts, a line of metadata, and signature and date. */
export const REPORT = `示例县教育局2021年上半年工作总结和下半年工作打算
来源：示例县教育局办公室
2021年上半年，各项工作平稳推进。
一、上半年工作开展情况
（一）教师队伍建设
1.加强培训。培训教师120人。
2.充实力量。新招聘教师86人。
（二）学校建设
新增学位540个。
二、下半年工作打算
（一）教师队伍建设
年内招聘教师60人。
示例县教育局
2021年7月5日
`;
