import { styleText } from 'node:util';
import { input, search, select } from '@inquirer/prompts';
import { words } from '../../words/review.ts';

/** Where questions are shown and answered. */
export interface Streams {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

export interface Choice<T> {
  value: T;
  name: string;
  hint?: string | undefined;
  /** Why it cannot be chosen. */
  disabled?: string | undefined;
}

/** The three kinds of questions. A person who leaves makes them throw what `isLeaving` knows. */
export interface Ask {
  choose: <T>(message: string, choices: readonly Choice<T>[], current?: T) => Promise<T>;
  write: (message: string, current: string, check: (answer: string) => string | undefined) => Promise<string>;
  find: <T>(message: string, source: (words: string) => readonly Choice<T>[]) => Promise<T>;
}

const PAGE = 10;
const STYLE = { keysHelpTip: (): string => styleText('dim', words.keys) };

/** Makes the questions of a terminal. */
export function askOn({ input: keys, output }: Streams): Ask {
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  // Closing the input (Ctrl+D) would leave a question that nobody can answer any more.
  keys.on('keypress', (_: unknown, key: { ctrl?: boolean; name?: string } | undefined) => {
    if (key?.ctrl === true && key.name === 'd') leave();
  });
  keys.on('end', leave);
  const context = { input: keys, output, signal: leaving.signal };
  return {
    choose: (message, choices, current) =>
      select(
        {
          message,
          choices: choices.map(toChoice),
          ...(current !== undefined && { default: current }),
          loop: false,
          pageSize: PAGE,
          theme: { indexMode: 'number', style: STYLE, i18n: { disabledError: words.cannotChoose } },
        },
        context,
      ),
    write: async (message, current, check) => {
      const validate = (answer: string): string | true => check(answer.trim()) ?? true;
      const answer = await input({ message, default: current, prefill: 'editable', validate }, context);
      return answer.trim();
    },
    find: (message, source) =>
      search(
        {
          message,
          source: (term) => source(term ?? '').map(toChoice),
          pageSize: PAGE,
          theme: { style: STYLE },
        },
        context,
      ),
  };
}

/** Says whether an error is only a person who left: by Ctrl+C, Ctrl+D, or with the terminal. */
export function isLeaving(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
}

function toChoice<T>({ value, name, hint, disabled }: Choice<T>) {
  return {
    value,
    name,
    ...(hint !== undefined && { description: hint }),
    ...(disabled !== undefined && { disabled }),
  };
}
