import { withoutBlanks } from '../../../model/text.ts';
import type { Font } from './fonts.ts';
import { measureGlyph, plainText, type Glyph } from './glyph.ts';
import { IDENTITY, multiply, toMatrix, type Matrix } from './matrix.ts';
import type { TextState } from './text-state.ts';

/** A glyph as pdf.js gives it, measured in glyph units; vertical ones have an advance and an origin of their own. */
interface Shown {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: readonly number[] | null;
}

/** Marks without a shape of their own, soft hyphens among them. */
const INVISIBLE = /^\p{Cf}*$/u;

/** Writes glyphs on a page as its text operators say. */
export class Pen {
  readonly glyphs: Glyph[] = [];
  #matrix: Matrix = IDENTITY;
  #lineX = 0;
  #lineY = 0;
  #x = 0;
  #y = 0;
  #run = 0;
  #spaced = false;

  /** Carries out an operator that moves the pen or writes, by the name that pdf.js has for it. */
  draw(name: string, args: readonly unknown[], state: TextState, page: Matrix): void {
    if (name === 'beginText') this.#begin();
    else if (name === 'setTextMatrix') this.#place(toMatrix(args[0]));
    else if (name === 'moveText' || name === 'setLeadingMoveText')
      this.#move(Number(args[0]), Number(args[1]));
    else if (name === 'nextLine') this.#move(0, -state.leading);
    else if (name === 'showText' && Array.isArray(args[0]))
      this.#show(args[0] as (Shown | number)[], state, page);
  }

  #begin(): void {
    this.#place(IDENTITY);
    this.#run++;
  }

  #place(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#x = this.#lineX = 0;
    this.#y = this.#lineY = 0;
  }

  #move(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  #show(shown: readonly (Shown | number)[], state: TextState, page: Matrix): void {
    const { font, size, stretch } = state;
    if (font === undefined) return;
    const space = multiply(page, this.#matrix);
    for (const one of shown)
      if (typeof one === 'number') this.#advance((-one / 1000) * size, font, stretch);
      else this.#showGlyph(one, font, state, space);
  }

  #showGlyph({ unicode, width, isSpace, vmetric }: Shown, font: Font, state: TextState, space: Matrix): void {
    const { size, stretch, rise } = state;
    const scale = size * font.scale;
    const [advance = -width, originX = 0, originY = 0] = (font.isVertical && vmetric) || [];
    const text = plainText(unicode);
    const isBlank = withoutBlanks(text) === '';
    if (!isBlank && !INVISIBLE.test(text)) {
      const place: Matrix = [
        stretch,
        0,
        0,
        1,
        this.#x - originX * scale * stretch,
        this.#y + rise - originY * scale,
      ];
      const measured = measureGlyph(multiply(space, place), width * scale, size, font.isVertical);
      this.glyphs.push({ text, ...measured, run: this.#run, spaced: this.#spaced });
    }
    this.#spaced = isBlank || (this.#spaced && INVISIBLE.test(text));
    const spacing = state.characterSpace + (isSpace ? state.wordSpace : 0);
    this.#advance((font.isVertical ? advance : width) * scale + spacing, font, stretch);
  }

  #advance(distance: number, { isVertical }: Font, stretch: number): void {
    if (isVertical) this.#y += distance;
    else this.#x += distance * stretch;
  }
}
