import { words } from '../../../words/import.ts';
import { ImportError } from '../../error.ts';
import { isLook } from './looks.ts';
import { tagsOf } from './tags.ts';

const MOST_PARAGRAPHS = 50_000;
/** As many take about 400 MB of memory; those that only say how words look are not among them. */
const MOST_ELEMENTS = 300_000;
const MOST_ATTRIBUTES = 200;
const DEEPEST_ELEMENT = 200;
const DEEPEST_TABLE = 20;

/** Refuses XML that is too long or too deep to be built into a tree, before any tree is built. Throws an ImportError. */
export function assertWithinLimits(xml: string, file: string): void {
  const count = { elements: 0, paragraphs: 0, depth: 0, tables: 0 };
  const tooMuch = (what: string): ImportError => new ImportError(words.tooMuch(file, what));
  for (const tag of tagsOf(xml, file)) {
    const { name, kind, attributes } = tag;
    const step = { start: 1, end: -1, empty: 0 }[kind];
    count.depth += step;
    if (name === 'tbl') count.tables += step;
    if (kind !== 'end' && !isLook(tag)) count.elements += 1;
    if (kind !== 'end' && name === 'p') count.paragraphs += 1;
    if (attributes > MOST_ATTRIBUTES) throw tooMuch('一处内容的属性超过200个');
    if (count.paragraphs > MOST_PARAGRAPHS) throw tooMuch('段落超过5万个');
    if (count.elements > MOST_ELEMENTS) throw tooMuch('内容超过30万处');
    if (count.tables > DEEPEST_TABLE) throw tooMuch('表格一层套一层，超过20层');
    if (count.depth > DEEPEST_ELEMENT) throw tooMuch('内容一层套一层，超过200层');
  }
}
