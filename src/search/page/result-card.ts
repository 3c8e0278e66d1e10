import { documentAddress, issuerAddress, partAddress, withBase } from '../../model/address.ts';
import { newElement } from '../new-element.ts';
import type { PageBlock } from '../page-blocks.ts';
import { wordsToMark } from '../query.ts';
import { passagesOf, type Marked, type Passage } from '../passages.ts';
import { markedNodes, placeUrl, titleOf } from '../result-parts.ts';
import type { SearchedSection } from '../section-source.ts';
import { findWords } from '../signs.ts';
import { TITLE_ANCHOR } from '../text-places.ts';
import type { Choices } from './choices.ts';

/** How many places of one section a card names. */
const PLACES = 3;

/** What a card shows. */
export interface Result {
  section: SearchedSection;
  /** Its text; none where it could not be loaded. */
  blocks: readonly PageBlock[];
  /** What the section's page is asked to mark. */
  asked: string;
  kind: 'result' | 'near';
}

/** Builds the card of a section; each link opens at its item and names the words to mark there. */
export function resultCard(result: Result, base: string, choices: Choices): HTMLLIElement {
  const { section, blocks, asked, kind } = result;
  const words = wordsToMark(asked, blocks);
  const passages = passagesOf(blocks, words);
  const name = titleOf(section, blocks);
  const title = markedLink(placeUrl(section.href, asked, passages[0]?.anchor), {
    text: name,
    marks: words.flatMap((one) => findWords(name, one)),
  });
  title.setAttribute(kind === 'result' ? 'data-search-result' : 'data-search-near', '');
  return newElement(
    'li',
    {},
    newElement('h3', {}, title),
    origin(section, base, choices),
    ...passages.slice(0, PLACES).flatMap((passage) => placeLines(section, passage, asked)),
  );
}

/** Says where a section stands: issuer, document and part, and of which period. */
function origin(
  { document: { issuer, document, title, year, half }, part }: SearchedSection,
  base: string,
  choices: Choices,
): HTMLElement {
  const steps: [href: string, name: string][] = [
    [issuerAddress(issuer), choices.name('issuer', issuer)],
    [documentAddress(issuer, document), title],
    [partAddress(issuer, document, part.part), part.heading ?? choices.name('part', part.kind)],
  ];
  const crumbs = steps.map(([href, name]) =>
    newElement('li', {}, newElement('a', { href: withBase(base, href) }, name)),
  );
  const period = [year && choices.name('year', year), half && choices.name('half', half)].join('');
  return newElement(
    'div',
    { class: 'origin' },
    ...(period === '' ? [] : [newElement('span', { class: 'period' }, period)]),
    newElement('ol', {}, ...crumbs),
  );
}

/** The heading of an item as a link, and the sentence. */
function placeLines(
  section: SearchedSection,
  { anchor, heading, sentence }: Passage,
  asked: string,
): HTMLElement[] {
  const lines: HTMLElement[] = [];
  if (heading !== undefined && anchor !== TITLE_ANCHOR)
    lines.push(
      newElement('p', { class: 'place' }, markedLink(placeUrl(section.href, asked, anchor), heading)),
    );
  if (sentence !== undefined) lines.push(newElement('p', { class: 'excerpt' }, ...markedNodes(sentence)));
  return lines;
}

function markedLink(href: string, words: Marked): HTMLAnchorElement {
  return newElement('a', { href }, ...markedNodes(words));
}
