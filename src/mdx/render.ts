import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { Nodes, Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { imageAddress, withBase } from '../model/address.ts';
import type { ProseToken } from '../model/prose.ts';
import { BlockAnchors, remarkAnchors } from './anchors.ts';
import { rehypeCellAlign } from './cells.ts';
import { imagePath } from './links.ts';
import { isCodeOrBlank } from './profile.ts';
import { attributeValue, isJsx, type JsxElement } from './parse.ts';

export interface RenderOptions {
  base: string;
  issuer: string;
  document: string;
  /** Folder of the file inside its document's folder: `plan`, or empty. */
  folder: string;
  /** Address of the page on which the text stands, without base: relative links start there. */
  address: string;
}

const toHast = unified()
  .use(remarkAnchors)
  .use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] })
  .use(rehypeCellAlign)
  .freeze();

/** Turns a checked body into HTML pieces and the slots between them. The tree is used up. */
export function renderProse(tree: Root, options: RenderOptions): ProseToken[] {
  unwrapComponents(tree);
  dropComments(tree);
  const hast = toHast.runSync(tree);
  const writer = new TokenWriter(options);
  for (const node of hast.children) writer.write(node);
  return writer.tokens;
}

/** Removes the empty comments that the profile lets pass. */
function dropComments(tree: Root): void {
  visit(tree, ['mdxFlowExpression', 'mdxTextExpression'], (_, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** A line that holds components or comments only is no paragraph; MDX itself reads it so. */
function unwrapComponents(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const { children } = paragraph;
    const isText = (node: Nodes): boolean => node.type === 'text';
    if (parent === undefined || index === undefined || children.every(isText)) return undefined;
    if (!children.every(isCodeOrBlank)) return undefined;
    const elements = children
      .filter(isJsx)
      .map((child) => ({ ...child, type: 'mdxJsxFlowElement' as const }));
    parent.children.splice(index, 1, ...(elements as Root['children']));
    return [SKIP, index];
  });
}

type HastJsx = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** What carries an anchor made of its words: a paragraph, a table, an item of a list that is neither a task nor holds one. */
function blockTag({ tagName, properties, children }: Element): 'paragraph' | 'bullet' | 'table' | undefined {
  if (tagName === 'p') return 'paragraph';
  if (tagName === 'table') return 'table';
  const isLoose = children.some((child) => child.type === 'element' && child.tagName === 'p');
  const isTask = properties['className'] !== undefined;
  return tagName === 'li' && !isLoose && !isTask ? 'bullet' : undefined;
}

const HEADING = /^h([1-6])$/u;

/** Walks HTML nodes and writes tokens; runs of plain HTML become one token. */
class TokenWriter {
  readonly tokens: ProseToken[] = [];
  readonly #options: RenderOptions;
  readonly #anchors = new BlockAnchors();

  constructor(options: RenderOptions) {
    this.#options = options;
  }

  write(node: RootContent): void {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') this.#component(node);
    else if (node.type === 'element') this.#element(node);
    else this.#html(toHtml(node));
  }

  #html(html: string): void {
    const last = this.tokens.at(-1);
    if (last?.kind === 'html') last.html += html;
    else this.tokens.push({ kind: 'html', html });
  }

  #component(node: HastJsx): void {
    const element = node as unknown as JsxElement;
    if (node.name === 'Metric') this.tokens.push({ kind: 'metric', id: attributeValue(element, 'id') ?? '' });
    else if (node.name === 'Chart')
      this.tokens.push({ kind: 'chart', indicator: attributeValue(element, 'indicator') ?? '' });
    else this.#wrapped({ tag: 'note' }, node.children);
  }

  #element(element: Element): void {
    const heading = HEADING.exec(element.tagName);
    if (heading !== null)
      return this.#wrapped(
        {
          tag: 'heading',
          level: Number(heading[1]),
          anchor: String(element.properties['id']),
          label: toString(element),
        },
        element.children,
      );
    const tag = blockTag(element);
    if (tag !== undefined)
      return this.#wrapped({ tag, anchor: this.#anchors.next(toString(element)) }, element.children);
    const shell = toHtml({ ...this.#addressed(element), children: [] });
    const close = `</${element.tagName}>`;
    const isVoid = !shell.endsWith(close);
    this.#html(isVoid ? shell : shell.slice(0, -close.length));
    for (const child of element.children) this.write(child);
    if (!isVoid) this.#html(close);
    return undefined;
  }

  #wrapped(
    frame: DistributiveOmit<Extract<ProseToken, { tag: unknown }>, 'kind'>,
    children: readonly ElementContent[],
  ): void {
    this.tokens.push({ kind: 'open', ...frame });
    for (const child of children) this.write(child);
    this.tokens.push({ kind: 'close', ...frame });
  }

  /** Puts links inside the site below its base, whole, so that they also hold on the page of the whole text; likewise images. */
  #addressed(element: Element): Element {
    const { base, issuer, document, folder } = this.#options;
    const { href, src } = element.properties;
    if (element.tagName === 'a' && typeof href === 'string' && /^[/#.]/u.test(href))
      return { ...element, properties: { ...element.properties, href: this.#whole(href) } };
    if (element.tagName !== 'img' || typeof src !== 'string') return element;
    const address = imageAddress(issuer, document, imagePath(src, folder) ?? '');
    return {
      ...element,
      properties: { ...element.properties, src: withBase(base, address), loading: 'lazy' },
    };
  }

  #whole(href: string): string {
    const { pathname, search, hash } = new URL(href, `http://site${this.#options.address}`);
    return withBase(this.#options.base, pathname + search + hash);
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
