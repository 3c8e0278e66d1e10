import { tagsOf, type Tag } from './tags.ts';

/** Names of empty elements that say how words look, or mark a place: they are most of a Word file and say nothing here. */
const LOOKS = new Set(
  [
    'rFonts sz szCs lang b bCs i iCs u color kern spacing ind jc shd highlight noProof w bdr',
    'snapToGrid adjustRightInd autoSpaceDE autoSpaceDN widowControl kinsoku wordWrap overflowPunct topLinePunct',
    'keepNext keepLines proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak ligatures cntxtAlts',
    'tcW tblW trHeight gridCol vAlign tblLook',
  ]
    .join(' ')
    .split(' '),
);

/** Takes the elements that only say how words look out of a text of XML, so that its tree takes a third of the memory. */
export function withoutLooks(xml: string, file: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const tag of tagsOf(xml, file)) {
    if (!isLook(tag)) continue;
    kept.push(xml.slice(from, tag.start));
    from = tag.end;
  }
  kept.push(xml.slice(from));
  return kept.join('');
}

/** Says whether a tag is an element that only says how words look. */
export function isLook({ name, kind }: Tag): boolean {
  return kind === 'empty' && LOOKS.has(name);
}
