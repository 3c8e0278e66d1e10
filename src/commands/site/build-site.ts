import { cp, readdir, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { expectedSite, type ExpectedSite } from '../../checks/expected.ts';
import { checkContent, isError } from '../../checks/index.ts';
import { findMissing } from '../../checks/site.ts';
import { readSite } from '../../mdx/site.ts';
import { imageAddress } from '../../model/address.ts';
import { ContentError } from '../../model/problem.ts';
import { indexSections } from '../../search/index.ts';
import { words } from '../../words/commands.ts';
import { UsageError } from '../report.ts';
import { astroConfig } from './astro.ts';
import { claimOutput, findContent, stagingFor, swapIn } from './folders.ts';

export interface BuildOptions {
  contentDir: string;
  outDir: string;
  drafts: boolean;
}

export interface BuildResult {
  base: string;
  outDir: string;
  pages: number;
  sections: number;
  /** Identifiers of the documents that were left out. */
  drafts: string[];
  /** How many warnings the content has. */
  warnings: number;
}

/**
 * Checks a content folder and builds it into a static site with its search index. The site grows in a folder of its own, is checked to be
 * complete, is copied beside `outDir`, and is then swapped in: a failed build leaves the last good one untouched.
 * Throws a ContentError with every problem of the content, or a UsageError.
 */
export async function buildSite({
  contentDir: content,
  outDir: out,
  drafts,
}: BuildOptions): Promise<BuildResult> {
  const contentDir = await findContent(content);
  // A link to the last site stays a link: what it points to is replaced.
  const outDir = await realpath(out).catch(() => path.resolve(out));
  await claimOutput(outDir, contentDir);
  const { problems } = await checkContent(contentDir);
  const errors = problems.filter(isError);
  if (errors.length > 0) throw new ContentError(errors);
  const { base } = await readSite(contentDir);
  const staging = await stagingFor(contentDir, outDir);
  try {
    await buildPages(contentDir, outDir, staging, base, drafts);
    const expected = await expectedSite(contentDir, drafts);
    await copyImages(contentDir, staging, expected);
    const missing = findMissing(staging, expected);
    if (missing.length > 0) throw new UsageError(words.buildIncomplete(missing));
    const indexed = await indexSections(staging);
    if (indexed !== expected.sections.length)
      throw new UsageError(words.indexIncomplete(indexed, expected.sections.length));
    await swapIn(staging, outDir);
    return {
      base,
      outDir,
      pages: await countPages(outDir),
      sections: indexed,
      drafts: expected.leftOut,
      warnings: problems.length,
    };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function buildPages(
  contentDir: string,
  outDir: string,
  staging: string,
  base: string,
  drafts: boolean,
): Promise<void> {
  await build(await astroConfig({ contentDir, outDir, staging, base, drafts }));
}

async function copyImages(contentDir: string, staging: string, { images }: ExpectedSite): Promise<void> {
  for (const { issuer, document, path: image } of images)
    await cp(
      path.join(contentDir, 'documents', issuer, document, image),
      path.join(staging, imageAddress(issuer, document, image)),
    );
}

async function countPages(outDir: string): Promise<number> {
  return (await readdir(outDir, { recursive: true })).filter((name) => name.endsWith('.html')).length;
}
