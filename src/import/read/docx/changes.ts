import { wordsOf } from './flow.ts';
import { element, elementsOf, findChild, withChildren, type XmlElement, type XmlNode } from './xml.ts';

/** The words of tracked changes that nobody has accepted or rejected, one entry a change. */
export interface Changes {
  added: string[];
  deleted: string[];
  moved: string[];
}

const KINDS: Record<string, keyof Changes> = { 'w:ins': 'added', 'w:del': 'deleted', 'w:moveTo': 'moved' };
const RESTORED: Record<string, string> = { 'w:delText': 'w:t', 'w:delInstrText': 'w:instrText' };

/** Properties hold marks of changes and the look before them, but no words. */
const PROPERTIES = /^w:[A-Za-z]+Pr$/u;

/**
 * Settles tracked changes as if all were accepted: what was added is text, what was deleted is not. `keepsDeleted` puts
 * deleted words back. Whatever is settled is listed in `found`.
 */
export function settleChanges(parent: XmlElement, keepsDeleted: boolean, found: Changes): XmlElement {
  const children: XmlNode[] = [];
  let before: keyof Changes | undefined;
  for (const child of parent.children) {
    if (typeof child === 'string' || PROPERTIES.test(child.name)) {
      children.push(child);
      continue;
    }
    if (child.name === 'w:moveFrom') continue;
    const settled = settleChanges(child, keepsDeleted, found);
    const isWrapper = Object.hasOwn(KINDS, child.name);
    const kind = isWrapper ? KINDS[child.name] : kindOfPart(child);
    // Word cuts one change into pieces where the look of the words changes.
    if (kind !== undefined && settled.children.length > 0)
      record(found[kind], wordsOf(settled), isWrapper && before === kind);
    // Bookmarks and the like between two pieces have no children.
    if (child.children.length > 0) before = isWrapper ? kind : undefined;
    const kept = kind === 'deleted' ? (keepsDeleted ? [restore(settled)] : []) : [settled];
    for (const node of isWrapper ? kept.flatMap((wrapper) => wrapper.children) : kept) children.push(node);
  }
  return withChildren(parent, keepsDeleted ? children : joinParagraphs(children));
}

/** Says in a few words what was changed: `新增3处、删去2处（新增“…”；删去“…”）`. */
export function describeChanges({ added, deleted, moved }: Changes): string {
  const kinds: [name: string, changes: readonly string[]][] = [
    ['新增', added],
    ['删去', deleted],
    ['移动', moved],
  ];
  const present = kinds.filter(([, changes]) => changes.length > 0);
  const counts = present.map(([name, changes]) => `${name}${changes.length}处`);
  const samples = present.flatMap(([name, changes]) => {
    const sample = [...(changes.find((words) => words !== '') ?? '')].slice(0, 12).join('');
    return sample === '' ? [] : [`${name}“${sample}”`];
  });
  return counts.join('、') + (samples.length === 0 ? '' : `（${samples.join('；')}）`);
}

function record(changes: string[], words: string, isMore: boolean): void {
  const last = isMore ? changes.pop() : undefined;
  changes.push((last ?? '') + words);
}

/** A table's row or cell that was added or deleted says so in its properties. */
function kindOfPart(part: XmlElement): keyof Changes | undefined {
  if (findChild(part, 'w:trPr', 'w:del') ?? findChild(part, 'w:tcPr', 'w:cellDel')) return 'deleted';
  return findChild(part, 'w:trPr', 'w:ins') ? 'added' : undefined;
}

function restore(node: XmlElement): XmlElement {
  const children = node.children.map((child) => (typeof child === 'string' ? child : restore(child)));
  return { ...node, name: RESTORED[node.name] ?? node.name, children };
}

/** A paragraph whose mark was deleted runs on in the next one, whose look it takes. */
function joinParagraphs(children: readonly XmlNode[]): XmlNode[] {
  const joined: XmlNode[] = [];
  let carried: XmlNode[] = [];
  for (const child of children) {
    if (typeof child === 'string' || (child.name !== 'w:p' && child.children.length === 0))
      joined.push(child);
    else if (child.name === 'w:p' && isMarkDeleted(child))
      for (const node of contentOf(child)) carried.push(node);
    else if (carried.length === 0) joined.push(child);
    else {
      const isParagraph = child.name === 'w:p';
      const content = isParagraph ? contentOf(child) : [];
      const properties = isParagraph ? elementsOf(child).filter(isProperties) : [];
      joined.push(element('w:p', {}, [...properties, ...carried, ...content]));
      if (!isParagraph) joined.push(child);
      carried = [];
    }
  }
  if (carried.length > 0) joined.push(element('w:p', {}, carried));
  return joined;
}

function isMarkDeleted(paragraph: XmlElement): boolean {
  const mark = findChild(paragraph, 'w:pPr', 'w:rPr');
  return (findChild(mark, 'w:del') ?? findChild(mark, 'w:moveFrom')) !== undefined;
}

function contentOf(paragraph: XmlElement): XmlNode[] {
  return paragraph.children.filter((child) => typeof child === 'string' || !isProperties(child));
}

function isProperties({ name }: XmlElement): boolean {
  return name === 'w:pPr';
}
