import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { findRaised, type Script } from '../scripts.ts';

/** Writes formulas as lines of text. */
export function writeFormulas(root: Root): void {
  visit(root, 'element', ({ tagName, children, position }, index, parent) => {
    if (tagName !== 'math' || parent === undefined || index === undefined) return undefined;
    const value = children.map(formulaText).join('');
    parent.children.splice(index, 1, { type: 'text', value, ...(position && { position }) });
    return [SKIP, index + 1];
  });
}

/** A fraction keeps its stroke and an exponent its place: 1/2 and 10⁴ do not become 12 and 104. */
function formulaText(node: ElementContent): string {
  if (node.type === 'text') return node.value.trim();
  if (node.type !== 'element') return '';
  const parts = node.children.map(formulaText).filter((part) => part !== '');
  const [base = '', second = '', third = ''] = parts;
  switch (node.tagName) {
    case 'mfrac':
      return `${grouped(base)}/${grouped(second)}`;
    case 'msup':
      return base + raised(second, 'sup');
    case 'msub':
      return base + raised(second, 'sub');
    case 'msubsup':
      return base + raised(second, 'sub') + raised(third, 'sup');
    case 'mroot':
      return `${second}√${grouped(base)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    default:
      return parts.join('');
  }
}

function raised(words: string, script: Script): string {
  return findRaised(words, script) ?? (script === 'sup' ? '^' : '_') + grouped(words);
}

function grouped(words: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(words) ? words : `(${words})`;
}
