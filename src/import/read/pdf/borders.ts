/** Places that count as one: their mean, and how many they are. */
export interface Cluster {
  place: number;
  count: number;
}

/** Gathers places that are no further apart than a distance, from the first of them. */
export function clusters(places: readonly number[], distance: number): Cluster[] {
  const found: { first: number; sum: number; count: number }[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const cluster = found.at(-1);
    if (cluster !== undefined && place - cluster.first <= distance) {
      cluster.sum += place;
      cluster.count++;
    } else found.push({ first: place, sum: place, count: 1 });
  }
  return found.map(({ sum, count }) => ({ place: sum / count, count }));
}

/** Gives the index of the border that is nearest to a place. */
export function nearest(borders: readonly number[], place: number): number {
  const distance = (index: number): number => Math.abs((borders[index] ?? Infinity) - place);
  return borders.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0);
}
