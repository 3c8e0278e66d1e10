import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { note, type Note } from '../../notes.ts';
import { styleOf } from './style.ts';
import { findRaised, readsAlike, type Script } from '../scripts.ts';

/** Writes what stands above or below the line with characters that stand there; a note tells what cannot be written so. */
export function raiseScripts(root: Root): Note[] {
  const notes: Note[] = [];
  visit(root, 'element', (element, index, parent) => {
    const script = scriptOf(element);
    if (script === undefined || parent === undefined || index === undefined) return undefined;
    const words = toString(element);
    const raised = findRaised(words, script);
    const { position } = element;
    if (raised === undefined) {
      if (!readsAlike(words))
        notes.push(note('script-flattened', { line: position?.start.line ?? 1 }, `“${words}”`));
      return SKIP;
    }
    if (holdsPicture(element)) return SKIP;
    parent.children.splice(index, 1, { type: 'text', value: raised, ...(position && { position }) });
    return [SKIP, index + 1];
  });
  return notes;
}

function scriptOf(element: Element): Script | undefined {
  const { tagName } = element;
  if (tagName === 'sup' || tagName === 'sub') return tagName;
  const align = styleOf(element).get('vertical-align');
  const isInline = tagName === 'span' || tagName === 'font';
  return isInline && (align === 'super' || align === 'sub') ? (align === 'super' ? 'sup' : 'sub') : undefined;
}

function holdsPicture(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)),
  );
}
