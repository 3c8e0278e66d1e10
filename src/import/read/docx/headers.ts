import { withoutBlanks } from '../../../model/text.ts';
import { mapRuns, textsOf } from './flow.ts';
import { findAll, type XmlElement } from './xml.ts';

/** Words around a typed page number: `第 2 页 共 9 页`, `— 2 —`, `2/9`. */
const AROUND_NUMBERS = /^[第页共总/／\-‐-―－·•~～|（）()[\]\d０-９]*$/u;
const LONGEST_NUMBER = 50;

/** The words of a file's headers and footers, each once. */
export interface HeaderWords {
  above: string[];
  below: string[];
}

/** Reads the headers and footers that the sections of a text refer to; page numbers do not count. */
export function readHeaders(
  body: XmlElement,
  read: (reference: string) => readonly XmlElement[],
): HeaderWords {
  const wordsIn = (name: string): string[] => {
    const references = new Set(findAll(body, name).map(({ attributes }) => attributes['r:id'] ?? ''));
    const texts = [...references].flatMap((reference) => textsOf(withoutPageNumbers(read(reference))));
    return [...new Set(texts)].filter((text) => !isPageNumber(text));
  };
  return { above: wordsIn('w:headerReference'), below: wordsIn('w:footerReference') };
}

function isPageNumber(text: string): boolean {
  return text.length <= LONGEST_NUMBER && AROUND_NUMBERS.test(withoutBlanks(text));
}

function withoutPageNumbers(blocks: readonly XmlElement[]): XmlElement[] {
  return mapRuns(blocks, (run) => (run.attributes['page'] === undefined ? [run] : []));
}
