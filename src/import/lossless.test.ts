import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { findProblems } from '../mdx/content.ts';
import { trimBlanks, withoutBlanks } from '../model/text.ts';
import { heading, text, words } from './arbitrary/testing.ts';
import { wordsOfBlock, type Block } from './block.ts';
import { importDocument } from './index.ts';
import { isDropped } from './notes.ts';
import { readSource, type ReadSourceFile } from './read/index.ts';
import { expectedText, optionsFor, writtenText } from './testing.ts';

const RUNS = { numRuns: Number(process.env['GONGBAO_LOSSLESS_RUNS'] ?? 600) };

let root = '';
let run = 0;
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'gongbao-lossless-'));
});
after(() => rm(root, { recursive: true, force: true }));

test('any text survives import and export, but for white space', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (source) => {
      const folder = path.join(root, String(run++));
      const file = `${folder}.txt`;
      await writeFile(file, source);
      const { notes } = await importDocument(file, optionsFor(folder), readSource);
      assert.deepEqual(await findProblems(folder), []);
      assert.equal(await writtenText(folder), expectedText(source, notes));
      await Promise.all([file, folder].map((place) => rm(place, { recursive: true })));
    }),
    RUNS,
  );
});

const cells = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.array(words, { minLength: 4, maxLength: 12 }))
  .map(([width, all]) =>
    Array.from({ length: Math.floor(all.length / width) }, (_, row) =>
      all.slice(row * width, (row + 1) * width),
    ),
  );

/** A piece of a document in any format: paragraphs, headings of a rank, items of lists, tables. */
const piece = fc.oneof(
  fc.oneof(words, heading).map((line) => ({ kind: 'text' as const, text: line })),
  fc
    .tuple(words, fc.integer({ min: 1, max: 6 }))
    .map(([line, rank]) => ({ kind: 'text' as const, text: line, heading: rank })),
  fc
    .tuple(words, fc.integer({ min: 0, max: 5 }))
    .map(([line, bullet]) => ({ kind: 'text' as const, text: line, bullet })),
  words.map((line) => ({ kind: 'text' as const, text: line, plain: true as const })),
  cells.map((rows) => ({ kind: 'table' as const, rows })),
);

/** Readers give the words of a paragraph without outer white space. */
function trimmed<P extends { kind: string; text?: string }>(piece: P): P {
  return piece.text === undefined ? piece : { ...piece, text: trimBlanks(piece.text) };
}

const blocks = fc
  .array(piece, { minLength: 1, maxLength: 14 })
  .map((pieces): Block[] =>
    pieces
      .map((one, index): Block => ({ ...trimmed(one), line: index + 1 }))
      .filter((block) => withoutBlanks(wordsOfBlock(block)) !== ''),
  );

/** What the export has of a block; items of lists begin with a bullet that is no part of the text. */
function readingOf(block: Block): string {
  return (block.kind === 'text' && block.bullet !== undefined ? '-' : '') + wordsOfBlock(block);
}

test('headings, lists and tables of any format survive import and export', async () => {
  await fc.assert(
    fc.asyncProperty(blocks, async (given) => {
      fc.pre(given.length > 0);
      const folder = path.join(root, String(run++));
      const read: ReadSourceFile = () =>
        Promise.resolve({ blocks: given, notes: [], meta: {}, counts: 'lines', sha256: '0'.repeat(64) });
      const { notes } = await importDocument('任意.docx', optionsFor(folder), read);
      assert.deepEqual(await findProblems(folder), []);
      const dropped = new Set(notes.filter(isDropped).map(({ line }) => line));
      const kept = given.filter(({ line }) => !dropped.has(line)).map(readingOf);
      assert.equal(await writtenText(folder), withoutBlanks(kept.join('')));
      await rm(folder, { recursive: true });
    }),
    RUNS,
  );
});
