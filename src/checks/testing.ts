import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { Problem } from '../model/problem.ts';

/** Files that every small content folder of these tests has. */
const COMMON = {
  'site.yaml': 'name: 示例专栏\nissuers:\n  - { id: shili-jyj, name: 示例县教育局 }\n',
  'documents/shili-jyj/2023-h1/index.mdx': '---\ntitle: 示例县教育局工作总结\nstatus: published\n---\n',
  'documents/shili-jyj/2023-h1/summary/index.mdx': '---\nkind: summary\norder: 1\n---\n',
  'documents/shili-jyj/2023-h1/plan/index.mdx': '---\nkind: plan\norder: 2\n---\n',
};

/** Where a section of the summary, a section of the plan and the review of that document stand. */
export const SECTION = 'documents/shili-jyj/2023-h1/summary/1.mdx';
export const PLAN = 'documents/shili-jyj/2023-h1/plan/1.mdx';
export const REVIEW = 'documents/shili-jyj/2023-h1/review.yaml';

/** Writes a content folder that goes with the test: a column of one document, and the files that are given. */
export async function writeContent(t: TestContext, files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongbao-checks-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, source] of Object.entries({ ...COMMON, ...files })) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), source);
  }
  return folder;
}

/** A section: values as flow maps, one a line from line 3 on, and a text. */
export function section(metrics: readonly string[], text: string): string {
  const list = metrics.length === 0 ? '' : `metrics:\n${metrics.map((one) => `  - { ${one} }\n`).join('')}`;
  return `---\n${list}---\n\n${text}\n`;
}

/** Writes each problem as `code file:line:column`, the file below its part. */
export function placesOf(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ code, file, line, column }) => `${code} ${file.split('/').slice(-2).join('/')}:${line}:${column}`,
  );
}
