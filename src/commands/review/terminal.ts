import { askOn, type Ask, type Streams } from './ask.ts';

/** A terminal in which a person reviews. */
export interface Terminal {
  ask: Ask;
  say: (line: string) => void;
  width: () => number;
}

/** Wider lines are hard to read. */
const WIDEST = 100;
const USUAL = 80;

/** Makes a terminal of the two streams of a person. */
export function terminalOn(streams: Streams & { output: { columns?: number } }): Terminal {
  const { output } = streams;
  return {
    ask: askOn(streams),
    say: (line) => void output.write(`${line}\n`),
    width: () => Math.min(output.columns ?? USUAL, WIDEST),
  };
}
