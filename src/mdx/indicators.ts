import { indicatorsSchema, type Indicator } from '../model/indicator.ts';
import { readListFile } from './list-file.ts';

/** Name of the file below a content folder that defines indicators. */
export const INDICATORS_FILE = 'indicators.yaml';

/** Reads `indicators.yaml` of a content folder; a column without it has none. Throws a ContentError where it is wrong. */
export function readIndicators(contentDir: string): Promise<Indicator[]> {
  return readListFile(contentDir, INDICATORS_FILE, indicatorsSchema);
}
