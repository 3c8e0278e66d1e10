import stringWidth from 'fast-string-width';
import type { Note } from '../import/notes.ts';
import { words } from '../words/import.ts';

/** How many notes of one kind a terminal shows. */
const SHOWN = 12;

/** Lays notes out for a terminal: a line each with its place, those of a kind together, and what to do below them. */
export function formatNotes(notes: readonly Note[], counts: 'lines' | 'paragraphs'): string[] {
  const placeOf = ({ line, page }: Note): string => words.place(line, page, counts);
  const width = Math.max(0, ...notes.map((one) => stringWidth(placeOf(one))));
  return [...Map.groupBy(notes, ({ code }) => code).values()].flatMap((kind) => {
    const [first] = kind;
    const lines = kind
      .slice(0, SHOWN)
      .map((one) => `  ${pad(placeOf(one), width)}  ${one.message}  [${one.code}]`);
    const more = kind.length > SHOWN ? [words.moreNotes(kind.length - SHOWN)] : [];
    const below = [...more, ...(first ? [words.suggestion(first.suggestion)] : [])];
    return [...lines, ...below.map((text) => `  ${' '.repeat(width)}  ${text}`)];
  });
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
