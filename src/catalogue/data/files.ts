import { COMMITMENT_COLUMNS } from '../../data/commitment-row.ts';
import { toCsv } from '../../data/csv.ts';
import { fieldsOf, type Field } from '../../data/fields.ts';
import { rowsToJson } from '../../data/json.ts';
import { METRIC_COLUMNS } from '../../data/metric-row.ts';
import { dataReadme } from '../../data/readme.ts';
import { DATA, publicAddress, type DataFile, type DataSchema } from '../../model/address.ts';
import type { Catalogue } from '../index.ts';
import { links, type BesideLinks } from '../links.ts';
import { chromeOf, type Chrome } from '../frame.ts';
import { commitmentRows } from './commitments.ts';
import { documentRows } from './documents.ts';
import { indicatorRows } from './indicators.ts';
import { metricRows } from './metrics.ts';

/** A file of data in a list. */
export interface FileLine {
  file: DataFile;
  href: string;
  /** How many rows it has; a text has none. */
  rows?: number;
  bytes: number;
  /** Link to its JSON Schema. */
  schema?: string;
}

/** Writes a file of data. */
export function dataFile(catalogue: Catalogue, file: DataFile): string {
  switch (file) {
    case 'metrics.csv':
      return toCsv(METRIC_COLUMNS, metricRows(catalogue));
    case 'metrics.json':
      return rowsToJson(metricRows(catalogue));
    case 'commitments.csv':
      return toCsv(COMMITMENT_COLUMNS, commitmentRows(catalogue));
    case 'commitments.json':
      return rowsToJson(commitmentRows(catalogue));
    case 'documents.json':
      return rowsToJson(documentRows(catalogue));
    case 'indicators.json':
      return rowsToJson(indicatorRows(catalogue));
    case 'README.md':
      return dataReadme(catalogue.site, publicAddress(catalogue.site, DATA));
  }
}

/** What the page about the data shows. */
export interface DataModel {
  chrome: Chrome;
  href: string;
  files: FileLine[];
  /** The files beside the newest document's page. */
  example: BesideLinks | undefined;
  pageSchema: string;
  readme: string;
  fields: Field[];
  licence: Catalogue['site']['licence'];
}

/** Prepares the page about the data. */
export function dataModel(catalogue: Catalogue): DataModel {
  const metrics = metricRows(catalogue).length;
  const commitments = catalogue.ledger.commitments.size;
  const [newest] = catalogue.documents;
  const fileLine = (file: DataFile, schema?: DataSchema, rows?: number): FileLine => ({
    file,
    href: links.dataFile(file),
    bytes: Buffer.byteLength(dataFile(catalogue, file)),
    ...(schema !== undefined && { schema: links.schema(schema) }),
    ...(rows !== undefined && { rows }),
  });
  return {
    chrome: chromeOf(catalogue),
    href: links.data,
    files: [
      fileLine('metrics.csv', 'metrics', metrics),
      fileLine('metrics.json', 'metrics', metrics),
      fileLine('commitments.csv', 'commitments', commitments),
      fileLine('commitments.json', 'commitments', commitments),
      fileLine('documents.json', 'documents', catalogue.documents.length),
      fileLine('indicators.json', 'indicators', catalogue.indicators.size),
      fileLine('README.md'),
    ],
    example: newest && links.beside(links.document(newest)),
    pageSchema: links.schema('page'),
    readme: links.dataFile('README.md'),
    fields: fieldsOf('metrics'),
    licence: catalogue.site.licence,
  };
}
