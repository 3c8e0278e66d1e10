import { indexesOf, type WordBlock } from './words.ts';
import type { Stretch } from './written.ts';

/** Digits, signs in their place and Chinese numerals, with points and commas between. */
const FIGURES =
  /[\d０-９xXｘＸ×*＊○_零一二两三四五六七八九十百千万亿]+(?:[.．,，][\d０-９xXｘＸ×*＊○_零一二两三四五六七八九十百千万亿]+)*/gu;
/** Stands for any figure. */
const ANY = '\u0000';

/** Finds the words of a block that equal a written form but for their figures. */
export function alikeIn(block: WordBlock, written: string): Stretch[] {
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
  for (const { 0: figure, index } of text.matchAll(FIGURES)) {
    for (; at < index; at++) add(text[at] ?? '', at, at + 1);
    at = index + figure.length;
    add(ANY, index, at);
  }
  for (; at < text.length; at++) add(text[at] ?? '', at, at + 1);
  return { shape, starts, ends };
}
