import { withoutBlanks } from '../../../model/text.ts';
import type { Block } from '../../block.ts';
import { WHOLE_FILE, note, type Note } from '../../notes.ts';
import type { Line } from './lines.ts';
import type { Passage } from './paragraphs.ts';
import type { Places } from './places.ts';
import { setOut } from './set-out.ts';
import { joinLines } from './spacing.ts';
import type { Table } from './tables.ts';

interface Written {
  block: Block;
  notes: Note[];
}

/** Writes passages as blocks, with notes on what a person should look at. */
export function writeBlocks(
  passages: readonly Passage[],
  places: Places,
): { blocks: Block[]; notes: Note[] } {
  const written = passages.flatMap((passage, index) =>
    'parts' in passage
      ? writeTable(passage.parts, places)
      : writeLines(passage.lines, passages[index - 1], places),
  );
  const joined = passages.filter((passage) => 'lines' in passage && passage.lines.length > 1).length;
  return {
    blocks: written.map(({ block }) => block),
    notes: [
      ...(joined > 0 ? [note('lines-joined', WHOLE_FILE, String(joined))] : []),
      ...written.flatMap(({ notes }) => notes),
    ],
  };
}

function writeTable(parts: readonly Table[], places: Places): Written[] {
  const [first] = parts;
  const { rows, hasMerged } = setOut(parts);
  const words = rows.flat().find((text) => withoutBlanks(text) !== '');
  if (first === undefined || words === undefined) return [];
  const notes = hasMerged ? [note('merged-cells', places.of(first), words)] : [];
  return [{ block: { kind: 'table', rows, ...places.of(first) }, notes }];
}

function writeLines(lines: readonly Line[], before: Passage | undefined, places: Places): Written[] {
  const [first] = lines;
  if (first === undefined) return [];
  const text = joinLines(lines.map((line) => line.text));
  const block: Block = { kind: 'text', text, ...places.of(first) };
  if (first.isRow !== true) return [{ block, notes: [] }];
  const isFirstRow = before === undefined || 'parts' in before || before.lines[0]?.isRow !== true;
  const notes = isFirstRow ? [note('table-unclear', places.of(first), text)] : [];
  return [{ block: { ...block, plain: true }, notes }];
}
