import { NOTES, type NoteCode } from '../words/notes.ts';

/** Something that a person should know about an import: a line that was left out, a guess, something left open. */
export interface Note {
  code: NoteCode;
  /** Line of the source file from 1; 0 where the note is about the whole file. */
  line: number;
  message: string;
}

/** Makes a note in Chinese; long values are cut, except where the note is all that is left of a line. */
export function note(code: NoteCode, line: number, value = ''): Note {
  const isWhole = code === 'dropped-line' || code === 'metadata-line' || value.length <= 60;
  return { code, line, message: NOTES[code](isWhole ? value : `${value.slice(0, 60)}…`) };
}
