import { note, type Note } from '../../notes.ts';
import { findRaised, readsAlike, type Script } from '../scripts.ts';
import { mapRuns, piecesOf, withPieces, wordsOf } from './flow.ts';
import { lineOf } from './lines.ts';
import type { Styles } from './styles.ts';
import { element, findValue, type XmlElement } from './xml.ts';

const SCRIPTS = new Map<string, Script>([
  ['superscript', 'sup'],
  ['subscript', 'sub'],
]);

/** Writes words above or below the line with characters that stand there; a note tells what cannot be written so. */
export function raiseScripts(blocks: readonly XmlElement[], styles: Styles, notes: Note[]): XmlElement[] {
  return mapRuns(blocks, (run, paragraph) => {
    const script = findScript(run, styles);
    if (script === undefined) return [run];
    const words = wordsOf(run);
    const isRaised = findRaised(words, script) !== undefined;
    if (!isRaised && !readsAlike(words))
      notes.push(note('script-flattened', { line: lineOf(paragraph) }, `“${words}”`));
    return [
      isRaised
        ? withPieces(
            run,
            piecesOf(run).map((piece) => raise(piece, script)),
          )
        : run,
    ];
  });
}

function findScript(run: XmlElement, styles: Styles): Script | undefined {
  const own = findValue(run, 'w:rPr', 'w:vertAlign');
  return SCRIPTS.get(own ?? styles.findAlign(findValue(run, 'w:rPr', 'w:rStyle')) ?? '');
}

function raise(piece: XmlElement, script: Script): XmlElement {
  return piece.name === 'w:t' ? element('w:t', {}, [findRaised(wordsOf(piece), script) ?? '']) : piece;
}
