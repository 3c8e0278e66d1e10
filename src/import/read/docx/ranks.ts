import { hasContent, mapParagraphs, runsOf, withRuns, wordsOf } from './flow.ts';
import type { Lead, Numbering } from './numbering.ts';
import { rankOfLevel, type Styles } from './styles.ts';
import { element, findChild, findValue, withAttribute, type XmlElement } from './xml.ts';

/**
 * Finds the rank of each heading (attribute `rank`) and the depth of each bullet (attribute `bullet`), and types the
 * numbers that Word counts itself as the first words of their paragraph.
 */
export function rankParagraphs(
  blocks: readonly XmlElement[],
  styles: Styles,
  numbering: Numbering,
): XmlElement[] {
  return mapParagraphs(blocks, (paragraph) => {
    const rank = findRank(paragraph, styles);
    const ranked = rank === undefined ? paragraph : withAttribute(paragraph, 'rank', String(rank));
    // An empty paragraph is counted, but its number stands alone and says nothing.
    const lead = findLead(paragraph, styles, numbering);
    return [lead === undefined || !hasContent(paragraph) ? ranked : withLead(ranked, lead)];
  });
}

function findRank(paragraph: XmlElement, styles: Styles): number | undefined {
  const level = findValue(paragraph, 'w:pPr', 'w:outlineLvl');
  return level === undefined ? styles.findRank(styleOf(paragraph)) : rankOfLevel(level);
}

function findLead(paragraph: XmlElement, styles: Styles, numbering: Numbering): Lead | undefined {
  const own = findChild(paragraph, 'w:pPr', 'w:numPr');
  const style = styles.findNumbering(styleOf(paragraph));
  const list = findValue(own, 'w:numId') ?? style?.list;
  if (list === undefined || list === '0') return undefined;
  const level =
    findValue(own, 'w:ilvl') ?? numbering.findLevelOfStyle(list, style?.style) ?? style?.level ?? 0;
  return numbering.next(list, Number(level));
}

function styleOf(paragraph: XmlElement): string | undefined {
  return findValue(paragraph, 'w:pPr', 'w:pStyle');
}

function withLead(paragraph: XmlElement, lead: Lead): XmlElement {
  if ('bullet' in lead) return withAttribute(paragraph, 'bullet', String(lead.bullet));
  if (lead.text === '') return paragraph;
  const number = element('w:r', {}, [
    element('w:t', {}, [lead.text + gapAfter(lead.text, wordsOf(paragraph))]),
  ]);
  return withRuns(paragraph, [number, ...runsOf(paragraph)]);
}

/** `1.1` and `2023年` without a gap would be another number. */
function gapAfter(number: string, words: string): string {
  const runsOn =
    /[\p{L}\p{Nd}]/u.test(number.slice(-1)) || (/[.．]/u.test(number.slice(-1)) && /^\d/u.test(words));
  return runsOn ? ' ' : '';
}
