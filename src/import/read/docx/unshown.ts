import { trimBlanks } from '../../../model/text.ts';
import { hasContent, mapParagraphs, runsOf, withRuns, wordsOf } from './flow.ts';
import { findLook, type Look, type Styles } from './styles.ts';
import { findChild, findValue, type XmlElement } from './xml.ts';

/** Takes hidden or struck-out words out and tells each place. A paragraph that has that look as a whole goes too. */
export function dropLook(
  blocks: readonly XmlElement[],
  look: Look,
  styles: Styles,
  tell: (words: string, paragraph: XmlElement) => void,
): XmlElement[] {
  return mapParagraphs(blocks, (paragraph) => {
    const byStyle = styles.isOn(look, findValue(paragraph, 'w:pPr', 'w:pStyle'));
    const runs = runsOf(paragraph);
    const shown = runs.filter((run) => !isOn(look, run, paragraph, byStyle, styles));
    if (shown.length === runs.length) return [paragraph];
    for (const words of placesOf(runs, new Set(shown))) tell(words, paragraph);
    const left = withRuns(paragraph, shown);
    const isWhole = findLook(findChild(paragraph, 'w:pPr'), look) ?? byStyle;
    return isWhole && !hasContent(left) ? [] : [left];
  });
}

/** Words have a look by their own switch; else the styles of paragraph and characters each turn it over. */
function isOn(look: Look, run: XmlElement, paragraph: XmlElement, byStyle: boolean, styles: Styles): boolean {
  if (look === 'hidden' && paragraph.attributes['hidden'] !== undefined) return true;
  const own = findLook(run, look);
  if (own !== undefined) return own;
  const characters = findValue(run, 'w:rPr', 'w:rStyle');
  return (characters !== undefined && styles.isOn(look, characters)) !== byStyle;
}

/** Runs left out that follow each other are one place. */
function placesOf(runs: readonly XmlElement[], shown: ReadonlySet<XmlElement>): string[] {
  const places = [''];
  for (const run of runs)
    if (shown.has(run)) places.push('');
    else places.push((places.pop() ?? '') + wordsOf(run));
  return places.filter((place) => trimBlanks(place) !== '');
}
