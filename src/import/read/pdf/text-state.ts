import type { Font } from './fonts.ts';

/** What a page's operators have set for the text that follows; saved and restored with the graphics state. */
export interface TextState {
  font: Font | undefined;
  size: number;
  characterSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
  rise: number;
}

/** What is set at the beginning of a page. */
export const FIRST_STATE: TextState = {
  font: undefined,
  size: 0,
  characterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
};

/** Gives the text state after an operator, by the name that pdf.js has for it: the same one where it sets nothing. */
export function setText(
  state: TextState,
  name: string,
  args: readonly unknown[],
  fonts: ReadonlyMap<string, Font>,
): TextState {
  const value = Number(args[0]);
  switch (name) {
    case 'setFont':
      return { ...state, font: fonts.get(String(args[0])), size: Number(args[1]) };
    case 'setCharSpacing':
      return { ...state, characterSpace: value };
    case 'setWordSpacing':
      return { ...state, wordSpace: value };
    case 'setHScale':
      return { ...state, stretch: value / 100 };
    case 'setLeading':
      return { ...state, leading: value };
    case 'setLeadingMoveText':
      return { ...state, leading: -Number(args[1]) };
    case 'setTextRise':
      return { ...state, rise: value };
    default:
      return state;
  }
}
