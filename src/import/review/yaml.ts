import type { Document } from 'yaml';

/** Writes an edited YAML document the way people wrote it before: long lines whole, brackets as wide as they were. */
export function writeYaml(document: Document, before: string): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /u.test(before) });
}
