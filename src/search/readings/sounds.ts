/** Syllables without tones (`lv` for lǜ), and the characters that sound so: usually, or in some words only. */
export type Syllables = ReadonlyMap<string, { usual: string; other: string }>;

/** Writes a table of sounds. */
export function formatSounds(syllables: Syllables): string {
  return [...syllables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, { usual, other }]) => `${syllable} ${usual} ${other}`.trimEnd())
    .join('\n');
}

/** Knows how characters sound. */
export class Sounds {
  readonly #syllables = new Map<string, { usual: string; other: string }>();
  readonly #of = new Map<string, string[]>();
  readonly #near = new Map<string, string[]>();

  /** Reads what `formatSounds` wrote. */
  constructor(text: string) {
    for (const line of text.split('\n')) {
      const [syllable = '', usual = '', other = ''] = line.split(' ');
      this.#syllables.set(syllable, { usual, other });
      for (const one of usual + other) this.#of.set(one, [...(this.#of.get(one) ?? []), syllable]);
      const group = nearGroup(syllable);
      this.#near.set(group, [...(this.#near.get(group) ?? []), syllable]);
    }
  }

  /** Gives the characters of a typed syllable. Who has no ü on the keyboard types u or v. */
  charactersOf(syllable: string): { usual: string; other: string } | undefined {
    const own = this.#syllables.get(syllable);
    const umlaut = /^[nl]u/u.test(syllable) ? this.#syllables.get(syllable.replace('u', 'v')) : undefined;
    if (umlaut === undefined) return own;
    const { usual = '', other = '' } = own ?? {};
    return { usual, other: [...new Set(other + umlaut.usual)].join('') };
  }

  /** Says whether two characters usually sound the same. */
  isUsuallyAs(character: string, other: string): boolean {
    return (this.#of.get(character) ?? []).some((syllable) => {
      const { usual = '' } = this.#syllables.get(syllable) ?? {};
      return usual.includes(character) && usual.includes(other);
    });
  }

  /** Lists the characters that have a sound of this one. */
  sameAs(character: string): Set<string> {
    return this.#spoken(this.#of.get(character) ?? []);
  }

  /** Lists the characters that some speakers do not tell from this one: n and l, z and zh, in and ing. */
  nearTo(character: string): Set<string> {
    const groups = new Set((this.#of.get(character) ?? []).map(nearGroup));
    return this.#spoken([...groups].flatMap((group) => this.#near.get(group) ?? []));
  }

  #spoken(syllables: readonly string[]): Set<string> {
    return new Set(
      syllables.flatMap((one) => {
        const { usual = '', other = '' } = this.#syllables.get(one) ?? {};
        return [...usual, ...other];
      }),
    );
  }
}

function nearGroup(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n/u, 'l')
    .replace(/([aei]n)g$/u, '$1');
}
