import type { Checked } from '../index.ts';

/** What a check found, and the number of the site's files where a site was checked too. */
export interface Report extends Checked {
  files?: number;
}
