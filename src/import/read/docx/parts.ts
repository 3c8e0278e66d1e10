import { posix } from 'node:path';
import { words } from '../../../words/import.ts';
import { ImportError } from '../../error.ts';
import { textOfPart, type Package } from './package.ts';
import { elementsOf, parseXml, type XmlElement } from './xml.ts';

/** What a part refers to: another part by its name, or an address outside the file. */
export interface Relation {
  /** `header`, `image`, `hyperlink` */
  type: string;
  target: string;
  isExternal: boolean;
}

/** An XML part with what it refers to. */
export interface Part {
  tree: XmlElement;
  relations: ReadonlyMap<string, Relation>;
}

/** Reads the part with the text. Throws an ImportError where there is none. */
export function readMainPart(pack: Package): Part {
  const relations = [...readRelations(pack, '').values()];
  const named = relations.find(({ type }) => type === 'officeDocument');
  const main = readPart(pack, named?.target ?? 'word/document.xml');
  if (main === undefined) throw new ImportError(words.damaged(pack.file, 'Word文件'));
  return main;
}

/** Finds the first part of a type that a part refers to. */
export function findRelated(pack: Package, { relations }: Part, type: string): Part | undefined {
  for (const relation of relations.values())
    if (relation.type === type && !relation.isExternal) return readPart(pack, relation.target);
  return undefined;
}

/** Reads a part by its name; undefined where the file lacks it. */
export function readPart(pack: Package, name: string): Part | undefined {
  const bytes = pack.parts.get(name);
  if (bytes === undefined) return undefined;
  return { tree: parseXml(textOfPart(bytes, pack.file), pack.file), relations: readRelations(pack, name) };
}

function readRelations(pack: Package, name: string): Map<string, Relation> {
  const folder = posix.dirname(name);
  const bytes = pack.parts.get(posix.join(folder, '_rels', `${posix.basename(name)}.rels`));
  if (bytes === undefined) return new Map();
  const listed = elementsOf(parseXml(textOfPart(bytes, pack.file), pack.file));
  return new Map(listed.map(({ attributes }) => [attributes['Id'] ?? '', readRelation(attributes, folder)]));
}

function readRelation(attributes: XmlElement['attributes'], folder: string): Relation {
  const isExternal = attributes['TargetMode'] === 'External';
  const target = attributes['Target'] ?? '';
  return {
    type: posix.basename(attributes['Type'] ?? ''),
    target: isExternal ? target : posix.resolve('/', folder, target).slice(1).toLowerCase(),
    isExternal,
  };
}
