/** A stretch of a text outside the site: a heading, or everything between two headings. */
export interface PlainBlock {
  /** Of a heading in the whole document: 1 its title, 2 a part, 3 a section, from 4 items. Zero for what stands between headings. */
  level: number;
  /** As Markdown, without the signs of a heading; what editors added is marked as theirs. */
  markdown: string;
  /** The official words alone: a paragraph, heading or item a line, tabs between the cells of a row. */
  text: string;
}

const DEEPEST_HEADING = 6;

/** Joins blocks to Markdown; headings of level `top` have one sign, those below have more. */
export function joinMarkdown(blocks: readonly PlainBlock[], top: number): string {
  return blocks.map(({ level, markdown }) => signsOf(level, top) + markdown).join('\n\n');
}

/** Joins blocks to lines of official text. */
export function joinText(blocks: readonly PlainBlock[]): string {
  return blocks.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n');
}

function signsOf(level: number, top: number): string {
  return level === 0 ? '' : `${'#'.repeat(markdownLevel(level, top))} `;
}

/** Says how many signs a heading has where those of level `top` have one. */
export function markdownLevel(level: number, top: number): number {
  return Math.min(Math.max(level - top + 1, 1), DEEPEST_HEADING);
}
