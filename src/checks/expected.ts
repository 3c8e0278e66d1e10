import path from 'node:path';
import { readContentFile } from '../mdx/content.ts';
import { listContent, readUtf8, type ContentFile } from '../mdx/files.ts';
import { readIndicators } from '../mdx/indicators.ts';
import { listPages } from '../mdx/pages.ts';
import { readSite } from '../mdx/site.ts';
import {
  besideAddress,
  DATA,
  DATA_FILES,
  DATA_SCHEMAS,
  dataAddress,
  documentAddress,
  fullAddress,
  HOME,
  indicatorAddress,
  INDICATORS,
  issuerAddress,
  ownPageAddress,
  partAddress,
  schemaAddress,
  SEARCH,
  sectionAddress,
  type SectionPlace,
} from '../model/address.ts';
import { ContentError, type Problem } from '../model/problem.ts';

/** What a complete site of some content holds. */
export interface ExpectedSite {
  /** Pages and files of data that must be there, as paths from the site's root. */
  addresses: string[];
  sections: SectionPlace[];
  images: { issuer: string; document: string; path: string }[];
  /** Drafts that are left out, as `issuer/document`. */
  leftOut: string[];
}

/** Derives from the files alone, not from what was built, what the site must hold. */
export async function expectedSite(contentDir: string, drafts: boolean): Promise<ExpectedSite> {
  const tree = await listContent(contentDir);
  const site = await readSite(contentDir);
  const problems: Problem[] = [];
  const leftOut: string[] = [];
  for (const file of tree.files) {
    if (file.kind !== 'document' || drafts) continue;
    const entry = await readContentFile(
      { ...file, kind: 'document' },
      await readUtf8(file.path),
      tree,
      site,
      contentDir,
      problems,
    );
    if (entry?.record.status === 'draft') leftOut.push(file.id);
  }
  if (problems.length > 0) throw new ContentError(problems);
  const isIn = ({ issuer, document }: { issuer: string; document: string }): boolean =>
    !leftOut.includes(`${issuer}/${document}`);
  const files = tree.files.filter(isIn);
  const images = [...tree.images].flatMap((image) => {
    const [issuer = '', document = '', ...rest] = path
      .relative(path.join(contentDir, 'documents'), image)
      .split(path.sep);
    return isIn({ issuer, document }) ? [{ issuer, document, path: rest.join('/') }] : [];
  });
  const issuers = new Set(files.map(({ issuer }) => issuer));
  const ownPages = (await listPages(contentDir)).filter((id) => !site.hiddenPages.includes(id));
  const pages = [
    HOME,
    SEARCH,
    DATA,
    INDICATORS,
    ...(await readIndicators(contentDir)).map(({ id }) => indicatorAddress(id)),
    ...ownPages.map(ownPageAddress),
    ...[...issuers].map(issuerAddress),
    ...files.flatMap(addressesOf),
  ];
  return {
    addresses: [
      '/404.html',
      ...pages.map((address) => `${address}index.html`),
      ...files.map(pageOf).flatMap((page) => [besideAddress(page, 'json'), besideAddress(page, 'md')]),
      ...DATA_FILES.map(dataAddress),
      ...DATA_SCHEMAS.map(schemaAddress),
    ],
    sections: files.filter(({ kind }) => kind === 'section'),
    images,
    leftOut,
  };
}

function addressesOf(file: ContentFile): string[] {
  return file.kind === 'document' ? [pageOf(file), fullAddress(file.issuer, file.document)] : [pageOf(file)];
}

function pageOf(file: ContentFile): string {
  const { kind, issuer, document, part } = file;
  if (kind === 'document') return documentAddress(issuer, document);
  return kind === 'part' ? partAddress(issuer, document, part) : sectionAddress(file);
}
