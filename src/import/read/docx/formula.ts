import { findRaised, type Script } from '../scripts.ts';
import { elementsOf, findChild, type XmlElement } from './xml.ts';

/** Gives a formula as a line of text; a fraction keeps its stroke and an exponent its place: 1/2 and 10⁴ do not become 12 and 104. */
export function formulaText(node: XmlElement | undefined): string {
  if (node === undefined) return '';
  switch (node.name) {
    case 'm:t':
    case 'w:t':
      return node.children.join('');
    case 'm:f':
      return `${grouped(formulaText(findChild(node, 'm:num')))}/${grouped(formulaText(findChild(node, 'm:den')))}`;
    case 'm:sSup':
      return formulaText(findChild(node, 'm:e')) + raised(node, 'sup');
    case 'm:sSub':
      return formulaText(findChild(node, 'm:e')) + raised(node, 'sub');
    case 'm:sSubSup':
      return formulaText(findChild(node, 'm:e')) + raised(node, 'sub') + raised(node, 'sup');
    case 'm:rad':
      return `${formulaText(findChild(node, 'm:deg'))}√${grouped(formulaText(findChild(node, 'm:e')))}`;
    case 'm:d':
      return delimited(node);
    case 'm:nary':
      return (character(node, 'm:naryPr', 'm:chr') ?? '∫') + childrenText(node);
    default:
      return childrenText(node);
  }
}

function childrenText(node: XmlElement): string {
  return elementsOf(node).map(formulaText).join('');
}

/** What has no raised characters gets a sign before it, so that x with n+½ above it does not become xn+½. */
function raised(node: XmlElement, script: Script): string {
  const text = formulaText(findChild(node, `m:${script}`));
  return findRaised(text, script) ?? (script === 'sup' ? '^' : '_') + grouped(text);
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`;
}

function delimited(node: XmlElement): string {
  const inner = elementsOf(node).filter(({ name }) => name === 'm:e');
  const separator = character(node, 'm:dPr', 'm:sepChr') ?? '|';
  const open = character(node, 'm:dPr', 'm:begChr') ?? '(';
  const close = character(node, 'm:dPr', 'm:endChr') ?? ')';
  return open + inner.map(formulaText).join(separator) + close;
}

function character(node: XmlElement, properties: string, name: string): string | undefined {
  return findChild(node, properties, name)?.attributes['m:val'];
}
