import { DOMParser, onErrorStopParsing, type Document, type Element, type Node } from '@xmldom/xmldom';
import { words } from '../../../words/import.ts';
import { ImportError } from '../../error.ts';
import { assertWithinLimits } from './limits.ts';
import { withoutLooks } from './looks.ts';
import { usualName } from './names.ts';

/** An element of a Word file's XML, named with the usual prefix: `w:p`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Elements whose text counts; white space between other elements is only layout of the file. */
const HOLDS_TEXT = new Set(['t', 'delText', 'instrText', 'delInstrText']);

/** Characters that no XML text may hold, which some programs write nevertheless. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Reads XML. Throws an ImportError where it is not well formed, too long or too deep. */
export function parseXml(xml: string, file: string): XmlElement {
  assertWithinLimits(xml, file);
  const root = parse(withoutLooks(xml, file), file).documentElement;
  if (root === null) throw new ImportError(words.damaged(file, 'Word文件'));
  return convert(root);
}

function parse(xml: string, file: string): Document {
  try {
    return new DOMParser({ locator: false, onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
  } catch (error) {
    throw new ImportError(words.damaged(file, 'Word文件'), { cause: error });
  }
}

function convert(node: Element): XmlElement {
  const name = usualName(node.namespaceURI, node.prefix, node.localName ?? node.tagName);
  const holdsText = HOLDS_TEXT.has(node.localName ?? '');
  const children: XmlNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child)) children.push(convert(child));
    else if (holdsText && isText(child)) children.push(clean(child.nodeValue ?? ''));
  }
  return { name, attributes: attributesOf(node, name.startsWith('w:')), children };
}

/** Word's own elements have no attributes without prefix: those are the marks of this reader, which no file may set. */
function attributesOf(node: Element, isWords: boolean): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { namespaceURI, prefix, localName, name, value } of node.attributes) {
    const usual = usualName(namespaceURI, prefix, localName ?? name);
    if (!isWords || usual.includes(':')) attributes[usual] = value;
  }
  return attributes;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function isText(node: Node): boolean {
  return node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE;
}

function clean(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}

/** Makes an element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

/** Gives an element with other children; the same one where they are the same, so that a long text stays in memory once. */
export function withChildren(parent: XmlElement, children: readonly XmlNode[]): XmlElement {
  const isSame =
    children.length === parent.children.length &&
    children.every((child, index) => child === parent.children[index]);
  return isSame ? parent : { ...parent, children };
}

/** Gives an element with one attribute more. */
export function withAttribute(node: XmlElement, name: string, value: string): XmlElement {
  return { ...node, attributes: { ...node.attributes, [name]: value } };
}

/** Gives the children that are elements. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** Finds the first child along a path of names: `findChild(p, 'w:pPr', 'w:numPr')`. */
export function findChild(
  parent: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  let found = parent;
  for (const name of names) found = found && elementsOf(found).find((child) => child.name === name);
  return found;
}

/** Finds the value of the child at the end of a path: `w:val` of `w:ilvl`. */
export function findValue(parent: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  return findChild(parent, ...names)?.attributes['w:val'];
}

/** Finds what a switch such as `w:vanish` says; undefined where there is none. */
export function findSwitch(parent: XmlElement | undefined, ...names: readonly string[]): boolean | undefined {
  const found = findChild(parent, ...names);
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '');
}

/** Finds every element of a name below an element, outermost first, without looking into one that is found or `closed`. */
export function findAll(parent: XmlElement, name: string, closed?: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === closed ? [] : findAll(child, name, closed);
  });
}
