import { pinyin, polyphonic } from 'pinyin-pro';
import type { Syllables } from './sounds.ts';

const PLAIN = { toneType: 'none', v: true, type: 'array' } as const;

/** Sorts characters by their sounds; of those that a site writes, also by the sounds that they have in some words only. */
export function spokenCharacters(written: Iterable<string>, common: Iterable<string>): Syllables {
  const syllables = new Map<string, { usual: string; other: string }>();
  const add = (syllable: string, kind: 'usual' | 'other', character: string): void => {
    if (!/^[a-z]+$/u.test(syllable)) return;
    const known = syllables.get(syllable) ?? { usual: '', other: '' };
    syllables.set(syllable, { ...known, [kind]: known[kind] + character });
  };
  const own = new Set(written);
  for (const character of new Set([...own, ...common])) {
    const [usual = ''] = pinyin(character, PLAIN);
    add(usual, 'usual', character);
    if (own.has(character))
      for (const other of new Set(polyphonic(character, PLAIN)[0]))
        if (other !== usual) add(other, 'other', character);
  }
  return syllables;
}
