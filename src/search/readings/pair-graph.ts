/** In how many sections each pair of characters stands. */
type PairCounts = ReadonlyMap<string, number>;

/**
 * Rarer pairs are left out where all of them would be more bytes than this: compressed they are about two thirds. The limit is of bytes as
 * they are, since compressors of other versions differ, and the pairs must not.
 */
export const MOST_PAIR_BYTES = 60_000;

/** How often pairs stand is told by powers of two up to this one. */
const HIGHEST = 6;

/**
 * Writes which character follows which, where rarer pairs than the fewest are left out: that number; the characters, the most frequent
 * first; then for each power of two, from the highest, of each character how many others follow it so often and their numbers, each as
 * the step from the one before.
 */
export function formatPairs(characters: readonly string[], pairs: PairCounts, fewest = 1): Uint8Array {
  const numbers = new Map(characters.map((one, index) => [one, index]));
  const rows = Array.from({ length: HIGHEST + 1 }, () => characters.map((): number[] => []));
  for (const [pair, count] of pairs) {
    const [first = '', second = ''] = pair;
    const [from, to] = [numbers.get(first), numbers.get(second)];
    if (count >= fewest && from !== undefined && to !== undefined) rows[powerOf(count)]?.[from]?.push(to);
  }
  const steps = rows.reverse().flatMap((row) =>
    row.flatMap((followers) => {
      followers.sort((a, b) => a - b);
      return [followers.length, ...followers.map((one, index) => one - (followers[index - 1] ?? -1) - 1)];
    }),
  );
  const text = new TextEncoder().encode(characters.join(''));
  return Uint8Array.from([...bytesOf(fewest), ...bytesOf(text.length), ...text, ...steps.flatMap(bytesOf)]);
}

/** Knows which character follows which in the texts. */
export class PairGraph {
  /** Whether every pair of the texts is in it. */
  readonly isWhole: boolean;
  readonly #ranks = new Map<string, number>();
  readonly #after = new Map<string, Map<string, number>>();
  readonly #before = new Map<string, Set<string>>();

  /** Reads what `formatPairs` wrote. */
  constructor(bytes: Uint8Array) {
    let at = 0;
    const next = (): number => {
      let [value, shift] = [0, 0];
      for (;;) {
        const byte = bytes[at++] ?? 0;
        value += (byte & 0x7f) << shift;
        if (byte < 0x80) return value;
        shift += 7;
      }
    };
    this.isWhole = next() === 1;
    const length = next();
    const characters = [...new TextDecoder().decode(bytes.subarray(at, at + length))];
    at += length;
    characters.forEach((one, index) => this.#ranks.set(one, index));
    for (let power = HIGHEST; power >= 0; power--)
      for (const first of characters) {
        let second = -1;
        for (let left = next(); left > 0; left--) {
          second += next() + 1;
          this.#add(first, characters[second] ?? '', power);
        }
      }
  }

  /** Says in how many sections a pair stands, as a power of two; undefined where it stands nowhere, or too seldom to be known. */
  power(first: string, second: string): number | undefined {
    return this.#after.get(first)?.get(second);
  }

  /** Says how frequent a character is: 0 is the most frequent one. Undefined where it stands nowhere. */
  rank(character: string): number | undefined {
    return this.#ranks.get(character);
  }

  /** Lists what follows a character. */
  after(character: string): Iterable<string> {
    return this.#after.get(character)?.keys() ?? [];
  }

  /** Lists what stands before a character. */
  before(character: string): Iterable<string> {
    return this.#before.get(character) ?? [];
  }

  #add(first: string, second: string, power: number): void {
    const after = this.#after.get(first) ?? new Map<string, number>();
    this.#after.set(first, after.set(second, power));
    const before = this.#before.get(second) ?? new Set<string>();
    this.#before.set(second, before.add(first));
  }
}

function powerOf(count: number): number {
  return Math.min(HIGHEST, Math.floor(Math.log2(count)));
}

/** Writes a number as bytes of seven bits, the lowest first. */
function bytesOf(number: number): number[] {
  const bytes: number[] = [];
  for (; number >= 0x80; number = Math.floor(number / 0x80)) bytes.push((number % 0x80) | 0x80);
  return [...bytes, number];
}
