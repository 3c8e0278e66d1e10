/** Prefix → name spaces of the usual (transitional) form of Word's XML and of the strict one. */
const SPACES: Record<string, readonly string[]> = {
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  r: [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  wp: [
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  ],
  a: ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  pic: [
    'http://schemas.openxmlformats.org/drawingml/2006/picture',
    'http://purl.oclc.org/ooxml/drawingml/picture',
  ],
  c: ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
  cx: ['http://schemas.microsoft.com/office/drawing/2014/chartex'],
  dgm: [
    'http://schemas.openxmlformats.org/drawingml/2006/diagram',
    'http://purl.oclc.org/ooxml/drawingml/diagram',
  ],
  m: [
    'http://schemas.openxmlformats.org/officeDocument/2006/math',
    'http://purl.oclc.org/ooxml/officeDocument/math',
  ],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
  wp15: ['http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing'],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
};
const PREFIX_OF = new Map(
  Object.entries(SPACES).flatMap(([prefix, spaces]) => spaces.map((space) => [space, prefix] as const)),
);

/** Gives the name of an element or attribute with the usual prefix of its name space, whatever prefix the file uses. */
export function usualName(space: string | null, prefix: string | null, local: string): string {
  const usual = (space === null ? undefined : PREFIX_OF.get(space)) ?? prefix ?? '';
  return usual === '' ? local : `${usual}:${local}`;
}
