/** The anchor of a section's text, which its title has for its own. */
export const TITLE_ANCHOR = 'text';

/** Elements that stand in a line of text; every other one begins and ends a block. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var'.split(
    ' ',
  ),
);

/** Says whether an element begins and ends a block of text. */
export function isBlock(tag: string): boolean {
  return !INLINE.has(tag);
}

/** Gives what an element stands for in a line of text beside the words in it: a line break divides as a blank does. */
export function textOfElement(tag: string): string {
  return tag === 'br' ? '\n' : '';
}

/** What is known of an element in the built page and in the browser. */
interface PageElement {
  tag: string;
  classes: readonly string[];
  isUnsearched: boolean;
}

/** Says what editors put beside the official text: links without words, labels, notes, values and charts. */
export function isLeftOut({ tag, classes, isUnsearched }: PageElement): boolean {
  return (
    isUnsearched || tag === 'figure' || ['permalink', 'note', 'metric'].some((one) => classes.includes(one))
  );
}
