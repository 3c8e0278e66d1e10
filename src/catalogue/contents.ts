import type { PartKind } from '../model/part.ts';
import { itemsOf } from '../model/prose.ts';
import { headingLabel, joinHeading } from '../model/text.ts';
import type { CatalogueDocument } from './index.ts';
import { links } from './links.ts';

/** A line of a document's contents. A section without heading has no label: the page counts it. */
export interface ContentsLine {
  label: string | undefined;
  href: string;
  here: boolean;
}

export interface ContentsSection extends ContentsLine {
  index: number;
  items: { label: string; href: string }[];
}

export interface ContentsPart extends ContentsLine {
  kind: PartKind;
  /** How many pages of text it has. */
  count: number;
  sections: ContentsSection[];
}

interface Present {
  part: string;
  section?: number;
}

/**
 * Lists a document's parts and sections with the present place marked; items stand below the present section, or below all.
 * A part that is one section, whose heading it has, is that section.
 */
export function contentsOf(document: CatalogueDocument, present?: Present, allItems = false): ContentsPart[] {
  return partsOf(document, present, allItems).map((part) => {
    const [only, ...others] = part.sections;
    const isOne = part.label === undefined && only?.label !== undefined && others.length === 0;
    if (!isOne || part.here) return part;
    const items = only.items.map((item, index) => ({ ...item, index: index + 1, here: false, items: [] }));
    return { ...part, label: only.label, href: only.href, here: only.here, sections: items };
  });
}

function partsOf(
  document: CatalogueDocument,
  present: Present | undefined,
  allItems: boolean,
): ContentsPart[] {
  return document.parts.map((part) => ({
    kind: part.record.kind,
    label: labelOf(part.record),
    href: links.part(part),
    here: present?.part === part.part && present.section === undefined,
    count: part.sections.length,
    sections: part.sections.map((section) => {
      const here = present?.part === part.part && present.section === section.section;
      const href = links.section(section);
      return {
        index: section.section,
        label: labelOf(section.record),
        href,
        here,
        items:
          here || allItems
            ? itemsOf(section.prose).map(({ label, anchor }) => ({
                label: headingLabel(label),
                href: `${href}#${anchor}`,
              }))
            : [],
      };
    }),
  }));
}

/** Joins number and title for a list; undefined where a heading has neither. */
export function labelOf({
  number,
  title,
}: {
  number?: string | undefined;
  title?: string | undefined;
}): string | undefined {
  const label = headingLabel(joinHeading(number ?? '', title ?? ''));
  return label === '' ? undefined : label;
}
