import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { importDocument } from './index.ts';
import { readSource } from './read/index.ts';
import { withoutBlanks } from '../model/text.ts';
import type { NoteCode } from '../words/notes.ts';
import { wordsOfBlock, type Block } from './block.ts';
import { isDropped, note, type Note } from './notes.ts';
import { decodeText } from './read/txt.ts';
import { importReport, readingOf } from './report.ts';
import { expectedText, optionsFor, temporaryFolder, writtenText } from './testing.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');

type Report = ReturnType<typeof importReport>;

/** What a person who read the text says that the report holds. */
interface Expected {
  document: Report['document'];
  sections: Report['sections'];
  notes: { code: string; line: number }[];
}

/** Lists notes by line, then code: which of two notes on one line stands first means nothing. */
function listNotes(notes: readonly { code: string; line: number }[]): string[] {
  return notes
    .toSorted((a, b) => a.line - b.line || (a.code < b.code ? -1 : 1))
    .map(({ code, line }) => `${line} ${code}`);
}

const cases = readdirSync(FIXTURES).sort();

test('there is a case for each trap', () => {
  assert.ok(cases.length >= 21, `only ${cases.length} cases`);
});

for (const name of cases) {
  const folder = path.join(FIXTURES, name);
  const input = path.join(folder, readdirSync(folder).find((file) => file.startsWith('input.')) ?? '');

  test(`${name}: the report says what a reader says`, async (t) => {
    const expected = JSON.parse(readFileSync(path.join(folder, 'expected/report.json'), 'utf8')) as Expected;
    const report = importReport(
      await importDocument(input, optionsFor(await temporaryFolder(t)), readSource),
    );
    assert.deepEqual(report.document, expected.document);
    assert.deepEqual(report.sections, expected.sections);
    assert.deepEqual(listNotes(report.notes), listNotes(expected.notes));
  });

  test(`${name}: the written entries hold the text, whole and in its order`, async (t) => {
    const contentDir = await temporaryFolder(t);
    const { notes } = await importDocument(input, optionsFor(contentDir), readSource);
    assert.equal(await writtenText(contentDir), await wholeText(input, notes));
  });
}

/** The text of a file, or of what its reader made of it, less the lines that notes name; items of lists have their bullet. */
async function wholeText(file: string, notes: readonly Note[]): Promise<string> {
  if (file.endsWith('.txt')) return expectedText(decodeText(readFileSync(file)) ?? '', notes);
  const { blocks } = await readSource(file, new Set());
  const dropped = new Set(notes.filter(isDropped).map(({ message }) => message));
  const isLeft = (block: Block): boolean =>
    !['dropped-line', 'dropped-contents', 'metadata-line'].some((code) =>
      dropped.has(note(code as NoteCode, block, wordsOfBlock(block)).message),
    );
  return withoutBlanks(blocks.filter(isLeft).map(readingOf).join(''));
}
