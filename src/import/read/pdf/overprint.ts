import type { Glyph } from './glyph.ts';

/** A glyph that is drawn a second time so near, in parts of its size, makes it bold or throws its shadow. */
const NEAR = 0.12;
/** Width of the fields, in points, in which drawn glyphs are looked up. */
const FIELD = 2;
const FIELDS = 4096;

/** Leaves out glyphs that are drawn over the same glyph, as some programs do to make text bold. */
export function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const drawn = new Map<number, Glyph[]>();
  return glyphs.filter((glyph) => {
    const column = Math.floor(glyph.left / FIELD);
    const row = Math.floor(glyph.bottom / FIELD);
    for (const field of fieldsAround(column, row))
      if (drawn.get(field)?.some((other) => isSame(glyph, other))) return false;
    const field = row * FIELDS + column;
    const others = drawn.get(field);
    if (others === undefined) drawn.set(field, [glyph]);
    else others.push(glyph);
    return true;
  });
}

function fieldsAround(column: number, row: number): number[] {
  return [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((along) => (row + down) * FIELDS + column + along));
}

function isSame(a: Glyph, b: Glyph): boolean {
  const near = Math.min(NEAR * a.size, FIELD);
  return a.text === b.text && Math.abs(a.left - b.left) <= near && Math.abs(a.bottom - b.bottom) <= near;
}
