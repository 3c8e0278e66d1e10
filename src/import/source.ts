import type { Block } from './block.ts';
import type { Note } from './notes.ts';

/** What a file holds beside its text, and what is published only when it is asked for. */
export const EXTRAS = ['changes', 'comments', 'hidden', 'headers'] as const;
export type Extra = (typeof EXTRAS)[number];

/** What a file says of itself outside its text: a web page's meta elements, a Markdown file's record. */
export interface SourceMeta {
  title?: string;
  /** `2021-07-12 09:30` */
  published?: string;
  source?: string;
}

/** A source file as the importer reads it. */
export interface Source {
  blocks: Block[];
  /** What was left out or changed while reading. */
  notes: Note[];
  meta: SourceMeta;
}

/** Turns the bytes of one format into a source. Throws an ImportError that says in Chinese what to do where it cannot. */
export type Reader = (
  bytes: Uint8Array,
  file: string,
  include: ReadonlySet<Extra>,
) => Source | Promise<Source>;
