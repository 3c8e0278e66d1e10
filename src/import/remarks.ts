import { findQuantities } from '../model/quantity/find.ts';
import { joinHeading } from '../model/text.ts';
import { findWithheldRuns } from '../model/withheld.ts';
import { DEEPEST_BULLET, wordsOfBlock, type Block } from './block.ts';
import { findMisprints } from './misprints.ts';
import { note, type Note } from './notes.ts';
import { allUnits, type Outline, type Unit } from './outline.ts';
import { findOtherPlaces } from './places.ts';
import { ITEM_STYLES } from './plan.ts';

const SHOWN = 3;
const AROUND = 12;

/** Says what a proof-reader would ask about a text. The text itself stays as it is. */
export function remarkOn({ units }: Outline, blocks: readonly Block[], issuerName: string): Note[] {
  const empty = allUnits(units).filter(isEmpty);
  return [
    ...empty.map((unit) => note('empty-section', unit, joinHeading(unit.number, unit.title))),
    ...blocks.flatMap((block) => [...unpairedQuotes(block), ...misprints(block)]),
    ...otherPlaces(blocks, issuerName),
    ...withheldNumbers(blocks),
    ...deepBullets(blocks),
  ];
}

/** A heading of a section, no sentence, with nothing below it. An item can be all in its heading. */
function isEmpty({ mark, title, body, children }: Unit): boolean {
  return (
    body.length === 0 &&
    children.length === 0 &&
    !ITEM_STYLES.has(mark?.style ?? 'chinese') &&
    !/[。！]$/u.test(title)
  );
}

/** Book title marks that do not pair within their paragraph. */
function unpairedQuotes(block: Block): Note[] {
  const text = wordsOfBlock(block);
  const open: number[] = [];
  const lonely: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '《') open.push(at);
    else if (text[at] === '》' && open.pop() === undefined) lonely.push(at);
  }
  const [first] = [...lonely, ...open].sort((a, b) => a - b);
  if (first === undefined) return [];
  return [note('quote-unpaired', block, text.slice(Math.max(0, first - AROUND), first + AROUND))];
}

function misprints(block: Block): Note[] {
  return findMisprints(wordsOfBlock(block)).map(({ wrong, right }) =>
    note('misprint', block, `“${wrong}”是否应为“${right}”？`),
  );
}

function otherPlaces(blocks: readonly Block[], issuerName: string): Note[] {
  const found = new Map<string, { block: Block; count: number }>();
  for (const block of blocks)
    for (const place of findOtherPlaces(wordsOfBlock(block), issuerName)) {
      const seen = found.get(place) ?? { block, count: 0 };
      found.set(place, { block: seen.block, count: seen.count + 1 });
    }
  return [...found].map(([place, { block, count }]) =>
    note('other-place', block, `“${place}”${count > 1 ? `，共${count}处` : ''}`),
  );
}

/** One note for the whole text: a report can withhold every number that it has. */
function withheldNumbers(blocks: readonly Block[]): Note[] {
  const found = blocks.flatMap((block) =>
    (block.kind === 'table' ? block.rows.flat() : [wordsOfBlock(block)]).flatMap((text) =>
      findWithheldRuns(text)
        .filter(({ kind }) => kind === 'number')
        .map(({ start, end }) => ({ block, written: quantityWith(text, start) ?? text.slice(start, end) })),
    ),
  );
  const [first] = found;
  if (first === undefined) return [];
  const shown = [...new Set(found.map(({ written }) => written))]
    .slice(0, SHOWN)
    .map((written) => `“${written}”`);
  return [note('withheld-found', first.block, `共${found.length}处，如${shown.join('、')}`)];
}

/** Gives the quantity in which a withheld number stands: xx公里. */
function quantityWith(text: string, at: number): string | undefined {
  return findQuantities(text).find(({ start, end }) => start <= at && at < end)?.written;
}

/** One note for the whole text: the first item of a list that is deeper than content can be. */
function deepBullets(blocks: readonly Block[]): Note[] {
  const first = blocks.find((block) => block.kind === 'text' && (block.bullet ?? 0) > DEEPEST_BULLET);
  return first === undefined ? [] : [note('list-flattened', first, wordsOfBlock(first))];
}
