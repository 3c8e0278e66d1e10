import { elementsOf, findChild, type XmlElement } from './xml.ts';

/** Gives a formula as a line of text; a fraction keeps its stroke, so that 1/2 does not become 12. */
export function formulaText(node: XmlElement | undefined): string {
  if (node === undefined) return '';
  switch (node.name) {
    case 'm:t':
    case 'w:t':
      return node.children.join('');
    case 'm:f':
      return `${grouped(findChild(node, 'm:num'))}/${grouped(findChild(node, 'm:den'))}`;
    case 'm:rad':
      return `${formulaText(findChild(node, 'm:deg'))}√${grouped(findChild(node, 'm:e'))}`;
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

function grouped(part: XmlElement | undefined): string {
  const text = formulaText(part);
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
