import { existsSync } from 'node:fs';
import path from 'node:path';
import { displayPath } from '../mdx/files.ts';
import { Findings } from '../mdx/source.ts';
import { imageAddress } from '../model/address.ts';
import type { Problem } from '../model/problem.ts';
import { expectedSite, type ExpectedSite } from './expected.ts';

/** Lists the files that a site should hold, as paths from its root. */
function filesOf({ addresses, images }: ExpectedSite): string[] {
  return [...addresses, ...images.map((image) => imageAddress(image.issuer, image.document, image.path))];
}

/** Names what a complete site would hold and a folder does not. */
export function findMissing(siteDir: string, expected: ExpectedSite): string[] {
  return filesOf(expected).filter((file) => !existsSync(path.join(siteDir, file)));
}

/** Checks that a built site holds every page and picture that the content demands. Throws a ContentError where the content cannot be read. */
export async function checkSite(
  contentDir: string,
  siteDir: string,
): Promise<{ problems: Problem[]; files: number }> {
  const expected = await expectedSite(contentDir, false);
  const problems = findMissing(siteDir, expected).flatMap((file) => {
    const findings = new Findings(displayPath(path.join(siteDir, file)));
    findings.add('site-incomplete', { line: 1, column: 1 }, file);
    return findings.problems;
  });
  return { problems, files: filesOf(expected).length };
}
