import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { writePackage } from './write.ts';
import type { XmlElement } from './xml.ts';

const STYLE_MAP = [
  ...[1, 2, 3, 4, 5, 6].map((rank) => `p.GongbaoHeading${rank} => h${rank}:fresh`),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((depth) => `p.GongbaoBullet${depth} => p.bullet-${depth}:fresh`),
  'p.GongbaoAside => p.aside:fresh',
];
const UNKNOWN_SYMBOL = 'A w:sym element with an unsupported character was ignored: ';

/** What mammoth makes of a text. */
export interface Converted {
  /** An anchor with id `line-12` stands at the start of each paragraph; a picture's source is the name of its part. */
  tree: Root;
  /** Symbols that mammoth does not know and left out: `char F0FF in font Wingdings`. */
  unknownSymbols: string[];
}

/** Has mammoth convert a prepared text to HTML. */
export async function convertToHtml(blocks: readonly XmlElement[]): Promise<Converted> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: await writePackage(blocks) },
    {
      styleMap: STYLE_MAP,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async (image) => ({
        src: (await image.readAsBuffer()).toString('utf8'),
      })),
    },
  );
  return {
    tree: fromHtml(value, { fragment: true }),
    unknownSymbols: messages.flatMap(({ message }) =>
      message.startsWith(UNKNOWN_SYMBOL) ? [message.slice(UNKNOWN_SYMBOL.length)] : [],
    ),
  };
}
