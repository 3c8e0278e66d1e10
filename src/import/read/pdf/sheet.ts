import { transformBox, type Box } from './box.ts';
import type { Font } from './fonts.ts';
import type { Glyph } from './glyph.ts';
import { multiply, toMatrix, type Matrix } from './matrix.ts';
import { Pen } from './pen.ts';
import { rulingsOf, type Ruling } from './rulings.ts';
import { FIRST_STATE, setText, type TextState } from './text-state.ts';

interface State {
  matrix: Matrix;
  text: TextState;
  lineWidth: number;
  /** Something was moved, or painted, since this state was saved. */
  isMoved: boolean;
  isPainted: boolean;
}

/** Smaller pictures are ornaments. */
const SMALLEST_PICTURE = 40;

const SAVES = new Set(['save', 'paintFormXObjectBegin', 'beginGroup']);
const RESTORES = new Set(['restore', 'paintFormXObjectEnd', 'endGroup']);
const UNIT: Box = { left: 0, top: 0, right: 1, bottom: 1 };

/** Follows the operators of a page and keeps what they draw: glyphs, rulings, and where pictures are. */
export class Sheet {
  readonly rulings: Ruling[] = [];
  readonly pictures: Box[] = [];
  /** How many paths were painted. */
  paths = 0;
  readonly #pen = new Pen();
  readonly #fonts: ReadonlyMap<string, Font>;
  readonly #saved: State[] = [];
  #state: State;

  constructor(matrix: Matrix, fonts: ReadonlyMap<string, Font>) {
    this.#fonts = fonts;
    this.#state = { matrix, text: FIRST_STATE, lineWidth: 1, isMoved: false, isPainted: false };
  }

  get glyphs(): Glyph[] {
    return this.#pen.glyphs;
  }

  /** Carries out an operator, by the name that pdf.js has for it. */
  draw(name: string, args: readonly unknown[]): void {
    if (SAVES.has(name)) this.#save();
    if (RESTORES.has(name)) this.#restore();
    if (name === 'transform') this.#move(toMatrix(args), true);
    else if (name === 'paintFormXObjectBegin') this.#move(toMatrix(args[0]), this.#state.isMoved);
    else if (name === 'setLineWidth') this.#state.lineWidth = Number(args[0]);
    else if (name === 'setGState') this.#setMany(args[0]);
    else this.#write(name, args);
  }

  /** Paints a path with an operator that fills or strokes it, or both. */
  paint(name: string, path: ArrayLike<number>): void {
    const { matrix, lineWidth } = this.#state;
    const isFilled = /fill/iu.test(name);
    const isStroked = /stroke/iu.test(name);
    if (!isFilled && !isStroked) return;
    this.#state.isPainted = true;
    this.paths++;
    this.rulings.push(...rulingsOf(path, matrix, isFilled, isStroked ? lineWidth : undefined));
  }

  #save(): void {
    this.#saved.push(this.#state);
    this.#state = { ...this.#state, isMoved: false, isPainted: false };
  }

  #restore(): void {
    const { matrix, isMoved, isPainted } = this.#state;
    const outer = this.#saved.pop();
    if (outer === undefined) return;
    // Pictures are not decoded, and pdf.js leaves them out: what remains is a place at which nothing is painted.
    if (isMoved && !isPainted) this.#keepPicture(transformBox(matrix, UNIT));
    outer.isPainted ||= isMoved || isPainted;
    this.#state = outer;
  }

  #keepPicture(box: Box): void {
    if (Math.min(box.right - box.left, box.bottom - box.top) >= SMALLEST_PICTURE) this.pictures.push(box);
  }

  #move(matrix: Matrix, isMoved: boolean): void {
    this.#state.matrix = multiply(this.#state.matrix, matrix);
    this.#state.isMoved = isMoved;
  }

  #setMany(pairs: unknown): void {
    if (!Array.isArray(pairs)) return;
    for (const [key, value] of pairs as [string, unknown][]) {
      if (key === 'LW') this.#state.lineWidth = Number(value);
      if (key === 'Font' && Array.isArray(value)) this.#write('setFont', value);
    }
  }

  #write(name: string, args: readonly unknown[]): void {
    const state = this.#state;
    state.text = setText(state.text, name, args, this.#fonts);
    this.#pen.draw(name, args, state.text, state.matrix);
    if (name === 'showText' || name === 'shadingFill') state.isPainted = true;
  }
}
