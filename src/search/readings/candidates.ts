import { findWords } from '../signs.ts';
import { findAlike, type Likeness } from './alike.ts';
import type { Library } from './library.ts';
import { isMisspelling, type Knowledge } from './misspelling.ts';
import type { PathReading } from './paths.ts';
import { readPinyin } from './pinyin.ts';
import { wordAt } from './word-cut.ts';

/** Words that may have been meant, and the sections that hold them. */
export interface Candidate {
  text: string;
  how: 'pinyin' | 'alike';
  /** They were meant, or they may have been. */
  isSure: boolean;
  /** A dictionary has what was changed: it may be offered. */
  isWord: boolean;
  holders: ReadonlySet<number>;
  /** The higher, the likelier. */
  weight: number;
}

/** What candidates are made from. */
export interface Means extends Knowledge {
  library: Library;
}

/** How many readings of one word are looked up in the index. */
const MOST = 24;
/** How much less likely a sound is that a character has in some words only. */
const SELDOM = 0.3;
/** How many of them are looked up in the texts, and in how many sections each. */
const JUDGED = 8;
const LOOKED_UP = 3;

/** Finds what words may mean that stand nowhere: their letters as pinyin, else what they may be a misspelling of. */
export async function candidatesFor(words: string, means: Means): Promise<Candidate[]> {
  const read = await pinyinCandidates(words, means);
  return read.length > 0 ? read : alikeCandidates(words, means);
}

/** Finds what letters may mean as pinyin, the likeliest first. */
export async function pinyinCandidates(words: string, means: Means): Promise<Candidate[]> {
  const found = await held(readPinyin(words, means.sounds, means.graph), means.library);
  return found
    .map(({ text, cost, holders }) => ({
      text,
      how: 'pinyin' as const,
      // A single syllable may be anything.
      isSure: [...text].length > 1,
      isWord: means.cut(text).every(({ start, end }) => end - start > 1),
      holders,
      weight: holders.size * SELDOM ** cost,
    }))
    .sort((a, b) => b.weight - a.weight);
}

/** Asks for what sounds the same, then what sounds nearly so, then what differs in one character; what is sure comes first. */
async function alikeCandidates(words: string, means: Means): Promise<Candidate[]> {
  const all: Candidate[] = [];
  for (const likeness of ['same sound', 'near sound', 'one character'] as const) {
    const found = await alikeBy(likeness, words, means);
    all.push(...found.filter(({ text }) => !all.some((one) => one.text === text)));
    if (all.some(({ isSure }) => isSure)) break;
  }
  return all.sort((a, b) => Number(b.isSure) - Number(a.isSure));
}

async function alikeBy(likeness: Likeness, words: string, means: Means): Promise<Candidate[]> {
  const found = await held(findAlike(words, likeness, means.sounds, means.graph), means.library);
  const likely = found
    .map(({ cost, ...one }) => ({ ...one, weight: one.holders.size / 10 ** cost }))
    .sort((a, b) => b.weight - a.weight);
  const judged = likely.map(async (one, rank) => ({
    ...one,
    how: 'alike' as const,
    isSure: rank < JUDGED && (await isSure(one)),
    isWord: changesWords(words, one.text, means),
  }));
  return Promise.all(judged);

  async function isSure({ text, holders }: Pick<Held, 'text' | 'holders'>): Promise<boolean> {
    const texts = await textsWith(text, holders, means.library);
    return isMisspelling({ asked: words, instead: text, likeness, texts }, means);
  }
}

/** Says whether each place where words differ from others lies in a word of the dictionary. */
function changesWords(asked: string, instead: string, { cut }: Means): boolean {
  const own = [...asked];
  const words = cut(instead);
  return [...instead].every((one, place) => {
    const { start, end } = wordAt(words, place);
    return one === own[place] || end - start > 1;
  });
}

type Held = PathReading & { holders: ReadonlySet<number> };

/** Keeps what stands in some section. */
async function held(readings: readonly PathReading[], library: Library): Promise<Held[]> {
  const looked = readings.slice(0, MOST).map(async (reading) => {
    const hits = await library.holding(reading.text);
    return { ...reading, holders: new Set(hits.map(({ section }) => section)) };
  });
  return (await Promise.all(looked)).filter(({ holders }) => holders.size > 0);
}

async function textsWith(words: string, holders: ReadonlySet<number>, library: Library): Promise<string[]> {
  const sections = await Promise.all([...holders].slice(0, LOOKED_UP).map((one) => library.blocks(one)));
  return sections.flatMap((blocks) =>
    blocks.map(({ text }) => text).filter((text) => findWords(text, words).length > 0),
  );
}
