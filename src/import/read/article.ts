import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { withoutBlanks } from '../../model/text.ts';

/** Names that content systems of Chinese government sites give to the box of the text. */
const BOX =
  /^(?:trs_editor|ucap-content|zoom|zoomcon|article[-_]?(?:content|body|con|text|main)?|content[-_]?(?:text|body|main)?|v_news_content|news[-_]?(?:content|text|con)|detail[-_]?(?:content|con)?|pages_content|main[-_]?(?:content|text)|wordsection1|section1|text|txt|con|contain|nr|fontzoom|vsb_content\w{0,4})$/iu;
/** Names of boxes around a text. */
const ASIDE =
  /^(?:bds|bdshare|share|sharebar|social|breadcrumbs?|crumbs?|position|location|related|relate|recommend|xgwj|xgyd|prevnext|pre[-_]?next|pager?|pagination|page[-_]?turn|qrcode|ewm|copyright|footer|foot|nav|menu|sidebar|toolbar|tools?|print|fontsize|font[-_]?size|editor[-_]?info|article[-_]?info|info[-_]?bar|tags?)(?:[-_]\w{1,20})?$/iu;
const ASIDE_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'button', 'select', 'input', 'textarea']);

/** How much of a page's words outside links a box must hold to be the text's. */
const SHARE_OF_NAMED = 0.6;
const SHARE_OF_ANY = 0.75;

/**
 * Finds the element that holds a page's article and takes it out of the page: the smallest element with most of the words
 * that are no links; a name that content systems use makes up for some of them. An empty element where there are no words.
 */
export function findArticle(page: Root): Element {
  const counts = new Map<Element, number>();
  const whole = countWords(page, counts);
  const [smallest] = [...counts]
    .filter(
      ([element, count]) => count > 0 && !NO_BOX.has(element.tagName) && count >= whole * shareOf(element),
    )
    .sort(([, a], [, b]) => a - b);
  const article = smallest?.[0];
  visit(page, 'element', (element, index, parent) => {
    if (element !== article || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return false;
  });
  return article ?? { type: 'element', tagName: 'div', properties: {}, children: [] };
}

/** A box holds paragraphs; it is none of them, and no part of one. */
const NO_BOX = new Set(['p', 'span', 'font', 'b', 'strong', 'em', 'i', 'u', 'a', 'table', 'tbody', 'tr']);

function shareOf(element: Element): number {
  return namesOf(element).some((name) => BOX.test(name)) ? SHARE_OF_NAMED : SHARE_OF_ANY;
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
  if (ASIDE_TAGS.has(element.tagName)) return true;
  if (!namesOf(element).some((name) => ASIDE.test(name))) return false;
  // A box may be called `content-tools`, but no aside holds paragraphs that end like sentences.
  return !/[。；]/u.test(toString(element));
}

function namesOf({ properties }: Element): string[] {
  const { id, className } = properties;
  return [
    ...(typeof id === 'string' ? [id] : []),
    ...(Array.isArray(className) ? className.map(String) : []),
  ];
}

/** Counts the characters below each element that are neither blank nor in a link nor in an aside. */
function countWords(node: Nodes, counts: Map<Element, number>): number {
  if (node.type === 'text') return withoutBlanks(node.value).length;
  if (!('children' in node)) return 0;
  if (node.type === 'element' && (node.tagName === 'a' || ASIDE_TAGS.has(node.tagName))) return 0;
  const count = node.children.reduce((sum, child) => sum + countWords(child, counts), 0);
  if (node.type === 'element') counts.set(node, count);
  return count;
}
