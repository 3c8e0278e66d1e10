import type { Html, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import type { LeftOut } from '../../notes.ts';
import type { Extra } from '../../source.ts';
import { withNumber } from '../html/lists.ts';
import { treeOfHtml } from '../html/tree.ts';
import { takeUnseen } from '../html/unseen.ts';
import { pairTags, readRaw } from './tags.ts';

/** Numbers of items and footnotes are kept as they are written. */
const HANDLERS: Options['handlers'] = {
  listItem: (state, node, parent) =>
    withNumber(defaultHandlers.listItem(state, node, parent), node.data?.number),
  footnoteReference: (_, node) => ({ type: 'text', value: `[${node.label ?? node.identifier}]` }),
  footnoteDefinition: (state, node) => ({
    type: 'element',
    tagName: 'div',
    properties: {},
    children: [{ type: 'text', value: `[${node.label ?? node.identifier}] ` }, ...state.all(node)],
  }),
};
const toHtml = unified()
  .use(remarkRehype, { allowDangerousHtml: true, handlers: HANDLERS })
  .use(rehypeRaw)
  .freeze();

/** The parser holds characters back that stand in an open table until something else follows. */
const END: Html = { type: 'html', value: '<!---->' };

/**
 * Reads the HTML in a Markdown tree as that of a web page, with the Markdown between its tags. The tree must have gone through
 * `settleTags`.
 */
export function readHtmlIn(tree: Root, include: ReadonlySet<Extra>): LeftOut {
  const taken: LeftOut = { notes: [], words: [] };
  readChildren(tree, (nodes) => {
    const root = toHtml.runSync({ type: 'root', children: [...nodes, END] }, '');
    const unseen = takeUnseen(root, include, true);
    const read = treeOfHtml(root.children);
    taken.notes.push(...unseen.notes, ...read.notes);
    taken.words.push(...unseen.words);
    return read.tree.children;
  });
  return taken;
}

type Convert = (nodes: RootContent[]) => RootContent[];

function readChildren(parent: Parents, convert: Convert): void {
  const children = parent.children as RootContent[];
  const read: RootContent[] = [];
  let next = 0;
  for (const [first, last] of rangesOf(children)) {
    for (const child of children.slice(next, first)) read.push(readInside(child, convert));
    for (const node of convert(children.slice(first, last + 1))) read.push(node);
    next = last + 1;
  }
  for (const child of children.slice(next)) read.push(readInside(child, convert));
  parent.children = read as typeof parent.children;
}

function readInside(node: RootContent, convert: Convert): RootContent {
  if (node.type === 'tableCell') {
    // A cell may hold paragraphs here; they become its lines.
    if (hasHtml(node))
      node.children = convert([{ type: 'paragraph', children: node.children }]) as PhrasingContent[];
  } else if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading')
    readChildren(node, convert);
  return node;
}

/** Lists what must be read together: from each opening tag to the one that ends it, and each paragraph with tags inside. */
function rangesOf(children: readonly RootContent[]): [first: number, last: number][] {
  const tags = children.flatMap((node, place) =>
    node.type === 'html' ? readRaw(node.value).tags.map((tag) => ({ ...tag, place })) : [],
  );
  const ends = new Map<number, number>();
  for (const [one, other] of pairTags(tags)) {
    const [first, last] = [tags[one]?.place ?? 0, tags[other]?.place ?? 0];
    ends.set(first, Math.max(last, ends.get(first) ?? first));
  }
  const ranges: [first: number, last: number][] = [];
  children.forEach((node, place) => {
    const isLeaf = node.type === 'html' || node.type === 'paragraph' || node.type === 'heading';
    const open = ranges.at(-1);
    if (open !== undefined && place <= open[1]) open[1] = Math.max(open[1], ends.get(place) ?? place);
    else if (isLeaf && hasHtml(node)) ranges.push([place, ends.get(place) ?? place]);
  });
  return ranges;
}

function hasHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(hasHtml));
}
