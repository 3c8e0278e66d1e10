import type { Heading, Nodes, Root } from 'mdast';
import { anchorSchema } from '../model/identifiers.ts';
import { findAnchor, headingWords } from './anchors.ts';
import { imagePath, isSafeLink } from './links.ts';
import { attributeValue, DEEPEST, isJsx, type JsxElement } from './parse.ts';
import { nearest } from './record.ts';
import type { Findings, Place } from './source.ts';

/** What content may contain: Markdown nodes, and components with their attributes. All else is refused. */
const NODES = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'strong',
  'emphasis',
  'delete',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'definition',
  'inlineCode',
  'code',
]);
const COMPONENTS = new Map([
  ['Metric', { attribute: 'id', children: false, inline: true }],
  ['Chart', { attribute: 'indicator', children: false, inline: false }],
  ['Note', { attribute: undefined, children: true, inline: false }],
]);
/** Items start at ###: # is the page's title and ## a part's. */
const TOP_LEVEL = 3;

const REFUSED: Partial<Record<string, string>> = {
  footnoteReference: '脚注',
  footnoteDefinition: '脚注',
  html: 'HTML代码',
  toml: 'TOML记录',
  yaml: '第二段记录',
};

export interface ProfileOptions {
  /** Headings belong to section files only. */
  headings: boolean;
  /** Folder of the file inside its document's folder: `plan`, or empty. */
  folder: string;
  hasImage: (path: string) => boolean;
}

/** Checks a parsed body against the safe profile; every offence goes into `findings` with its place. */
export function checkProfile(tree: Root, options: ProfileOptions, findings: Findings): void {
  const anchors = new Set<string>();
  let previousLevel = TOP_LEVEL - 1;
  const walk = (node: Nodes, depth: number, parent?: Nodes): void => {
    const place = placeOf(node);
    if (depth > DEEPEST) {
      findings.add('too-deep', place, `${depth}`, `${DEEPEST}`);
      return;
    }
    if (!isAllowed(node, parent, place, options, findings)) return;
    if (node.type === 'heading') {
      checkHeading(node, place, options, previousLevel, depth, anchors, findings);
      previousLevel = Math.max(node.depth, TOP_LEVEL - 1);
    }
    if ('children' in node) for (const child of node.children) walk(child, depth + 1, node);
  };
  walk(tree, 0);
}

function isAllowed(
  node: Nodes,
  parent: Nodes | undefined,
  place: Place,
  options: ProfileOptions,
  findings: Findings,
): boolean {
  switch (node.type) {
    case 'mdxjsEsm':
      findings.add('no-import-export', place, node.value.split('\n')[0]);
      return false;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/u.test(node.value)) return true;
      findings.add('no-expression', place, node.value);
      return false;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return isAllowedElement(node, parent, place, findings);
    case 'link':
    case 'definition':
      if (!isSafeLink(node.url)) findings.add('unsafe-link', place, node.url);
      return true;
    case 'image': {
      const path = imagePath(node.url, options.folder);
      if (path === undefined) findings.add('unsafe-image', place, node.url);
      else if (!options.hasImage(path)) findings.add('missing-image', place, node.url);
      return true;
    }
    case 'imageReference':
      findings.add('not-allowed', place, '引用式图片');
      return false;
    default:
      if (NODES.has(node.type)) return true;
      findings.add('not-allowed', place, REFUSED[node.type] ?? node.type);
      return false;
  }
}

function isAllowedElement(
  element: JsxElement,
  parent: Nodes | undefined,
  place: Place,
  findings: Findings,
): boolean {
  const name = element.name ?? '';
  const allowed = COMPONENTS.get(name);
  if (allowed === undefined) {
    const known = /^[A-Z]\w*$/u.test(name);
    findings.add(
      known ? 'unknown-component' : 'no-html',
      place,
      name,
      [...COMPONENTS.keys()].map((one) => `<${one}>`).join('、'),
    );
    return false;
  }
  if (!allowed.inline && parent?.type === 'paragraph' && !parent.children.every(isCodeOrBlank))
    findings.add('component-inline', place, name);
  const given = new Set<string>();
  for (const attribute of element.attributes) {
    const at = attribute.position?.start ?? place;
    const where = { line: at.line, column: at.column };
    if (attribute.type === 'mdxJsxExpressionAttribute')
      findings.add('component-attribute', where, `{${attribute.value}}`, '不能展开对象');
    else if (attribute.name !== allowed.attribute)
      findings.add(
        'component-attribute',
        where,
        attribute.name,
        allowed.attribute === undefined ? '这个组件没有属性' : `只能写 ${allowed.attribute}`,
      );
    else if (given.has(attribute.name))
      findings.add('component-attribute', where, attribute.name, '只能写一次');
    else if (attributeValue(element, attribute.name) === undefined)
      findings.add('component-attribute', where, attribute.name, '只能是一个字符串');
    if (attribute.type === 'mdxJsxAttribute') given.add(attribute.name);
  }
  if (allowed.attribute !== undefined && !given.has(allowed.attribute))
    findings.add('component-attribute', place, allowed.attribute, '不能缺少');
  if (!allowed.children && element.children.length > 0) findings.add('component-children', place, name);
  return true;
}

