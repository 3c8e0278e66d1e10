import path from 'node:path';
import type { Root } from 'mdast';
import { ContentError } from '../model/problem.ts';
import { displayPath } from './files.ts';
import { checkPageProfile } from './profile.ts';
import { contentDirectory } from './settings.ts';
import { Findings } from './source.ts';

/** A remark plugin: refuses an owner's page that would run code, also while it is being written. */
export function remarkPageProfile(): (tree: Root, file: { path: string }) => void {
  return (tree, file) => {
    if (path.dirname(file.path) !== path.join(contentDirectory(), 'pages')) return;
    const findings = new Findings(displayPath(file.path));
    checkPageProfile(tree, findings);
    if (findings.problems.length > 0) throw new ContentError(findings.problems);
  };
}
