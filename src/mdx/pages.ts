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

/** Names the owner's pages of a content folder: the files `pages/*.mdx` without ending, in a fixed order. */
export async function listPages(contentDir: string): Promise<string[]> {
  return (await filesOfPages(contentDir))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => path.basename(name, '.mdx'));
}

/** Checks the owner's pages, `pages/*.mdx`, against the same rules as the documents: data, never code. */
export async function findPageProblems(contentDir: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const name of await filesOfPages(contentDir)) {
    const file = path.join(contentDir, 'pages', name);
    const findings = new Findings(displayPath(file));
    const id = path.basename(name, '.mdx');
    if (path.extname(name) !== '.mdx') findings.add('unexpected-page', { line: 1, column: 1 }, name);
    else if (id !== ROOT_PAGE && !isSlug(id))
      findings.add('bad-name', { line: 1, column: 1 }, name, '只能用小写字母、数字和连字符');
    else checkPage(await readUtf8(file), findings);
    problems.push(...findings.problems);
  }
  return problems;
}

async function filesOfPages(contentDir: string): Promise<string[]> {
  const names = await readdir(path.join(contentDir, 'pages')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => !name.startsWith('.')).sort();
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