function checkHeading(
  heading: Heading,
  place: Place,
  options: ProfileOptions,
  previousLevel: number,
  depth: number,
  anchors: Set<string>,
  findings: Findings,
): void {
  const words = headingWords(heading);
  if (!options.headings || depth !== 1) {
    findings.add('heading-place', place, words);
    return;
  }
  if (heading.depth < TOP_LEVEL || heading.depth > previousLevel + 1)
    findings.add(
      'heading-level',
      place,
      words,
      `“${'#'.repeat(Math.max(Math.min(heading.depth, previousLevel + 1), TOP_LEVEL))}”`,
    );
  const anchor = findAnchor(heading);
  if (anchor === undefined) findings.add('anchor-missing', place, words, freeAnchor(anchors));
  else if (!anchor.startsWith('item-') || !anchorSchema.safeParse(anchor).success)
    findings.add('anchor-form', place, anchor);
  else if (anchors.has(anchor)) findings.add('anchor-repeated', place, anchor);
  if (anchor !== undefined) anchors.add(anchor);
}

/** Gives the next top anchor that is not taken, and takes it. */
function freeAnchor(anchors: Set<string>): string {
  const highest = Math.max(
    0,
    ...[...anchors].map((anchor) => Number(/^item-(\d+)$/u.exec(anchor)?.[1] ?? 0)),
  );
  const free = `item-${highest + 1}`;
  anchors.add(free);
  return free;
}

/**
 * Checks an owner's page: the same nodes and links, headings of any level from ##, anchors where wanted, and no components,
 * because a page has no record of numbers.
 */
export function checkPageProfile(tree: Root, findings: Findings): void {
  const options: ProfileOptions = { headings: true, folder: '', hasImage: () => false };
  const walk = (node: Nodes, depth: number, parent?: Nodes): void => {
    const place = placeOf(node);
    if (depth > DEEPEST) {
      findings.add('too-deep', place, `${depth}`, `${DEEPEST}`);
      return;
    }
    if (isJsx(node)) findings.add('no-html', place, node.name ?? '');
    else if (isAllowed(node, parent, place, options, findings) && 'children' in node)
      for (const child of node.children) walk(child, depth + 1, node);
    if (node.type === 'heading' && node.depth === 1)
      findings.add('heading-level', place, headingWords(node), '“##”');
  };
  walk(tree, 0);
}

/** Says whether a node of a paragraph is a component, a comment, or nothing. */
export function isCodeOrBlank(node: Nodes): boolean {
  return (
    isJsx(node) || node.type === 'mdxTextExpression' || (node.type === 'text' && node.value.trim() === '')
  );
}

/** Checks that every component names a metric of this file. */
export function checkReferences(tree: Root, metrics: ReadonlySet<string>, findings: Findings): void {
  for (const { value, place } of findReferences(tree, 'Metric', 'id'))
    if (!metrics.has(value)) findings.add('metric-unknown', place, value, nearest(value, metrics));
}

/** A reference of the text to something outside it, and where it stands. */
export interface Reference {
  value: string;
  place: Place;
}

/** Finds what the components of one name refer to. */
export function findReferences(tree: Root, name: 'Metric' | 'Chart', attribute: string): Reference[] {
  const found: Reference[] = [];
  const walk = (node: Nodes): void => {
    const value = isJsx(node) && node.name === name ? attributeValue(node, attribute) : undefined;
    if (value !== undefined) found.push({ value, place: placeOf(node) });
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return found;
}

/** Says where a node starts. */
function placeOf(node: Nodes): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
