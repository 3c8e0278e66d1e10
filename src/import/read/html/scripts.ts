import type { Element, ElementContent, Root, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { note, type Note } from '../../notes.ts';
import { styleOf } from './style.ts';
import { findRaised, readsAlike, type Script } from '../scripts.ts';

/** Writes what stands above or below the line with characters that stand there; a note tells what cannot be written so. */
export function raiseScripts(root: Root): Note[] {
  const notes: Note[] = [];
  raiseIn(root, notes);
  return notes;
}

/** Raised words become one text with those beside them: a paragraph may hold thousands. */
function raiseIn(parent: Root | Element, notes: Note[]): void {
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    const node = child.type === 'element' ? raise(child, notes) : child;
    const last = children.at(-1);
    if (node.type === 'text' && last?.type === 'text') children[children.length - 1] = joined(last, node);
    else children.push(node);
  }
  parent.children = children;
}

function raise(element: Element, notes: Note[]): Element | Text {
  const script = scriptOf(element);
  if (script === undefined) {
    raiseIn(element, notes);
    return element;
  }
  const words = toString(element);
  const raised = findRaised(words, script);
  const { position } = element;
  if (raised === undefined && !readsAlike(words))
    notes.push(note('script-flattened', { line: position?.start.line ?? 1 }, `“${words}”`));
  if (raised === undefined || holdsPicture(element)) return element;
  return { type: 'text', value: raised, ...(position && { position }) };
}

function joined(one: Text, other: Text): Text {
  return { ...one, value: one.value + other.value };
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
