import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { trimBlanks } from '../../../model/text.ts';
import { note, type LeftOut } from '../../notes.ts';
import type { Extra } from '../../source.ts';
import { styleOf } from './style.ts';

/** Elements that hold no words of a page. */
const WORDLESS = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'link',
  'meta',
  'annotation',
  'annotation-xml',
]);

/** Elements that show something of another kind, or another page, and what they are called. */
const EMBEDDED: Record<string, string> = {
  object: '嵌入的对象',
  embed: '嵌入的对象',
  applet: '嵌入的程序',
  iframe: '嵌入的网页',
  frame: '嵌入的网页',
  svg: '图形',
  canvas: '图形',
  audio: '音频',
  video: '视频',
};

type Kind = 'wordless' | 'embedded' | 'hidden';

/** Says whether an element is no part of a page's text: it holds no words, shows something else, or is hidden. */
export function isUnseen(element: Element): boolean {
  return kindOf(element) !== undefined;
}

/**
 * Takes out of a page or an article what a reader does not see, and what is no text; hidden words stay where they are asked
 * for. `isArticle` notes what holds no words too.
 */
export function takeUnseen(root: Root | Element, include: ReadonlySet<Extra>, isArticle: boolean): LeftOut {
  const taken: LeftOut = { notes: [], words: [] };
  const take = (parent: Root | Element): void => {
    parent.children = (parent.children as ElementContent[]).filter((node) => {
      const kind = node.type === 'element' ? kindOf(node) : node.type === 'comment' ? 'wordless' : undefined;
      const isKept = kind === undefined || (kind === 'hidden' && include.has('hidden'));
      if (isKept && node.type === 'element') take(node);
      else if (!isKept && node.type === 'element') tell(node, kind, isArticle, taken);
      return isKept;
    });
  };
  take(root);
  return taken;
}

function kindOf(element: Element): Kind | undefined {
  const { tagName, properties } = element;
  if (WORDLESS.has(tagName)) return 'wordless';
  if (Object.hasOwn(EMBEDDED, tagName)) return 'embedded';
  const style = styleOf(element);
  const isHidden =
    (properties['hidden'] !== undefined && properties['hidden'] !== false) ||
    style.get('display') === 'none' ||
    /^(?:hidden|collapse)$/u.test(style.get('visibility') ?? '') ||
    style.get('mso-hide') === 'all';
  return isHidden ? 'hidden' : undefined;
}

function tell(element: Element, kind: Kind, isArticle: boolean, { notes, words }: LeftOut): void {
  const text = trimBlanks(toString(element).replace(/\s+/gu, ' '));
  const place = { line: element.position?.start.line ?? 1 };
  if (text !== '') words.push(text);
  if (kind === 'hidden' && text !== '') notes.push(note('hidden-found', place, `“${text}”`));
  if (kind === 'embedded' && (text !== '' || isArticle))
    notes.push(note('object-dropped', place, describe(element, text)));
}

function describe({ tagName, properties }: Element, text: string): string {
  const [address] = [properties['src'], properties['data']].filter((one) => typeof one === 'string');
  return `${EMBEDDED[tagName] ?? ''}${address === undefined ? '' : `（${address}）`}${text === '' ? '' : `“${text}”`}`;
}
