import { trimBlanks } from '../../../model/text.ts';
import { words } from '../../../words/import.ts';
import { ImportError } from '../../error.ts';
import { note, WHOLE_FILE, type Note } from '../../notes.ts';
import type { Extra } from '../../source.ts';
import { chooseAlternates } from './alternates.ts';
import { COMMENT, placeComments, placeNotes, type Asides } from './asides.ts';
import { describeChanges, settleChanges, type Changes } from './changes.ts';
import { dropContents } from './contents.ts';
import { resolveDrawings } from './drawings.ts';
import { resolveFields } from './fields.ts';
import { findPieces, paragraphOf, paragraphsOf } from './flow.ts';
import { readHeaders } from './headers.ts';
import { lineOf, numberLines, placeAt } from './lines.ts';
import { Numbering } from './numbering.ts';
import type { Package } from './package.ts';
import { findRelated, readMainPart, readPart, type Part } from './parts.ts';
import { rankParagraphs } from './ranks.ts';
import { raiseScripts } from './scripts.ts';
import { flatten } from './structure.ts';
import { Styles } from './styles.ts';
import { resolveSymbols } from './symbols.ts';
import { dropLook } from './unshown.ts';
import { elementsOf, findChild, type XmlElement } from './xml.ts';

/** A text as `flow.ts` describes it, with nothing in it but what is published, and notes of what was left out. */
export interface Prepared {
  blocks: XmlElement[];
  notes: Note[];
}

interface Context {
  pack: Package;
  include: ReadonlySet<Extra>;
  styles: Styles;
  changes: Changes;
  hidden: string[];
  notes: Note[];
}

/** Rewrites a Word file's text so that whatever Word computes or hides is words, or is gone and noted. */
export function prepare(pack: Package, include: ReadonlySet<Extra>): Prepared {
  const main = readMainPart(pack);
  const body = findChild(main.tree, 'w:body');
  if (body === undefined) throw new ImportError(words.damaged(pack.file, 'Word文件'));
  const styles = findRelated(pack, main, 'styles');
  const numbering = new Numbering(findRelated(pack, main, 'numbering'), styles);
  const context = { pack, include, styles: new Styles(styles), ...nothingFound() };

  const text = numberLines(readFlow(body, main, context));
  const listed = dropContents(text, context.styles, context.notes);
  const shown = cleanFlow(listed, main, context);
  const ranked = rankParagraphs(shown, context.styles, numbering);
  const commented = withComments(ranked, main, context);
  const noted = placeNotes(commented, {
    'w:footnoteReference': readAsides('footnotes', main, context),
    'w:endnoteReference': readAsides('endnotes', main, context),
  });
  const blocks = withHeaders(noted, body, main, context);
  return { blocks, notes: [...noteFindings(context), ...context.notes] };
}

function nothingFound(): Pick<Context, 'changes' | 'hidden' | 'notes'> {
  return { changes: { added: [], deleted: [], moved: [] }, hidden: [], notes: [] };
}

function readFlow(container: XmlElement, part: Part, { include, changes }: Context): XmlElement[] {
  const settled = settleChanges(chooseAlternates(container), include.has('changes'), changes);
  return resolveFields(flatten(settled, part));
}

function cleanFlow(blocks: readonly XmlElement[], part: Part, context: Context): XmlElement[] {
  const { pack, include, styles, hidden, notes } = context;
  const shown = include.has('hidden')
    ? blocks
    : dropLook(blocks, 'hidden', styles, (words) => hidden.push(words));
  const valid = include.has('changes')
    ? shown
    : dropLook(shown, 'struck', styles, (words, paragraph) =>
        notes.push(note('struck-found', { line: lineOf(paragraph) }, trimBlanks(words))),
      );
  const raised = raiseScripts(valid, styles, notes);
  return resolveSymbols(resolveDrawings(raised, part, pack, notes), notes);
}

function readAsides(type: 'footnotes' | 'endnotes' | 'comments', main: Part, context: Context): Asides {
  const part = findRelated(context.pack, main, type);
  const listed = part === undefined ? [] : elementsOf(part.tree);
  return new Map(
    listed.map((aside) => [
      aside.attributes['w:id'] ?? '',
      part === undefined ? [] : cleanFlow(readFlow(aside, part, context), part, context),
    ]),
  );
}

function withComments(blocks: XmlElement[], main: Part, context: Context): XmlElement[] {
  if (context.include.has('comments')) return placeComments(blocks, readAsides('comments', main, context));
  const count = findPieces(blocks, COMMENT).length;
  if (count > 0) context.notes.push(note('comments-found', WHOLE_FILE, `${count}条`));
  return blocks;
}

function withHeaders(blocks: XmlElement[], body: XmlElement, main: Part, context: Context): XmlElement[] {
  const { pack, include, notes } = context;
  const { above, below } = readHeaders(body, (reference) => {
    const part = readPart(pack, main.relations.get(reference)?.target ?? '');
    // What is hidden or changed in a header is nothing that the text lacks.
    const own = { ...context, ...nothingFound() };
    return part === undefined ? [] : cleanFlow(readFlow(part.tree, part, own), part, own);
  });
  if (include.has('headers')) {
    const last = Math.max(1, ...blocks.slice(-1).flatMap((block) => paragraphsOf([block]).map(lineOf)));
    return [...placeAt(above.map(paragraphOf), 1), ...blocks, ...placeAt(below.map(paragraphOf), last)];
  }
  const found = [...above, ...below].join('；');
  if (found !== '') notes.push(note('headers-found', WHOLE_FILE, found));
  return blocks;
}

function noteFindings({ include, changes, hidden }: Context): Note[] {
  const notes: Note[] = [];
  const described = describeChanges(changes);
  if (described !== '' && !include.has('changes')) notes.push(note('changes-found', WHOLE_FILE, described));
  if (hidden.length > 0)
    notes.push(
      note(
        'hidden-found',
        WHOLE_FILE,
        `${hidden.length}处（“${[...(hidden[0] ?? '')].slice(0, 20).join('')}”）`,
      ),
    );
  return notes;
}
