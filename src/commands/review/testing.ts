import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** How long a question may take to appear. */
const PATIENCE = 30_000;

export const ENTER = '\r';
export const DOWN = '\u001b[B';
export const CLEAR_LINE = '\u0015';
export const STOP = '\u0003';
export const CLOSE = '\u0004';

/** A screen without a terminal. Like a real one it stays when a question is done with it. */
export class Screen extends PassThrough {
  override end(): this {
    return this;
  }
}

/** Somebody at a terminal: reads what it shows, and presses keys when a question is there. */
export class Person {
  /** Everything that was shown, without colours and movements. */
  shown = '';
  #unread = '';
  #type: (keys: string) => unknown;
  #wake: () => void = () => undefined;

  constructor(screen: NodeJS.ReadableStream, type: (keys: string) => unknown) {
    this.#type = type;
    screen.setEncoding('utf8').on('data', (chunk: string) => {
      const words = stripVTControlCharacters(chunk);
      this.shown += words;
      this.#unread += words;
      this.#wake();
    });
  }

  /** Waits until some words are shown that were not shown at the last answer. */
  async sees(words: string): Promise<void> {
    const deadline = setTimeout(() => this.#wake(), PATIENCE);
    for (const start = Date.now(); !this.#unread.includes(words);) {
      if (Date.now() - start >= PATIENCE)
        throw new Error(`“${words}” does not appear; last seen:\n${this.#unread}`);
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    clearTimeout(deadline);
  }

  /** Waits for a question and answers it. */
  async answer(question: string, ...keys: string[]): Promise<void> {
    await this.sees(`? ${question}`);
    for (const key of keys) {
      // Each key is an event of its own, and what it draws again is no new question.
      await new Promise((resolve) => setTimeout(resolve, 20));
      this.#unread = '';
      this.#type(key);
    }
  }
}
