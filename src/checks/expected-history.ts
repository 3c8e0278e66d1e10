import { ledgerYear } from '../history/ledger.ts';
import { comparedWith } from '../history/neighbours.ts';
import type { ContentFile } from '../mdx/files.ts';
import { commitmentsAddress, compareAddress } from '../model/address.ts';
import type { Document } from '../model/document.ts';
import { holdsPromises, recordIn } from './records.ts';

/** The record of a document, and its files in the order of the text. */
export interface RecordedDocument {
  issuer: string;
  document: string;
  record: Document;
  files: readonly ContentFile[];
}

/** Lists the addresses of the lists of promises: one for each issuer and year that has any. */
export async function ledgerAddresses(documents: readonly RecordedDocument[]): Promise<string[]> {
  const addresses = new Set<string>();
  for (const { issuer, record, files } of documents)
    for (const texts of Map.groupBy(files, ({ part }) => part).values()) {
      const period = (await periodOf(texts)) ?? record.period;
      const address = commitmentsAddress(issuer, ledgerYear({ period, published: record.published }));
      for (const file of texts)
        if (!addresses.has(address) && (await holdsPromises(file))) addresses.add(address);
    }
  return [...addresses];
}

async function periodOf(texts: readonly ContentFile[]): Promise<string | undefined> {
  const own = texts.find(({ kind }) => kind === 'part');
  return own && (await recordIn({ ...own, kind: 'part' })).period;
}

/** Lists the addresses of comparisons: of each document with its neighbours. */
export function compareAddresses(documents: readonly RecordedDocument[]): string[] {
  const dated = documents.map(({ issuer, document, record }) => {
    const { period, published } = record;
    return { issuer, document, period, published };
  });
  return comparedWith(dated).map(({ document, other }) =>
    compareAddress(document.issuer, document.document, other.document),
  );
}
