import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import type { Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { ProseToken } from '../model/prose.ts';
import { withoutBlanks } from '../model/text.ts';
import { BlockAnchors } from './anchors.ts';
import { rehypeCellAlign } from './cells.ts';
import { cutAtMarks, type Mark, type Marked } from './marks.ts';
import { attributeValue, type JsxElement } from './parse.ts';
import { pictureLink, wholeLink, type TextPlace } from './place.ts';

const toHast = unified()
  .use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] })
  .use(rehypeCellAlign)
  .freeze();

/** Turns a prepared body into HTML pieces and the slots between them; marks lie around its words and change none. */
export function renderProse(tree: Root, place: TextPlace, marks: readonly Mark[] = []): ProseToken[] {
  const hast = toHast.runSync(tree);
  const writer = new TokenWriter(place, marks);
  for (const node of hast.children) writer.write(node);
  return writer.tokens;
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
  readonly #place: TextPlace;
  readonly #marks: readonly Mark[];
  readonly #anchors = new BlockAnchors();
  /** How many words are written, without blanks. */
  #written = 0;
  /** Marks that ended inside a link and wait for its end: their own link cannot stand in it. */
  #ended: Marked[] = [];
  #isInLink = false;

  constructor(place: TextPlace, marks: readonly Mark[]) {
    this.#place = place;
    this.#marks = marks;
  }

  write(node: RootContent): void {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') this.#component(node);
    else if (node.type === 'element') this.#element(node);
    else if (node.type === 'text' && this.#marks.length > 0) this.#text(node.value);
    else this.#html(toHtml(node));
  }

  #html(html: string): void {
    const last = this.tokens.at(-1);
    if (last?.kind === 'html') last.html += html;
    else this.tokens.push({ kind: 'html', html });
  }

  #text(value: string): void {
    for (const { text, over, ending } of cutAtMarks(value, this.#written, this.#marks)) {
      for (const marked of over) this.tokens.push({ kind: 'open', ...marked });
      this.#html(toHtml({ type: 'text', value: text }));
      for (const marked of over.toReversed()) this.tokens.push({ kind: 'close', ...marked });
      this.#ended.push(...ending);
      this.#endMarks();
    }
    this.#written += withoutBlanks(value).length;
  }

  #endMarks(): void {
    if (this.#isInLink) return;
    for (const marked of this.#ended) this.tokens.push({ kind: 'end', ...marked });
    this.#ended = [];
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
    const isLink = element.tagName === 'a';
    if (isLink) this.#isInLink = true;
    for (const child of element.children) this.write(child);
    if (!isVoid) this.#html(close);
    if (!isLink) return undefined;
    this.#isInLink = false;
    this.#endMarks();
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
    const { tagName, properties } = element;
    const { href, src } = properties;
    if (tagName === 'a' && typeof href === 'string')
      return { ...element, properties: { ...properties, href: wholeLink(href, this.#place) } };
    if (tagName !== 'img' || typeof src !== 'string') return element;
    return {
      ...element,
      properties: { ...properties, src: pictureLink(src, this.#place), loading: 'lazy' },
    };
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
