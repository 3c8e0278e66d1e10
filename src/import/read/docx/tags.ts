import { words } from '../../../words/import.ts';
import { ImportError } from '../../error.ts';

const CODE = { quote: 0x22, apostrophe: 0x27, slash: 0x2f, greater: 0x3e };
const NAME_END = /[\s/>]/u;

/** A tag in a text of XML. */
export interface Tag {
  /** Without prefix: `p` of `w:p`. */
  name: string;
  kind: 'start' | 'end' | 'empty';
  attributes: number;
  start: number;
  end: number;
}

/** Lists the tags of a text of XML in one pass, without building a tree. Throws an ImportError at a DTD. */
export function* tagsOf(xml: string, file: string): Generator<Tag> {
  for (let at = xml.indexOf('<'); at !== -1;) {
    let end: number;
    if (xml.startsWith('<!--', at)) end = after(xml, '-->', at + 4);
    else if (xml.startsWith('<![CDATA[', at)) end = after(xml, ']]>', at);
    else if (xml.startsWith('<?', at)) end = after(xml, '?>', at);
    else if (xml.startsWith('<!', at)) throw new ImportError(words.hostile(file, 'DTD'));
    else {
      const tag = readTag(xml, at);
      yield tag;
      end = tag.end;
    }
    at = xml.indexOf('<', end);
  }
}

/** A `>` between quotation marks does not end a tag. */
function readTag(xml: string, start: number): Tag {
  let quote = 0;
  let quotes = 0;
  let end = start + 1;
  for (; end < xml.length; end++) {
    const code = xml.charCodeAt(end);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === CODE.greater) break;
    else if (code === CODE.quote || code === CODE.apostrophe) {
      quote = code;
      quotes += 1;
    }
  }
  const isEnd = xml.charCodeAt(start + 1) === CODE.slash;
  const isEmpty = xml.charCodeAt(end - 1) === CODE.slash;
  return {
    name: localName(xml, isEnd ? start + 2 : start + 1, end),
    kind: isEnd ? 'end' : isEmpty ? 'empty' : 'start',
    attributes: quotes,
    start,
    end: Math.min(end + 1, xml.length),
  };
}

function localName(xml: string, start: number, end: number): string {
  let at = start;
  let from = start;
  while (at < end && !NAME_END.test(xml.charAt(at))) {
    if (xml.charAt(at) === ':') from = at + 1;
    at += 1;
  }
  return xml.slice(from, at);
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found === -1 ? xml.length : found + mark.length;
}
