import { trimBlanks } from '../../../model/text.ts';
import { hasContent, mapParagraphs, runsOf, withRuns, wordsOf } from './flow.ts';
import type { Styles } from './styles.ts';
import { findSwitch, findValue, type XmlElement } from './xml.ts';

/** Takes hidden words out and lists them in `found`, one entry a place. A paragraph that is hidden as a whole goes too. */
export function dropHidden(blocks: readonly XmlElement[], styles: Styles, found: string[]): XmlElement[] {
  return mapParagraphs(blocks, (paragraph) => {
    const byStyle = styles.isHidden(findValue(paragraph, 'w:pPr', 'w:pStyle'));
    const runs = runsOf(paragraph);
    const shown = runs.filter((run) => !isHidden(run, paragraph, byStyle, styles));
    if (shown.length === runs.length) return [paragraph];
    found.push(...placesOf(runs, new Set(shown)));
    const left = withRuns(paragraph, shown);
    const isWhole = findSwitch(paragraph, 'w:pPr', 'w:rPr', 'w:vanish') ?? byStyle;
    return isWhole && !hasContent(left) ? [] : [left];
  });
}

/** Words are hidden by their own switch; else the styles of paragraph and characters each turn it over. */
function isHidden(run: XmlElement, paragraph: XmlElement, byStyle: boolean, styles: Styles): boolean {
  if (paragraph.attributes['hidden'] !== undefined) return true;
  const own = findSwitch(run, 'w:rPr', 'w:vanish');
  if (own !== undefined) return own;
  const characters = findValue(run, 'w:rPr', 'w:rStyle');
  return (characters !== undefined && styles.isHidden(characters)) !== byStyle;
}

/** Hidden runs that follow each other are one place. */
function placesOf(runs: readonly XmlElement[], shown: ReadonlySet<XmlElement>): string[] {
  const places = [''];
  for (const run of runs)
    if (shown.has(run)) places.push('');
    else places.push((places.pop() ?? '') + wordsOf(run));
  return places.filter((place) => trimBlanks(place) !== '');
}
