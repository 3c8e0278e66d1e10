import { cutStrip, knownGutters, unknownGutters } from './columns.ts';
import type { PageContent } from './content.ts';
import { isTable, type Element, type Strip } from './element.ts';
import type { Line } from './lines.ts';
import { findUnruled } from './unruled.ts';

/** Puts what stands on the pages into reading order, without their furniture. */
export function orderPages(pages: readonly PageContent[], furniture: ReadonlySet<Line>): Strip[] {
  const whole = pages.map((page) => stripOf(page, furniture));
  const cut = whole.flatMap((strip) => cutStrip(strip, unknownGutters(strip.width)));
  // Where columns are known, a few lines in them are columns, too: those at the end of a text.
  const known = knownGutters(cut);
  const strips = cut.flatMap((strip) =>
    known === undefined || strip.column !== 'whole' ? [strip] : cutStrip(strip, known),
  );
  return strips.map((strip) => ({ ...strip, elements: findUnruled(strip.elements) }));
}

function stripOf({ number, left, right, lines, tables }: PageContent, furniture: ReadonlySet<Line>): Strip {
  const elements: Element[] = [...lines.filter((line) => !furniture.has(line)), ...tables];
  const sorted = elements.sort((a, b) => heightOf(a) - heightOf(b));
  return { page: number, width: right - left, column: 'whole', elements: sorted };
}

function heightOf(element: Element): number {
  return isTable(element) || element.isTurned ? element.top : element.base - element.size / 2;
}
