import path from 'node:path';
import { words } from '../../words/import.ts';
import { ImportError } from '../error.ts';
import type { Extra } from '../source.ts';
import { readSource, type ReadSource } from './index.ts';

/** What the child process answers: the source, or why a person's file cannot be used. A bug ends it with its stack. */
export type Answer = { source: ReadSource } | { refusal: string };

/** What the parent asks for. */
export interface Question {
  place: string;
  include: Extra[];
}

process.once('message', ({ place, include }: Question) => {
  void readSource(place, new Set(include))
    .then((source): Answer => ({ source }))
    .catch((error: unknown): Answer => {
      if (error instanceof ImportError) return { refusal: error.message };
      // Parsers recurse: only absurd nesting exhausts the stack.
      if (error instanceof RangeError) return { refusal: words.tooMuch(path.basename(place), '嵌套太深') };
      throw error;
    })
    .then((answer) => process.send?.(answer, () => process.disconnect()));
});
