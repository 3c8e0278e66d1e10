import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isSlug } from '../model/address.ts';
import { pageSchema } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { displayPath, readUtf8 } from './files.ts';
import { parseBody } from './parse.ts';
import { checkPageProfile } from './profile.ts';
import { readRecord } from './record.ts';
import { Findings, splitSource } from './source.ts';

/** The one page whose name is also a reserved segment: it is the root of the others. */
const ROOT_PAGE = 'about';

/** Checks the owner's pages, `pages/*.mdx`, against the same rules as the documents: data, never code. */
export async function findPageProblems(contentDir: string): Promise<Problem[]> {
  const folder = path.join(contentDir, 'pages');
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const problems: Problem[] = [];
  for (const name of names.filter((one) => !one.startsWith('.')).sort()) {
    const findings = new Findings(displayPath(path.join(folder, name)));
    const id = path.basename(name, '.mdx');
    if (path.extname(name) !== '.mdx') findings.add('unexpected-page', { line: 1, column: 1 }, name);
    else if (id !== ROOT_PAGE && !isSlug(id))
      findings.add('bad-name', { line: 1, column: 1 }, name, '只能用小写字母、数字和连字符');
    else checkPage(await readUtf8(path.join(folder, name)), findings);
    problems.push(...findings.problems);
  }
  return problems;
}

function checkPage(source: string | undefined, findings: Findings): void {
  const split = source === undefined ? undefined : splitSource(source);
  if (source === undefined) findings.add('not-utf8', { line: 1, column: 1 });
  else if (split === undefined) findings.add('frontmatter-missing', { line: 1, column: 1 });
  if (split === undefined) return;
  readRecord(split.yaml, split.yamlLine, pageSchema, findings);
  const tree = parseBody(split.body, findings);
  if (tree !== undefined) checkPageProfile(tree, findings);
}
