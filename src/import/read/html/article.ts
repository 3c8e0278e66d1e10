import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { withoutBlanks } from '../../../model/text.ts';
import { isUnseen } from './unseen.ts';

/** Names that content systems of Chinese government sites give to the box of the text. */
const BOX =
  /^(?:trs_editor|ucap-content|zoom|zoomcon|article[-_]?(?:content|body|con|text|main)?|content[-_]?(?:text|body|main)?|v_news_content|news[-_]?(?:content|text|con)|detail[-_]?(?:content|con)?|pages_content|main[-_]?(?:content|text)|wordsection1|section1|text|txt|con|contain|nr|fontzoom|vsb_content\w{0,4})$/iu;
/** Names of boxes around a text. */
const ASIDE =
  /^(?:bds|bdshare|share|sharebar|social|breadcrumbs?|crumbs?|position|location|related|relate|recommend|xgwj|xgyd|prevnext|pre[-_]?next|pager?|pagination|page[-_]?turn|qrcode|ewm|copyright|footer|foot|nav|menu|sidebar|toolbar|tools?|print|fontsize|font[-_]?size|editor[-_]?info|article[-_]?info|info[-_]?bar|tags?)(?:[-_]\w{1,20})?$/iu;
const SENTENCE = /[。；]/u;
const SENTENCES = /[。；]/gu;
const ASIDE_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'button', 'select', 'input', 'textarea']);

/** How much of a page's words outside links a box must hold to be the text's. */
const SHARE_OF_NAMED = 0.6;
const SHARE_OF_ANY = 0.75;

/**
 * Finds the element that holds a page's article and takes it out of the page: the smallest element with most of the words
 * that are no links; a name that content systems use makes up for some of them. An empty element where there are no words.
 */
export function findArticle(page: Root): Element {
  const boxes = new Map<Element, Box>();
  const whole = measure(page, boxes, undefined);
  const [smallest] = [...boxes]
    .filter(([element, { words }]) => words > 0 && isBox(element) && words >= whole.words * shareOf(element))
    .sort(([, a], [, b]) => a.words - b.words);
  const article = smallest && widen(smallest[0], boxes);
  visit(page, 'element', (element, index, parent) => {
    if (element !== article || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return false;
  });
  return article ?? { type: 'element', tagName: 'div', properties: {}, children: [] };
}

/** What an element holds outside links and asides. */
interface Contents {
  words: number;
  sentences: number;
  /** Sentences that stand in no table. */
  loose: number;
}

interface Box extends Contents {
  parent: Element | undefined;
}

/** A box holds paragraphs; it is none of them, no list or quotation among them, and no part of one. */
const NO_BOX = new Set(
  [
    'p h1 h2 h3 h4 h5 h6 pre blockquote ul ol li dl dt dd menu dir table thead tbody tfoot tr caption',
    'span font b strong em i u s strike del ins small big sub sup a mark code label',
  ]
    .join(' ')
    .split(' '),
);

function isBox({ tagName }: Element): boolean {
  return !NO_BOX.has(tagName);
}

function shareOf(element: Element): number {
  return isNamed(element) ? SHARE_OF_NAMED : SHARE_OF_ANY;
}

function isNamed(element: Element): boolean {
  return namesOf(element).some((name) => BOX.test(name));
}

/**
 * Goes out from an element to the box around it while that one holds sentences beside it: where a named box has further
 * paragraphs, or where a cell is one of a table among paragraphs and not of a page laid out as a table.
 */
function widen(element: Element, boxes: ReadonlyMap<Element, Box>): Element {
  const own = boxes.get(element);
  let around = own?.parent;
  while (around !== undefined && !isBox(around)) around = boxes.get(around)?.parent;
  const outer = around && boxes.get(around);
  if (own === undefined || around === undefined || outer === undefined) return element;
  const isCell = element.tagName === 'td' || element.tagName === 'th';
  const isPart = isCell ? outer.loose > 0 : isNamed(around) && outer.sentences > own.sentences;
  return isPart ? widen(around, boxes) : element;
}

/** Takes out of an article what content systems put into it: share bars, page turners, tools. */
export function takeAsides(article: Element): Element[] {
  const asides: Element[] = [];
  visit(article, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined || element === article || !isAside(element))
      return undefined;
    parent.children.splice(index, 1);
    asides.push(element);
    return [SKIP, index];
  });
  return asides;
}

function isAside(element: Element): boolean {
  if (element.tagName === 'form') return !SENTENCE.test(toString(element));
  if (ASIDE_TAGS.has(element.tagName)) return true;
  if (!namesOf(element).some((name) => ASIDE.test(name))) return false;
  // A box may be called `content-tools`, but no aside holds paragraphs that end like sentences.
  return !SENTENCE.test(toString(element));
}

function namesOf({ properties }: Element): string[] {
  const { id, className } = properties;
  return [
    ...(typeof id === 'string' ? [id] : []),
    ...(Array.isArray(className) ? className.map(String) : []),
  ];
}

/** Measures each element below a node: what is neither blank nor in a link nor in an aside. */
function measure(node: Nodes, boxes: Map<Element, Box>, parent: Element | undefined): Contents {
  if (node.type === 'text') {
    const sentences = node.value.match(SENTENCES)?.length ?? 0;
    return { words: withoutBlanks(node.value).length, sentences, loose: sentences };
  }
  const sum: Contents = { words: 0, sentences: 0, loose: 0 };
  if (!('children' in node)) return sum;
  const element = node.type === 'element' ? node : undefined;
  if (element !== undefined && isApart(element)) return sum;
  for (const child of node.children) {
    const { words, sentences, loose } = measure(child, boxes, element ?? parent);
    sum.words += words;
    sum.sentences += sentences;
    if (element?.tagName !== 'table') sum.loose += loose;
  }
  if (element !== undefined) boxes.set(element, { ...sum, parent });
  return sum;
}

/** What is no text of the page's own. Content systems wrap whole pages in a form: such a one, which holds sentences, is text. */
function isApart(element: Element): boolean {
  const { tagName } = element;
  return tagName === 'a' || (ASIDE_TAGS.has(tagName) && isAside(element)) || isUnseen(element);
}
