import { words } from '../../words/import.ts';
import { wordsOfBlock } from '../block.ts';
import { ImportError } from '../error.ts';
import { note } from '../notes.ts';
import type { Reader } from '../source.ts';
import { writeBlocks } from './pdf/blocks.ts';
import { isScanned, readContent, type PageContent } from './pdf/content.ts';
import { findFurniture } from './pdf/furniture.ts';
import { checkLosses } from './pdf/losses.ts';
import { measureText } from './pdf/measure.ts';
import { openPdf } from './pdf/open.ts';
import { orderPages } from './pdf/order.ts';
import { joinParagraphs } from './pdf/paragraphs.ts';
import { numberLines } from './pdf/places.ts';
import { joinTorn } from './pdf/torn-tables.ts';

/** Reads a PDF file that has a text layer: lines become paragraphs, ruled fields become tables. */
export const readPdf: Reader = async (bytes, file) => {
  const pages: PageContent[] = [];
  for await (const page of openPdf(bytes, file)) pages.push(readContent(page));
  if (isScanned(pages)) throw new ImportError(words.scanned(file));

  const furniture = findFurniture(pages);
  const strips = orderPages(pages, furniture);
  const places = numberLines(pages.length, strips, furniture);
  const { passages, repeated } = joinTorn(joinParagraphs(strips, measureText(strips)));
  const { blocks, notes } = writeBlocks(passages, places);

  const dropped = [
    ...[...furniture].map((line) => ({ place: places.of(line), text: line.text })),
    ...repeated.map(({ part, text }) => ({ place: places.of(part), text })),
  ];
  checkLosses(
    pages.map(({ characters }) => characters),
    [...blocks.map(wordsOfBlock), ...dropped.map(({ text }) => text)],
  );
  const pictures = pages.filter(({ isPicture, hasPictures }) => isPicture || hasPictures);
  const allNotes = [
    ...notes,
    ...dropped.map(({ place, text }) => note('dropped-page-mark', place, text)),
    ...pictures.map(({ number }) => note('image-dropped', places.ofPage(number), `第${number}页`)),
  ];
  return { blocks, notes: allNotes.sort((a, b) => a.line - b.line), meta: {} };
};
