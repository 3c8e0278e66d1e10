import JSZip from 'jszip';
import { piecesOf, runsOf } from './flow.ts';
import { elementsOf, type XmlElement } from './xml.ts';

const FORMATS = 'http://schemas.openxmlformats.org';
const OFFICE = `${FORMATS}/officeDocument/2006/relationships`;
const NAMES = [
  `xmlns:w="${FORMATS}/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}"`,
  `xmlns:wp="${FORMATS}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${FORMATS}/drawingml/2006/main"`,
  `xmlns:pic="${FORMATS}/drawingml/2006/picture"`,
].join(' ');

const TEXT = '<w:t xml:space="preserve">';

/** Pieces of a run that are written as they are. */
const MARKS: Record<string, string> = {
  'w:tab': '<w:tab/>',
  'w:ptab': '<w:tab/>',
  'w:br': '<w:br/>',
  'w:cr': '<w:br/>',
  'w:noBreakHyphen': '<w:noBreakHyphen/>',
};

/**
 * Writes a prepared text as a Word file with nothing else in it, for mammoth to read: headings, bullets and asides are
 * styles, a bookmark `line-12` at the start of each paragraph has its line, a picture holds only the name of its part.
 */
export async function writePackage(blocks: readonly XmlElement[]): Promise<Buffer> {
  const writer = new Writer();
  const body = blocks.map((block) => writer.block(block)).join('');
  const zip = new JSZip();
  zip.file('[Content_Types].xml', `<Types xmlns="${FORMATS}/package/2006/content-types"/>`);
  zip.file('word/document.xml', `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`);
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${FORMATS}/package/2006/relationships">${writer.relations.join('')}</Relationships>`,
  );
  for (const [part, id] of writer.pictures) zip.file(`word/${id}.png`, part);
  return zip.generateAsync({ type: 'nodebuffer' });
}

class Writer {
  readonly relations: string[] = [];
  /** Part → id. */
  readonly pictures = new Map<string, string>();
  readonly #addresses = new Map<string, string>();

  block(block: XmlElement): string {
    if (block.name === 'w:p') return this.#paragraph(block);
    const rows = elementsOf(block).map(
      (row) =>
        `<w:tr>${elementsOf(row)
          .map((cell) => this.#cell(cell))
          .join('')}</w:tr>`,
    );
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  }

  #cell(cell: XmlElement): string {
    const { columns = '1', merge } = cell.attributes;
    const merged = merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`;
    const blocks = elementsOf(cell).map((block) => this.block(block));
    return `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merged}</w:tcPr>${blocks.join('')}</w:tc>`;
  }

  #paragraph(paragraph: XmlElement): string {
    const style = styleOf(paragraph);
    const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
    const line = `<w:bookmarkStart w:name="line-${paragraph.attributes['line'] ?? ''}"/>`;
    return `<w:p>${properties}${line}${this.#runs(runsOf(paragraph))}</w:p>`;
  }

  /** Runs that lead to the same address are written as one, and so are their words: mammoth needs less memory. */
  #runs(runs: readonly XmlElement[]): string {
    const written: { address: string | undefined; pieces: string[] }[] = [];
    for (const run of runs) {
      const { address } = run.attributes;
      if (written.length === 0 || written.at(-1)?.address !== address) written.push({ address, pieces: [] });
      for (const piece of piecesOf(run)) written.at(-1)?.pieces.push(this.#piece(piece));
    }
    return written.map(({ address, pieces }) => this.#run(address, pieces.join(''))).join('');
  }

  #run(address: string | undefined, pieces: string): string {
    const run = `<w:r>${pieces.replaceAll(`</w:t>${TEXT}`, '')}</w:r>`;
    if (address === undefined) return run;
    const id = this.#relate(this.#addresses, 'hyperlink', address, address);
    return `<w:hyperlink r:id="${id}">${run}</w:hyperlink>`;
  }

  #piece(piece: XmlElement): string {
    const { attributes } = piece;
    switch (piece.name) {
      case 'w:t':
        return `${TEXT}${escape(piece.children.join(''))}</w:t>`;
      case 'w:sym':
        return `<w:sym w:font="${attributes['w:font'] ?? ''}" w:char="${attributes['w:char'] ?? ''}"/>`;
      case 'picture':
        return this.#picture(attributes['part'] ?? '', attributes['alt'] ?? '');
      default:
        return MARKS[piece.name] ?? '';
    }
  }

  #picture(part: string, alt: string): string {
    const id = this.#relate(this.pictures, 'image', part);
    const blip = `<pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>`;
    const graphic = `<a:graphic><a:graphicData>${blip}</a:graphicData></a:graphic>`;
    return `<w:drawing><wp:inline><wp:docPr descr="${escape(alt)}"/>${graphic}</wp:inline></w:drawing>`;
  }

  #relate(known: Map<string, string>, type: string, key: string, target?: string): string {
    const id = known.get(key) ?? `${type}${known.size + 1}`;
    if (!known.has(key))
      this.relations.push(
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escape(target ?? `${id}.png`)}"/>`,
      );
    known.set(key, id);
    return id;
  }
}

function styleOf({ attributes: { rank, bullet, aside } }: XmlElement): string {
  if (aside !== undefined) return 'GongbaoAside';
  if (rank !== undefined) return `GongbaoHeading${rank}`;
  return bullet === undefined ? '' : `GongbaoBullet${bullet}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"\r\n\t]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
