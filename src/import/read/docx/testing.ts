import assert from 'node:assert/strict';
import JSZip from 'jszip';
import type { Block } from '../../block.ts';
import type { Extra, Source } from '../../source.ts';
import { readDocx } from '../docx.ts';

const FORMATS = 'http://schemas.openxmlformats.org';
const OFFICE = `${FORMATS}/officeDocument/2006/relationships`;
const NAMES = [
  `xmlns:w="${FORMATS}/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}"`,
  `xmlns:wp="${FORMATS}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${FORMATS}/drawingml/2006/main"`,
  `xmlns:pic="${FORMATS}/drawingml/2006/picture"`,
  `xmlns:c="${FORMATS}/drawingml/2006/chart"`,
  `xmlns:dgm="${FORMATS}/drawingml/2006/diagram"`,
  `xmlns:m="${FORMATS}/officeDocument/2006/math"`,
  `xmlns:mc="${FORMATS}/markup-compatibility/2006"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** The parts of a Word file that a test cares about, each without its outer element. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  footer?: string;
  /** Picture's file name → bytes; the relation's id is the name. */
  media?: Record<string, Uint8Array>;
  /** Id of a link → address outside the file. */
  links?: Record<string, string>;
  /** Further entries, or other bytes for one of the above. */
  entries?: Record<string, string | Uint8Array>;
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
} as const;

/** Makes the bytes of a Word file. */
export async function makeDocx(parts: DocxParts): Promise<Uint8Array> {
  const zip = new JSZip();
  const relations: string[] = [];
  const relate = (id: string, type: string, target: string, mode = ''): void => {
    relations.push(`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`);
  };
  zip.file('[Content_Types].xml', `<Types xmlns="${FORMATS}/package/2006/content-types"/>`);
  zip.file('word/document.xml', inXml('document', `<w:body>${parts.body}</w:body>`));
  for (const [type, root] of Object.entries(ROOTS)) {
    const content = parts[type as keyof typeof ROOTS];
    if (content === undefined) continue;
    zip.file(`word/${type}.xml`, inXml(root, content));
    relate(type, type, `${type}.xml`);
  }
  for (const [name, bytes] of Object.entries(parts.media ?? {})) {
    zip.file(`word/media/${name}`, bytes);
    relate(name, 'image', `media/${name}`);
  }
  for (const [id, address] of Object.entries(parts.links ?? {}))
    relate(id, 'hyperlink', address, ' TargetMode="External"');
  zip.file('word/_rels/document.xml.rels', inRelations(relations.join('')));
  for (const [name, content] of Object.entries(parts.entries ?? {})) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Wraps a part's content in its outer element. */
export function inXml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMES}>${content}</w:${root}>`;
}

/** Wraps relations in their outer element. */
export function inRelations(content: string): string {
  return `<Relationships xmlns="${FORMATS}/package/2006/relationships">${content}</Relationships>`;
}

/** Reads a Word file made of some parts. */
export async function read(parts: DocxParts | string, ...include: Extra[]): Promise<Source> {
  const bytes = await makeDocx(typeof parts === 'string' ? { body: parts } : parts);
  return readDocx(bytes, '总结.docx', new Set(include));
}

/** Reads a Word file and gives the words of its text blocks. */
export async function readTexts(parts: DocxParts | string, ...include: Extra[]): Promise<string[]> {
  return textsOf((await read(parts, ...include)).blocks);
}

/** Gives the words of text blocks. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
}

/** Checks the notes of a source: code, line, and words that the message holds. */
export function assertTold(
  { notes }: Source,
  ...expected: [code: string, line: number, words: string][]
): void {
  assert.deepEqual(
    notes.map(({ code, line }) => [code, line]),
    expected.map(([code, line]) => [code, line]),
  );
  for (const [index, [, , words]] of expected.entries())
    assert.ok(notes[index]?.message.includes(words), `${notes[index]?.message} lacks ${words}`);
}

/** Writes a run. */
export function run(words: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** Writes a paragraph of a run, or of XML. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** Writes a table from the XML or words of its cells. */
export function table(...rows: string[][]): string {
  const cells = (row: string[]): string =>
    row.map((cell) => (cell.startsWith('<w:tc>') ? cell : `<w:tc>${p(cell)}</w:tc>`)).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** Writes a part of a field's instruction. */
export function instruction(words: string): string {
  return `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
}

/** Writes a complex field: its instruction, in words or XML, and its result. */
export function field(code: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const written = code.startsWith('<') ? code : instruction(code);
  return `${mark('begin')}${written}${mark('separate')}${result}${mark('end')}`;
}

/** Writes a picture. */
export function picture(id: string, description = ''): string {
  const blip = `<pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>`;
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="${description}"/><a:graphic><a:graphicData>${blip}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
