import path from 'node:path';
import { pageOf } from '../mdx/content.ts';
import { listContent, type ContentFile } from '../mdx/files.ts';
import { readIndicators } from '../mdx/indicators.ts';
import { listPages } from '../mdx/pages.ts';
import { readSite } from '../mdx/site.ts';
import { readTopics } from '../mdx/topics.ts';
import {
  besideAddress,
  COMMITMENTS,
  DATA,
  DATA_FILES,
  DATA_SCHEMAS,
  dataAddress,
  fullAddress,
  HOME,
  indicatorAddress,
  INDICATORS,
  issuerAddress,
  METHOD,
  ownPageAddress,
  schemaAddress,
  SEARCH,
  topicAddress,
  TOPICS,
  type SectionPlace,
} from '../model/address.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import { compareAddresses, ledgerAddresses, type RecordedDocument } from './expected-history.ts';
import { recordIn } from './records.ts';

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
  const all = await recordedDocuments(tree.files);
  const documents = all.filter(({ record }) => drafts || record.status === 'published');
  const leftOut = all.filter((one) => !documents.includes(one)).map(idOf);
  const isIn = (place: { issuer: string; document: string }): boolean => !leftOut.includes(idOf(place));
  const files = documents.flatMap((document) => document.files);
  const images = [...tree.images].flatMap((image) => {
    const [issuer = '', document = '', ...rest] = path
      .relative(path.join(contentDir, 'documents'), image)
      .split(path.sep);
    return isIn({ issuer, document }) ? [{ issuer, document, path: rest.join('/') }] : [];
  });
  const issuers = new Set(files.map(({ issuer }) => issuer));
  const ownPages = (await listPages(contentDir)).filter((id) => !site.hiddenPages.includes(id));
  // A page of the owner may have one of the site's own addresses.
  const pages = new Set([
    HOME,
    SEARCH,
    DATA,
    INDICATORS,
    COMMITMENTS,
    TOPICS,
    METHOD,
    ...(await readIndicators(contentDir)).map(({ id }) => indicatorAddress(id)),
    ...(await readTopics(contentDir)).map(({ id }) => topicAddress(id)),
    ...(await ledgerAddresses(documents)),
    ...compareAddresses(documents),
    ...ownPages.map(ownPageAddress),
    ...[...issuers].map(issuerAddress),
    ...files.flatMap(addressesOf),
  ]);
  return {
    addresses: [
      '/404.html',
      ...[...pages].map((address) => `${address}index.html`),
      ...files.map(pageOf).flatMap((page) => [besideAddress(page, 'json'), besideAddress(page, 'md')]),
      ...DATA_FILES.map(dataAddress),
      ...DATA_SCHEMAS.map(schemaAddress),
    ],
    sections: files.filter(({ kind }) => kind === 'section'),
    images,
    leftOut,
  };
}

/** Groups the files of a content folder by their document, with its record. Throws a ContentError that names every mistake. */
async function recordedDocuments(files: readonly ContentFile[]): Promise<RecordedDocument[]> {
  const documents: RecordedDocument[] = [];
  const problems: Problem[] = [];
  for (const own of Map.groupBy(files, idOf).values()) {
    const file = own.find(({ kind }) => kind === 'document');
    if (file === undefined) continue;
    try {
      const record = await recordIn({ ...file, kind: 'document' });
      documents.push({ issuer: file.issuer, document: file.document, record, files: own });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
  return documents;
}

function idOf({ issuer, document }: { issuer: string; document: string }): string {
  return `${issuer}/${document}`;
}

function addressesOf(file: ContentFile): string[] {
  return file.kind === 'document' ? [pageOf(file), fullAddress(file.issuer, file.document)] : [pageOf(file)];
}
