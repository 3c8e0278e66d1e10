import path from 'node:path';

/** The content folder that a command chose, as an absolute path; `content` of the project where none did. */
export function contentDirectory(): string {
  return path.resolve(process.env['GONGBAO_CONTENT'] ?? 'content');
}
