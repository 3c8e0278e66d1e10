import type { Blockquote, Heading, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Metric } from '../model/metric.ts';
import type { PlainBlock } from '../model/plain.ts';
import { showMetric } from '../model/shown-value.ts';
import { joinHeading } from '../model/text.ts';
import { metricValue } from '../words/metric-value.ts';
import { zh } from '../words/zh-CN.ts';
import type { EntryKind, RecordOf } from './entry.ts';
import { officialText } from './official-text.ts';
import { attributeValue, isJsx, type JsxElement } from './parse.ts';
import { pictureLink, wholeLink, type TextPlace } from './place.ts';

const OPTIONS: Options = { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-' };

/** Levels of the headings of whole entries; those in the text of a section begin below. */
const LEVELS = { document: 1, part: 2, section: 3 } as const;

/** Gives the heading that an entry's record holds, where it has one. A title that a flag or a file name gave is no official text. */
export function plainHeading(kind: EntryKind, record: RecordOf<EntryKind>): PlainBlock[] {
  const number = 'number' in record ? (record.number ?? '') : '';
  const words = joinHeading(number, record.title ?? '');
  const isOfficial = !('titleFrom' in record) || record.titleFrom === 'text';
  const markdown = writeHeading([{ type: 'text', value: words }]);
  return words === '' ? [] : [{ level: LEVELS[kind], markdown, text: isOfficial ? words : '' }];
}

/** Turns a prepared body into blocks that can be read outside the site. */
export function plainBlocks(tree: Root, metrics: readonly Metric[], place: TextPlace): PlainBlock[] {
  const writer = new PlainWriter(metrics, place);
  const blocks: PlainBlock[] = [];
  let between: RootContent[] = [];
  const close = (): void => {
    if (between.length > 0) blocks.push(writer.between(between));
    between = [];
  };
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      between.push(node);
      continue;
    }
    close();
    blocks.push(writer.heading(node));
  }
  close();
  return blocks.filter(({ markdown }) => markdown !== '');
}

function write(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, OPTIONS).trimEnd();
}

/** Writes the words of a heading without its signs; at this depth it is always one line that begins with them. */
function writeHeading(children: PhrasingContent[]): string {
  return write([{ type: 'heading', depth: 3, children }]).replace(/^#+ ?/u, '');
}

/** Blocks; a note that holds none of them holds words. */
const FLOW = new Set(['paragraph', 'list', 'table', 'blockquote', 'code', 'definition', 'thematicBreak']);

/** Writes nodes as Markdown that needs nothing but Markdown: notes become quotations, links become whole. */
class PlainWriter {
  readonly #metrics: readonly Metric[];
  readonly #place: TextPlace;
  /** How many notes are open. */
  #notes = 0;

  constructor(metrics: readonly Metric[], place: TextPlace) {
    this.#metrics = metrics;
    this.#place = place;
  }

  heading(node: Heading): PlainBlock {
    const { children } = this.#inside(node);
    return { level: node.depth + 1, markdown: writeHeading(children), text: officialText([node]) };
  }

  between(nodes: readonly RootContent[]): PlainBlock {
    const children = nodes.flatMap((node) => this.#plain(node)) as RootContent[];
    return { level: 0, markdown: write(children), text: officialText(nodes) };
  }

  #plain(node: Nodes): Nodes[] {
    if (isJsx(node)) return this.#component(node);
    if (node.type === 'link' || node.type === 'definition')
      return [{ ...this.#inside(node), url: wholeLink(node.url, this.#place) }];
    if (node.type === 'image') return [{ ...node, url: pictureLink(node.url, this.#place) }];
    return [this.#inside(node)];
  }

  #inside<N extends Nodes>(node: N): N {
    if (!('children' in node)) return node;
    return { ...node, children: node.children.flatMap((child) => this.#plain(child)) };
  }

  /** Values and charts would stand among the official words; in a note, values are words of the note. */
  #component(element: JsxElement): Nodes[] {
    if (element.name === 'Note') return this.#note(element);
    if (element.name !== 'Metric' || this.#notes === 0) return [];
    const metric = this.#metrics.find(({ id }) => id === attributeValue(element, 'id'));
    if (metric === undefined) return [];
    const words: Text = { type: 'text', value: `${metric.label} ${metricValue(showMetric(metric))}` };
    return element.type === 'mdxJsxTextElement' ? [words] : [{ type: 'paragraph', children: [words] }];
  }

  #note({ type, children }: JsxElement): Nodes[] {
    this.#notes += 1;
    const inside = children.flatMap((child) => this.#plain(child));
    this.#notes -= 1;
    if (type === 'mdxJsxTextElement')
      return [{ type: 'text', value: `（${zh.note}：` }, ...inside, { type: 'text', value: '）' }];
    const isFlow = inside.some((node) => FLOW.has(node.type));
    const blocks: Nodes[] = isFlow ? inside : [{ type: 'paragraph', children: inside as PhrasingContent[] }];
    const label: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: zh.note }] };
    const quoted: Nodes[] = [{ type: 'paragraph', children: [label] }, ...blocks];
    return [{ type: 'blockquote', children: quoted as Blockquote['children'] }];
  }
}
