import { posix } from 'node:path';
import { trimBlanks } from '../../../model/text.ts';
import { note, type Note } from '../../notes.ts';
import { mapRuns, piecesOf, withPieces } from './flow.ts';
import { lineOf } from './lines.ts';
import type { Package } from './package.ts';
import type { Part } from './parts.ts';
import { element, findAll, type XmlElement } from './xml.ts';

/** Elements that stand for something without words → what it is. */
const OBJECTS: Record<string, string> = {
  'c:chart': '图表',
  'cx:chart': '图表',
  'dgm:relIds': 'SmartArt图形',
  'wp15:webVideoPr': '在线视频',
  'a:videoFile': '视频',
  'a:audioFile': '音频',
  'w:control': '控件',
  'w14:contentPart': '手写内容',
  'w:contentPart': '手写内容',
  'w:altChunk': '嵌入的文档',
  'w:subDoc': '嵌入的文档',
};

/** Elements in place of which a drawing or an object is shown. */
export const HOLDERS: ReadonlySet<string> = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  ...Object.keys(OBJECTS),
]);
const BOX = 'w:txbxContent';

/** Names a folder of someone's computer, as some programs write it of themselves. */
const PATH = /^(?:[A-Za-z]:[\\/]|\\\\|file:|\/(?:Users|home)\/)/u;

/**
 * Replaces each drawing by its pictures: elements `picture` with the name of their part and their words for those who
 * do not see it. Notes what has no words and no picture.
 */
export function resolveDrawings(
  blocks: readonly XmlElement[],
  part: Part,
  pack: Package,
  notes: Note[],
): XmlElement[] {
  return mapRuns(blocks, (run, paragraph) => {
    const pieces = piecesOf(run);
    if (!pieces.some(({ name }) => HOLDERS.has(name))) return [run];
    const place = { line: lineOf(paragraph) };
    const resolved = pieces.flatMap((piece) => {
      if (!HOLDERS.has(piece.name)) return [piece];
      const holder = element('holder', {}, [piece]);
      const pictures = findPictures(holder, part, pack);
      for (const missing of pictures.missing) notes.push(note('image-dropped', place, missing));
      for (const object of findObjects(holder, pictures.shown))
        notes.push(note('object-dropped', place, object));
      return [...pictures.shown, ...findDrawnWords(holder)];
    });
    return [withPieces(run, resolved)];
  });
}

interface Pictures {
  shown: XmlElement[];
  missing: string[];
}

function findPictures(holder: XmlElement, { relations }: Part, pack: Package): Pictures {
  const found: Pictures = { shown: [], missing: [] };
  const alt = altOf(holder);
  const ids = [
    ...findAll(holder, 'a:blip', BOX).map(({ attributes }) => attributes['r:embed'] ?? attributes['r:link']),
    ...findAll(holder, 'v:imagedata', BOX).map(
      ({ attributes }) => attributes['r:id'] ?? attributes['r:pict'],
    ),
  ];
  for (const id of ids) {
    const relation = relations.get(id ?? '');
    if (relation !== undefined && !relation.isExternal && pack.parts.has(relation.target))
      found.shown.push(element('picture', { part: relation.target, alt }));
    else if (id !== undefined) found.missing.push(`“${posix.basename(relation?.target ?? id)}”不在文件里`);
  }
  return found;
}

function altOf(holder: XmlElement): string {
  const named = ['wp:docPr', 'pic:cNvPr'].flatMap((name) => findAll(holder, name, BOX));
  const written = [
    ...named.flatMap(({ attributes }) => [attributes['descr'], attributes['title']]),
    ...findAll(holder, 'v:shape', BOX).map(({ attributes }) => attributes['alt']),
  ];
  const alt = written.find((text) => text !== undefined && trimBlanks(text) !== '') ?? '';
  return PATH.test(alt) ? '' : alt;
}

function findObjects(holder: XmlElement, pictures: readonly XmlElement[]): string[] {
  const drawn = Object.entries(OBJECTS).flatMap(([name, what]) => findAll(holder, name, BOX).map(() => what));
  if (pictures.length > 0) return drawn;
  const embedded = findAll(holder, 'o:OLEObject', BOX).map(({ attributes }) => {
    const program = attributes['ProgID'] ?? '';
    return program === '' ? '嵌入的对象' : `嵌入的对象（${program}）`;
  });
  return [...drawn, ...embedded];
}

/** Old word art keeps its words in an attribute. */
function findDrawnWords(holder: XmlElement): XmlElement[] {
  return findAll(holder, 'v:textpath', BOX).map(({ attributes }) =>
    element('w:t', {}, [attributes['string'] ?? '']),
  );
}
