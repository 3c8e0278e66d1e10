import { trimBlanks, withoutBlanks } from '../../../model/text.ts';
import { note, type Note } from '../../notes.ts';
import { hasContent, runsOf, withRuns, wordsOf } from './flow.ts';
import { lineOf } from './lines.ts';
import type { Styles } from './styles.ts';
import { elementsOf, findValue, withChildren, type XmlElement } from './xml.ts';

const NEAR = 5;
const LONGEST_TITLE = 30;
const TITLES = new Set(['目录', '目次']);

/** Takes generated tables of contents out, with the title above them, and notes each of their lines. */
export function dropContents(blocks: readonly XmlElement[], styles: Styles, notes: Note[]): XmlElement[] {
  const kept: XmlElement[] = [];
  for (const block of blocks) {
    if (block.name !== 'w:p') {
      kept.push(withChildren(block, dropContents(elementsOf(block), styles, notes)));
      continue;
    }
    const isListed = block.attributes['contents'] !== undefined || styles.isContents(styleOf(block));
    const isEntry = ({ attributes }: XmlElement): boolean => isListed || attributes['contents'] !== undefined;
    const listed = runsOf(block).filter(isEntry);
    if (listed.length === 0) {
      if (!isListed) kept.push(block);
      continue;
    }
    dropTitle(kept, notes);
    drop(withRuns(block, listed), notes);
    const others = runsOf(block).filter((run) => !isEntry(run));
    if (others.some(hasContent)) kept.push(withRuns(block, others));
  }
  return kept;
}

function styleOf(paragraph: XmlElement): string | undefined {
  return findValue(paragraph, 'w:pPr', 'w:pStyle');
}

/** The title may be an ordinary paragraph, with a few empty ones below it. */
function dropTitle(kept: XmlElement[], notes: Note[]): void {
  const nearest = kept.slice(-NEAR).findLast(hasContent);
  if (nearest === undefined || !isTitle(wordsOf(nearest))) return;
  drop(nearest, notes);
  kept.splice(kept.lastIndexOf(nearest), 1);
}

function isTitle(words: string): boolean {
  return words.length <= LONGEST_TITLE && TITLES.has(withoutBlanks(words));
}

function drop(line: XmlElement, notes: Note[]): void {
  const text = trimBlanks(wordsOf(line).replaceAll('\t', ' '));
  if (text !== '') notes.push(note('dropped-contents', { line: lineOf(line) }, text));
}
