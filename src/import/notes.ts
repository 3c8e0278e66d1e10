import { NOTES, type NoteCode } from '../words/notes.ts';

/** Where a note belongs: a block, or line 0 for the whole file. */
export interface NotePlace {
  line: number;
  page?: number;
}

/** Something that a person should know about an import: a line that was left out, a guess, something left open. */
export interface Note extends NotePlace {
  code: NoteCode;
  message: string;
  /** One thing to do. */
  suggestion: string;
}

/** What a reader leaves out of a text: notes on each place, and the words that stood there. */
export interface LeftOut {
  notes: Note[];
  words: string[];
}

/** Notes that are all that is left of some words, and therefore give them whole. */
const WHOLE: ReadonlySet<NoteCode> = new Set([
  'dropped-line',
  'dropped-contents',
  'dropped-page-mark',
  'metadata-line',
  'struck-found',
]);
const LONGEST_VALUE = 60;
export const WHOLE_FILE: NotePlace = { line: 0 };

/** Makes a note in Chinese; long values are cut, except where the note is all that is left of a line. */
export function note(code: NoteCode, { line, page }: NotePlace, value = ''): Note {
  const shown = WHOLE.has(code) ? value : cut(value);
  const { message, suggestion } = NOTES[code];
  return { code, line, ...(page === undefined ? {} : { page }), message: message(shown), suggestion };
}

/** Says whether a note stands for words that the import left out of the text. */
export function isDropped({ code }: Note): boolean {
  return WHOLE.has(code);
}

function cut(value: string): string {
  const characters = [...value];
  return characters.length <= LONGEST_VALUE ? value : `${characters.slice(0, LONGEST_VALUE).join('')}…`;
}
