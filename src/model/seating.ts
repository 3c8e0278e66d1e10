/**
 * Gives as many as possible one of the things they ask for, nothing to two (augmenting paths). Who comes first keeps a seat, though
 * perhaps another one. Returns what each got, by its index.
 */
export function seatAll<T>(wishes: readonly (readonly T[])[]): Map<number, T> {
  const holders = new Map<T, number>();
  const seat = (index: number, tried: Set<T>): boolean =>
    (wishes[index] ?? []).some((thing) => {
      if (tried.has(thing)) return false;
      tried.add(thing);
      const holder = holders.get(thing);
      if (holder !== undefined && !seat(holder, tried)) return false;
      holders.set(thing, index);
      return true;
    });
  wishes.forEach((_, index) => seat(index, new Set()));
  return new Map([...holders].map(([thing, index]) => [index, thing]));
}
