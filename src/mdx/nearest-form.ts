import { distance } from 'fastest-levenshtein';
import { withoutBlanks } from '../model/text.ts';
import type { WordRange } from './passages.ts';
import { sentenceAt, indexesOf, type WordBlock } from './words.ts';
import type { Stretch } from './written.ts';

/** What is known of a value whose written form is not in the text. */
export interface Sought {
  written: string;
  label: string;
  /** Where it should stand; undefined where its anchor is gone. */
  range: WordRange | undefined;
  /** Says whether another value has its words there. */
  isTaken: (stretch: Stretch) => boolean;
}

const FIGURES = /[\d０-９xXｘＸ×*＊○_零一二两三四五六七八九十百千万亿.．,，]+/gu;
const ENDS = /^[.．,，]+|[.．,，]+$/gu;
/** Stands for any figure. */
const ANY = '\u0000';

/**
 * Finds the words of an entry that are nearest to a written form: another figure with the same signs around it
 * (130人 for 120人), else the stretch with the fewest edits. Undefined where nothing is near.
 */
export function nearestForm(blocks: readonly WordBlock[], sought: Sought): Stretch | undefined {
  const written = withoutBlanks(sought.written);
  const alike = blocks.flatMap((block) => alikeIn(block, written));
  const [nearest] = alike
    .map((stretch) => ({ stretch, rank: rankOf(stretch, written, sought) }))
    .sort((a, b) => compareRanks(a.rank, b.rank));
  return nearest?.stretch ?? fewestEdits(blocks, written);
}

/** Words of a block that equal the written form but for their figures. */
function alikeIn(block: WordBlock, written: string): Stretch[] {
  const [form, text] = [shapeOf(written), shapeOf(block.compact)];
  if (form.shape === '' || !form.shape.includes(ANY)) return [];
  const indexes = indexesOf(block);
  const found: Stretch[] = [];
  for (let at = text.shape.indexOf(form.shape); at !== -1; at = text.shape.indexOf(form.shape, at + 1)) {
    const [from, to] = [text.starts[at] ?? 0, text.ends[at + form.shape.length - 1] ?? 0];
    found.push({ block, from: indexes[from] ?? 0, to: (indexes[to - 1] ?? 0) + 1 });
  }
  return found;
}

/** A text with one sign in the place of each figure, and where each of its signs begins and ends. */
function shapeOf(text: string): { shape: string; starts: number[]; ends: number[] } {
  let shape = '';
  const [starts, ends]: [number[], number[]] = [[], []];
  const add = (sign: string, from: number, to: number): void => {
    shape += sign;
    starts.push(from);
    ends.push(to);
  };
  let at = 0;
  for (const { 0: run, index } of text.matchAll(FIGURES)) {
    const figure = run.replace(ENDS, '');
    const from = index + run.indexOf(figure);
    if (figure === '') continue;
    for (; at < from; at++) add(text[at] ?? '', at, at + 1);
    at = from + figure.length;
    add(ANY, from, at);
  }
  for (; at < text.length; at++) add(text[at] ?? '', at, at + 1);
  return { shape, starts, ends };
}

/** Free before taken, in the sentence of its label, below its anchor, with the fewest edits. */
function rankOf(stretch: Stretch, written: string, { label, range, isTaken }: Sought): number[] {
  const { block, from, to } = stretch;
  const isInRange = range !== undefined && block.start >= range.from && block.start < range.to;
  const isLabelled = withoutBlanks(sentenceAt(block, from, to)).includes(withoutBlanks(label));
  const edits = distance(withoutBlanks(block.text.slice(from, to)), written);
  return [Number(isTaken(stretch)), Number(!isLabelled), Number(!isInRange), edits];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

/** A stretch is near when at least half of its signs are right. */
const FEWEST_RIGHT = 0.5;
/** Longer forms are sentences: comparing them with every word of an entry would take long. */
const LONGEST = 60;

function fewestEdits(blocks: readonly WordBlock[], written: string): Stretch | undefined {
  if (written.length > LONGEST) return undefined;
  let best: { stretch: Stretch; edits: number } | undefined;
  for (const block of blocks) {
    const { from, to, edits } = closestIn(block.compact, written);
    if (edits >= (best?.edits ?? written.length * FEWEST_RIGHT)) continue;
    const indexes = indexesOf(block);
    best = { stretch: { block, from: indexes[from] ?? 0, to: (indexes[to - 1] ?? 0) + 1 }, edits };
  }
  return best?.stretch;
}

/** Finds the stretch of a text that turns into some words with the fewest edits (Sellers' algorithm). */
function closestIn(text: string, words: string): { from: number; to: number; edits: number } {
  // One column: edits up to each letter of the words, and where the stretch behind them began.
  let column = Array.from({ length: words.length + 1 }, (_, row) => ({ edits: row, from: 0 }));
  let best = { from: 0, to: 0, edits: words.length };
  for (let at = 1; at <= text.length; at++) {
    const next = [{ edits: 0, from: at }];
    for (let row = 1; row <= words.length; row++) {
      const [left, above, across] = [column[row], next[row - 1], column[row - 1]];
      if (left === undefined || above === undefined || across === undefined) break;
      const replaced = across.edits + (text[at - 1] === words[row - 1] ? 0 : 1);
      const edits = Math.min(replaced, left.edits + 1, above.edits + 1);
      const source = edits === replaced ? across : edits === left.edits + 1 ? left : above;
      next.push({ edits, from: source.from });
    }
    column = next;
    const last = column[words.length];
    if (last !== undefined && last.edits < best.edits) best = { ...last, to: at };
  }
  return best;
}
