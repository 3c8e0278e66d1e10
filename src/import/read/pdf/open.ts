import { createRequire } from 'node:module';
import path from 'node:path';
import { words } from '../../../words/import.ts';
import { ImportError } from '../../error.ts';
import { readPage, type Page } from './page.ts';

const MOST_PAGES = 500;
/** How far from the ends of a whole file its first and last mark may stand. */
const MARK_DISTANCE = 4096;

/** What pdf.js throws where a file is at fault. */
const DAMAGES = new Set(['InvalidPDFException', 'UnknownErrorException', 'FormatError', 'ResponseException']);

/** Reads the pages of a PDF file, one after the other. Throws an ImportError where the file cannot be read. */
export async function* openPdf(bytes: Uint8Array, file: string): AsyncGenerator<Page> {
  if (!isWhole(bytes)) throw new ImportError(words.damaged(file, 'PDF文件'));
  const { getDocument, OPS } = await loadPdfjs();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const task = getDocument({ ...OPTIONS, data: new Uint8Array(bytes) });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new ImportError(words.tooMuch(file, `超过${MOST_PAGES}页`));
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      yield await readPage(page, names);
      page.cleanup();
    }
  } catch (error) {
    throw refusalOf(error, file) ?? error;
  } finally {
    await task.destroy();
  }
}

const FOLDER = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const OPTIONS = {
  verbosity: 0,
  cMapUrl: `${FOLDER}/cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${FOLDER}/standard_fonts/`,
  useSystemFonts: false,
  useWasm: false,
  // Pictures are not decoded: that takes long, and they are not published.
  maxImageSize: 0,
};

/** Loads pdf.js without its warnings that nothing can be drawn where its optional canvas is missing: nothing is. */
async function loadPdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/** A file of which the end is missing is never read: what pdf.js can still find of it may lack pages. */
function isWhole(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, MARK_DISTANCE)).toString('latin1');
  const end = Buffer.from(bytes.subarray(-MARK_DISTANCE)).toString('latin1');
  return start.includes('%PDF-') && end.includes('%%EOF');
}

function refusalOf(error: unknown, file: string): ImportError | undefined {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new ImportError(words.encrypted(file), { cause: error });
  return DAMAGES.has(name) ? new ImportError(words.damaged(file, 'PDF文件'), { cause: error }) : undefined;
}
