/** A stretch of a text outside the site: a heading, or everything between two headings. */
export interface PlainBlock {
  /** Depth of a heading in its file, from 3; zero for what stands between headings. */
  level: number;
  /** As Markdown, without the signs of a heading; what editors added is marked as theirs. */
  markdown: string;
  /** The official words alone: a paragraph, heading or item a line, tabs between the cells of a row. */
  text: string;
}

const DEEPEST_HEADING = 6;

/** Joins blocks to Markdown; `shift` is added to the level of each heading. */
export function joinMarkdown(blocks: readonly PlainBlock[], shift: number): string {
  return blocks.map(({ level, markdown }) => headingSigns(level, shift) + markdown).join('\n\n');
}

/** Joins blocks to lines of official text. */
export function joinText(blocks: readonly PlainBlock[]): string {
  return blocks.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n');
}

function headingSigns(level: number, shift: number): string {
  return level === 0 ? '' : `${'#'.repeat(Math.min(level + shift, DEEPEST_HEADING))} `;
}
