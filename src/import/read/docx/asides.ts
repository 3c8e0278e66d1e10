import {
  hasContent,
  mapParagraphs,
  mapRuns,
  paragraphOf,
  piecesOf,
  runsOf,
  textsOf,
  withPieces,
  withRuns,
  wordsOf,
} from './flow.ts';
import { lineOf, placeAt } from './lines.ts';
import { element, withAttribute, type XmlElement } from './xml.ts';

/** Blocks by the id under which a text refers to them. */
export type Asides = ReadonlyMap<string, readonly XmlElement[]>;

/** The element with which a text refers to a comment. */
export const COMMENT = 'w:commentReference';

/**
 * Puts footnotes and endnotes behind the paragraph or table that refers to them, each once, as `[1] …`; the reference
 * becomes `[1]`, counted through the text. `notes` has them by the element that refers to them.
 */
export function placeNotes(
  blocks: readonly XmlElement[],
  notes: Readonly<Record<string, Asides>>,
): XmlElement[] {
  const numbers = new Map<readonly XmlElement[], string>();
  return placeBehind(blocks, (reference) => {
    const note = notes[reference.name]?.get(reference.attributes['w:id'] ?? '');
    if (note === undefined) return undefined;
    const known = numbers.get(note);
    const number = known ?? `[${numbers.size + 1}]`;
    numbers.set(note, number);
    return {
      instead: [element('w:t', {}, [number])],
      behind: known === undefined ? numbered(note, number) : [],
    };
  });
}

/** Puts each comment behind the paragraph or table that refers to it, as `批注：…`; its author is not published. */
export function placeComments(blocks: readonly XmlElement[], comments: Asides): XmlElement[] {
  return placeBehind(blocks, ({ name, attributes }) => {
    const comment = name === COMMENT ? comments.get(attributes['w:id'] ?? '') : undefined;
    const text = textsOf(comment ?? []).join(' ');
    return text === '' ? undefined : { instead: [], behind: [paragraphOf(`批注：${text}`)] };
  });
}

function numbered(note: readonly XmlElement[], number: string): XmlElement[] {
  const [first, ...others] = note.filter(hasContent);
  if (first === undefined) return [];
  if (first.name !== 'w:p') return [paragraphOf(number), first, ...others];
  const gap = /^\s/u.test(wordsOf(first)) ? '' : ' ';
  const [lead] = runsOf(paragraphOf(number + gap));
  return [withRuns(first, [...(lead ? [lead] : []), ...runsOf(first)]), ...others];
}

interface Placed {
  instead: readonly XmlElement[];
  behind: readonly XmlElement[];
}

function placeBehind(
  blocks: readonly XmlElement[],
  place: (piece: XmlElement) => Placed | undefined,
): XmlElement[] {
  return blocks.flatMap((block) => {
    const behind: XmlElement[] = [];
    const host = mapRuns([block], (run, paragraph) => {
      const pieces = piecesOf(run).flatMap((piece) => {
        const placed = place(piece);
        if (placed === undefined) return [piece];
        behind.push(...placeAt(asides(placed.behind), lineOf(paragraph)));
        return placed.instead;
      });
      return [withPieces(run, pieces)];
    });
    return [...host, ...behind];
  });
}

function asides(blocks: readonly XmlElement[]): XmlElement[] {
  return mapParagraphs(blocks, (paragraph) => [withAttribute(paragraph, 'aside', '1')]);
}
