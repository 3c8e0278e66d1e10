/**
 * Gives as many as possible one of the things they ask for, nothing to two (shortest augmenting paths). Who comes first keeps a
 * seat, though perhaps another one, and moves only where nothing is free. Returns what each got, by its index.
 */
export function seatAll<T>(wishes: readonly (readonly T[])[]): Map<number, T> {
  const holders = new Map<T, number>();
  const seats = new Map<number, T>();
  // What a search in vain has tried stays in vain for all that follow.
  const vain = new Set<T>();

  const seat = (first: number): void => {
    const askers = new Map<T, number>();
    const queue = [first];
    for (const index of queue)
      for (const thing of wishes[index] ?? []) {
        if (askers.has(thing) || vain.has(thing)) continue;
        askers.set(thing, index);
        const holder = holders.get(thing);
        if (holder === undefined) {
          moveOver(thing, askers);
          return;
        }
        queue.push(holder);
      }
    for (const thing of askers.keys()) vain.add(thing);
  };

  /** Each takes what it asked for and leaves its own to the one that asked for that. */
  const moveOver = (free: T, askers: ReadonlyMap<T, number>): void => {
    for (let thing: T | undefined = free; thing !== undefined;) {
      const index = askers.get(thing);
      if (index === undefined) return;
      const left = seats.get(index);
      holders.set(thing, index);
      seats.set(index, thing);
      thing = left;
    }
  };

  wishes.forEach((_, index) => seat(index));
  return seats;
}
