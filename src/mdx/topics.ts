import { topicsSchema, type Topic } from '../model/topic.ts';
import { readListFile } from './list-file.ts';

/** Name of the file below a content folder that defines topics. */
export const TOPICS_FILE = 'topics.yaml';

/** Reads `topics.yaml` of a content folder; a column without it has none. Throws a ContentError where it is wrong. */
export function readTopics(contentDir: string): Promise<Topic[]> {
  return readListFile(contentDir, TOPICS_FILE, topicsSchema);
}
