import type { Definition, ImageReference, LinkReference, Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { note, type LeftOut } from '../../notes.ts';

const ADDRESS = /^(?:[a-z][a-z0-9+.-]{1,20}:|www\.|\/|\.{1,2}\/|#)|^[\w./%-]{1,200}\.\w{2,5}$/iu;
const NUMBER = /^\d{1,4}$/u;

/**
 * Makes links of references whose definition is an address. What only looks like one is text: the sources of a report
 * (`[1]: 数据来源于统计局`) and the numbers that cite them (`[1]`) stand as they are written in `body`. Left
 * out are the labels by which links refer to their definitions.
 */
export function settleReferences(tree: Root, body: string): LeftOut {
  const { definitions, cited } = findReferences(tree);
  const links = new Map(
    [...definitions].filter(
      ([identifier, { url }]) => ADDRESS.test(url) && !(NUMBER.test(identifier) && cited.has(identifier)),
    ),
  );
  const used = new Set<Definition>();
  const labels: string[] = [];
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.type === 'definition' && links.get(node.identifier) !== node)
      parent.children[index] = { type: 'paragraph', children: [textOf(node, body)], ...placeOf(node) };
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = links.get(node.identifier);
    if (definition !== undefined) {
      used.add(definition);
      labels.push(node.label ?? node.identifier);
    }
    parent.children[index] = definition === undefined ? textOf(node, body) : resolve(node, definition);
  });
  const notes = [...links.values()]
    .filter((definition) => !used.has(definition))
    .map(({ label, identifier, url, position }) =>
      note('link-dropped', { line: position?.start.line ?? 1 }, `“${label ?? identifier}” → ${url}`),
    );
  return { notes, words: labels };
}

function findReferences(tree: Root): { definitions: Map<string, Definition>; cited: Set<string> } {
  const definitions = new Map<string, Definition>();
  const cited = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'linkReference' && node.referenceType === 'shortcut') cited.add(node.identifier);
  });
  return { definitions, cited };
}

function resolve(reference: LinkReference | ImageReference, { url, title }: Definition): RootContent {
  const target = { url, ...(title != null && { title }), ...placeOf(reference) };
  return reference.type === 'linkReference'
    ? { type: 'link', children: reference.children, ...target }
    : { type: 'image', alt: reference.alt ?? '', ...target };
}

function textOf(node: RootContent, body: string): Text {
  const { position } = node;
  return { type: 'text', value: body.slice(position?.start.offset, position?.end.offset), ...placeOf(node) };
}

function placeOf({ position }: RootContent): Pick<Text, 'position'> {
  return position === undefined ? {} : { position };
}
