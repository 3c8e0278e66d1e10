/** Elements of HTML that texts are written with; what stands in angle brackets else (`<xx>`) is text. */
const ELEMENTS = new Set(
  [
    'a abbr address article aside audio b big blockquote body br button canvas caption center cite code col colgroup',
    'dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header',
    'hr html i iframe img input ins kbd label legend li link main map mark meta nav nobr noscript object ol optgroup',
    'option p picture pre q rp rt ruby s samp script section select small source span strike strong style sub summary',
    'sup svg math table tbody td template textarea tfoot th thead time tr tt u ul var video wbr',
  ]
    .join(' ')
    .split(' '),
);
const VOID = new Set('br col embed hr img input link meta source wbr'.split(' '));
/** Inside these the elements have names of their own. */
const FOREIGN = new Set(['svg', 'math']);
const TAG = /<(\/?)([a-z][a-z0-9-]{0,20})(?=[\s/>])/iuy;

/** A tag of an element that has a content. */
export interface Tag {
  name: string;
  isClosing: boolean;
}

/** Raw HTML of a Markdown file, told apart from text in angle brackets. */
export interface RawHtml {
  /** The HTML; what is no tag of an element is escaped, and comments are gone. */
  html: string;
  tags: Tag[];
  comments: string[];
  /** Whether there is any element in it. */
  hasElements: boolean;
}

/** Reads a piece of raw HTML in one pass. */
export function readRaw(source: string): RawHtml {
  const read: RawHtml = { html: '', tags: [], comments: [], hasElements: false };
  /** The next `>` and the next `-->`; -1 where there is none. */
  let end = 0;
  let commentEnd = 0;
  let foreign = '';
  let from = 0;
  const pass = (to: number, instead: string, next: number): void => {
    read.html += source.slice(from, to) + instead;
    from = next;
  };
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', Math.max(from, at + 1))) {
    const isComment = source.startsWith('<!--', at);
    if (isComment && commentEnd !== -1) commentEnd = source.indexOf('-->', at + 4);
    TAG.lastIndex = at;
    const [, slash = '', written = ''] = TAG.exec(source) ?? [];
    const name = written.toLowerCase();
    if (end <= at && end !== -1) end = source.indexOf('>', at);
    const next = source.indexOf('<', at + 1);
    // `<div 新增<xx>` is no tag; `<img alt="<xx>">` is one.
    const isCut = end === -1 || (next !== -1 && next < end && !/["']/u.test(source.slice(at, next)));
    if (isComment && commentEnd !== -1) {
      read.comments.push(source.slice(at + 4, commentEnd));
      pass(at, '', commentEnd + 3);
    } else if (isCut || (!ELEMENTS.has(name) && foreign === '')) pass(at, '&lt;', at + 1);
    else if (ELEMENTS.has(name)) {
      read.hasElements = true;
      if (FOREIGN.has(name)) foreign = slash === '' ? name : '';
      if (source[end - 1] === '/' && !VOID.has(name)) pass(at, '', end + 1);
      else if (!VOID.has(name)) read.tags.push({ name, isClosing: slash !== '' });
    }
  }
  read.html += source.slice(from);
  return read;
}

/** Pairs opening tags with the closing ones that end them: the place of a tag → the place of the other. */
export function pairTags(tags: readonly Tag[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, step: number): number => {
    const now = (counts.get(name) ?? 0) + step;
    counts.set(name, now);
    return now;
  };
  tags.forEach(({ name, isClosing }, place) => {
    if (!isClosing) {
      open.push(place);
      count(name, 1);
      return;
    }
    if (count(name, 0) === 0) return;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      const opened = tags[last]?.name ?? '';
      count(opened, -1);
      if (opened !== name) continue;
      pairs.set(last, place).set(place, last);
      return;
    }
  });
  return pairs;
}
