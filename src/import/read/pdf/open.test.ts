import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { withoutBlanks } from '../../../model/text.ts';
import { words } from '../../../words/import.ts';
import { ImportError } from '../../error.ts';
import type { Source } from '../../source.ts';
import { readPdf } from '../pdf.ts';
import { readContent } from './content.ts';
import { openPdf } from './open.ts';
import { ordinaryText } from './stand-ins.ts';
import { makePdf, write } from './testing.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');
/** A page with nothing but a picture. */
const PICTURE = { content: 'q 600 0 0 800 0 0 cm /I Do Q\n', pixels: 2000 };

async function read(bytes: Uint8Array): Promise<Source> {
  return readPdf(bytes, '报告.pdf', new Set());
}

function textsOf({ blocks }: Source): string[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
}

function refusal(message: string): { name: string; message: string } {
  return { name: ImportError.name, message };
}

test('a scanned file is refused, even where its pages are numbered', async () => {
  const numbered = { ...PICTURE, content: PICTURE.content + write('- 1 -', 290, 30) };
  for (const pages of [[PICTURE], [PICTURE, PICTURE], [numbered]])
    await assert.rejects(read(makePdf(pages)), refusal(words.scanned('报告.pdf')));
});

test('of a file with some scanned pages the rest is read, and these pages are named', async () => {
  const [first, last] = ['Text of the first page.', 'Text of the last page.'];
  const pages = [{ content: write(first, 72, 700) }, PICTURE, { content: write(last, 72, 700) }];
  const source = await read(makePdf(pages));
  assert.deepEqual(textsOf(source), [first, last]);
  assert.deepEqual(
    source.notes.map(({ code, page }) => [code, page]),
    [['image-dropped', 2]],
  );
});

test('a picture beside text is named; the paper behind a text is not', async () => {
  const text = write('A page with enough words on it.', 72, 700);
  const figure = { ...PICTURE, content: `q 300 0 0 200 100 100 cm /I Do Q\n${text}` };
  assert.deepEqual(
    (await read(makePdf([figure]))).notes.map(({ code }) => code),
    ['image-dropped'],
  );
  assert.deepEqual((await read(makePdf([{ ...PICTURE, content: PICTURE.content + text }]))).notes, []);
});

test('invisible text over a picture is read: a machine has recognised it', async () => {
  const content = `${PICTURE.content}BT 3 Tr /F 12 Tf 72 700 Td (Words that a machine has recognised.) Tj ET`;
  assert.deepEqual(textsOf(await read(makePdf([{ ...PICTURE, content }]))), [
    'Words that a machine has recognised.',
  ]);
});

test('a file with a password is refused', async () => {
  await assert.rejects(
    read(readFileSync(path.join(FIXTURES, 'locked.pdf'))),
    refusal(words.encrypted('报告.pdf')),
  );
});

test('a file that is not whole, or no PDF at all, is refused', async () => {
  const whole = readFileSync(path.join(FIXTURES, 'table.pdf'));
  const noise = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5000), Buffer.from('\n%%EOF\n')]);
  for (const bytes of [whole.subarray(0, whole.length / 2), randomBytes(5000), new Uint8Array(), noise])
    await assert.rejects(read(bytes), refusal(words.damaged('报告.pdf', 'PDF文件')));
});

test('a file of more than 500 pages is refused', async () => {
  const pages = Array.from({ length: 501 }, () => ({ content: '' }));
  await assert.rejects(read(makePdf(pages)), refusal(words.tooMuch('报告.pdf', '超过500页')));
});

test('500 full pages are read in a few seconds', async () => {
  const line = 'word '.repeat(15);
  const content = Array.from({ length: 45 }, (_, row) => write(line + row, 72, 750 - 15 * row)).join('');
  const start = performance.now();
  await read(makePdf(Array.from({ length: 500 }, () => ({ content }))));
  assert.ok(performance.now() - start < 30_000);
});

test('a page that stands on its side is read like any other', async () => {
  const line = (text: string, x: number): string => `BT /F 12 Tf 0 1 -1 0 ${x} 100 Tm (${text}) Tj ET\n`;
  const content = line('Lines up the side', 100) + line('of a page.', 116);
  for (const rotate of [0, 90])
    assert.deepEqual(textsOf(await read(makePdf([{ content, rotate }]))), ['Lines up the side of a page.']);
});

test('letters that are drawn twice to make them bold are read once', async () => {
  const source = await read(
    makePdf([{ content: write('Bookkeeping', 72, 700) + write('Bookkeeping', 72.4, 700) }]),
  );
  assert.deepEqual(textsOf(source), ['Bookkeeping']);
});

function sorted(text: string): string {
  return [...withoutBlanks(text)].sort().join('');
}

/** Gives the text of a file as pdf.js itself extracts it, which this room does not use. */
async function textByPdfjs(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await task.destroy();
  return text;
}

for (const name of globSync('*.pdf', { cwd: FIXTURES }).filter((name) => name !== 'locked.pdf'))
  test(`the characters of ${name} are those that pdf.js extracts`, async () => {
    const bytes = readFileSync(path.join(FIXTURES, name));
    let text = '';
    for await (const page of openPdf(bytes, name)) text += readContent(page).characters;
    assert.equal(sorted(text), sorted(ordinaryText(await textByPdfjs(bytes))));
  });
