import { lineOf, type Line } from './lines.ts';

/** A page of a file made by hand: its operators, its size, and what turns it. */
export interface HandmadePage {
  content: string;
  /** A picture of so many pixels, which `/I Do` paints. */
  pixels?: number;
  rotate?: number;
}

const [WIDTH, HEIGHT] = [600, 800];

/** Makes the bytes of a PDF file with one font, Helvetica, which operators call F. */
export function makePdf(pages: readonly HandmadePage[]): Uint8Array {
  const kids = pages.map((_, index) => `${3 * index + 4} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap(({ content, pixels = 1, rotate = 0 }, index) => {
      const resources = `/Font << /F 3 0 R >> /XObject << /I ${3 * index + 6} 0 R >>`;
      const image = `/Type /XObject /Subtype /Image /Width ${pixels} /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${rotate} /Resources << ${resources} >> /Contents ${3 * index + 5} 0 R >>`,
        stream('', content),
        stream(image, '0'.repeat(pixels)),
      ];
    }),
  ];
  return Buffer.from(fileOf(objects), 'latin1');
}

/** Gives operators that write a text at a place, measured from the page's lower left corner. */
export function write(text: string, x: number, y: number, size = 12): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
}

/** Makes a line of text, ten points high, each character as wide. */
export function makeLine(
  text: string,
  place: { page?: number; left?: number; base: number; size?: number },
): Line {
  const { page = 1, left = 100, base, size = 10 } = place;
  const right = left + size * [...text].length;
  const box = { left, right, top: base - size, bottom: base };
  return lineOf([{ ...box, text, size, base, firstWord: size }], page, false);
}

function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function fileOf(objects: readonly string[]): string {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return `${file}${table}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
