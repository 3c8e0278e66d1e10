import { diffArrays } from 'diff';
import { alignClauses, clausesOf } from './clauses.ts';

export { changedTargets, type ChangedTarget } from './changed-targets.ts';

/** Words that two texts share, or that only one of them has. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * Compares two texts word by word, within clauses that stand for each other; a clause that is like none is removed or added as a
 * whole, and so are single words that only happen to stand between longer changes. The same and the removed pieces are the text
 * before, the same and the added ones the text after; what was removed stands before what was added in its place.
 */
export function differenceOf(before: string, after: string): Piece[] {
  const pieces = alignClauses(clausesOf(before), clausesOf(after)).flatMap(([old, young]) =>
    withoutScraps(comparedWords(old?.words ?? [], young?.words ?? [])),
  );
  return joined(pieces);
}

/** Counts unchanged words of a clause as changed where longer changes stand on both sides. A number stays: it has not changed. */
function withoutScraps(pieces: readonly Piece[]): Piece[] {
  const isScrap = ({ kind, text }: Piece, index: number): boolean =>
    kind === 'same' &&
    !/\d/u.test(text) &&
    text.length < changedBeside(pieces, index, -1) &&
    text.length < changedBeside(pieces, index, 1);
  return pieces.flatMap((piece, index) =>
    isScrap(piece, index)
      ? (['removed', 'added'] as const).map((kind) => ({ kind, text: piece.text }))
      : piece,
  );
}

/** Measures the longest of what changed directly before (-1) or behind (1) a piece. */
function changedBeside(pieces: readonly Piece[], index: number, step: -1 | 1): number {
  const lengthAt = (place: number): number => {
    const piece = pieces[place];
    return piece === undefined || piece.kind === 'same' ? 0 : piece.text.length;
  };
  const nearest = lengthAt(index + step);
  return nearest === 0 ? 0 : Math.max(nearest, lengthAt(index + 2 * step));
}

/** More edits than two clauses need that stand for each other: of what differs in more, one replaces the other. */
const MOST_EDITS = 2000;

function comparedWords(before: string[], after: string[]): Piece[] {
  const changes = diffArrays(before, after, { maxEditLength: MOST_EDITS });
  if (changes === undefined)
    return [
      { kind: 'removed', text: before.join('') },
      { kind: 'added', text: after.join('') },
    ];
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** Joins what nothing unchanged parts. Marks that end both what was removed and what was added are unchanged themselves. */
function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  const open = { same: '', removed: '', added: '' };
  const close = (kind: Piece['kind'], end = ''): void => {
    const text = open[kind].slice(0, open[kind].length - end.length);
    if (text !== '') whole.push({ kind, text });
    open[kind] = '';
  };
  const closeChange = (): void => {
    const end = marksAtEnd(open.removed, open.added);
    close('removed', end);
    close('added', end);
    open.same += end;
  };
  for (const { kind, text } of pieces) {
    if (kind === 'same') closeChange();
    else close('same');
    open[kind] += text;
  }
  closeChange();
  close('same');
  return whole;
}

const MARK = /[，。；：、！？,.;:!?”’」』）)\s]/u;

/** Finds the marks and blanks that end two texts alike. */
function marksAtEnd(one: string, other: string): string {
  let length = 0;
  const isShared = (mark: string | undefined): boolean =>
    mark !== undefined && MARK.test(mark) && mark === other.at(-1 - length);
  while (isShared(one.at(-1 - length))) length++;
  return one.slice(one.length - length);
}
