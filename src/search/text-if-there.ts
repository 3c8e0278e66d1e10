import type { PageBlock } from './page-blocks.ts';
import type { SearchedSection, SectionSource } from './section-source.ts';

/** Gives the text of a section; one that does not come leaves its result without sentences. */
export function textIfThere(source: SectionSource, section: SearchedSection): Promise<readonly PageBlock[]> {
  return source.text(section).catch(() => []);
}
