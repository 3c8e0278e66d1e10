import type { WordBlock } from './words.ts';

/** Joins the lines that hard breaks part: each heading, paragraph and cell is one block again. */
export function paragraphsOf(blocks: readonly WordBlock[]): WordBlock[] {
  const paragraphs: WordBlock[][] = [];
  for (const block of blocks) {
    if (block.continues === true) paragraphs.at(-1)?.push(block);
    else paragraphs.push([block]);
  }
  return paragraphs.flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return [others.length === 0 ? first : joined([first, ...others], first)];
  });
}

function joined(lines: readonly WordBlock[], first: WordBlock): WordBlock {
  return {
    ...first,
    text: lines.map(({ text }) => text).join('\n'),
    compact: lines.map(({ compact }) => compact).join(''),
    placeAt: (index) => {
      let before = 0;
      for (const { text, placeAt } of lines) {
        if (index <= before + text.length) return placeAt(index - before);
        before += text.length + '\n'.length;
      }
      return first.placeAt(0);
    },
  };
}
