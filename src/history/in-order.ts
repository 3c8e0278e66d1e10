/** Two things that stand together, or one that stands alone. */
export type Couple<T> = readonly [before: T | undefined, after: T | undefined];

/**
 * Aligns two rows of things one to one without changing their order, so that the worth of what stands together is greatest. What is
 * worth nothing to the other row stands alone, that of the first row before that of the second.
 */
export function alignInOrder<T>(
  before: readonly T[],
  after: readonly T[],
  worthOf: (before: T, after: T) => number,
): Couple<T>[] {
  const width = after.length + 1;
  const worth = new Float64Array(before.length * width);
  // The greatest worth from two places on.
  const greatest = new Float64Array((before.length + 1) * width);
  const from = (row: number, column: number): number => greatest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const [one, other] = [before[row], after[column]];
      const own = one === undefined || other === undefined ? 0 : worthOf(one, other);
      worth[row * width + column] = own;
      greatest[row * width + column] = Math.max(
        from(row + 1, column),
        from(row, column + 1),
        own > 0 ? own + from(row + 1, column + 1) : 0,
      );
    }

  const couples: Couple<T>[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const own = column < after.length ? (worth[row * width + column] ?? 0) : 0;
    if (own > 0 && from(row, column) === own + from(row + 1, column + 1))
      couples.push([before[row++], after[column++]]);
    else if (row < before.length && from(row, column) === from(row + 1, column))
      couples.push([before[row++], undefined]);
    else couples.push([undefined, after[column++]]);
  }
  return couples;
}
