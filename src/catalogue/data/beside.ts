import { markdownPage } from '../../data/markdown-page.ts';
import type { PageData, PageHeading } from '../../data/page-data.ts';
import { publicAddress } from '../../model/address.ts';
import { joinMarkdown, joinText, markdownLevel, type PlainBlock } from '../../model/plain.ts';
import { itemsOf } from '../../model/prose.ts';
import type { Catalogue } from '../index.ts';
import { commitmentsFrom, outcomesFrom } from './commitments.ts';
import { documentRecord } from './documents.ts';
import { metricsFrom } from './metrics.ts';
import { addressOf, documentId, headingAt, textsFrom, type TextPlace } from './place.ts';

/** Gives what stands at and below a page as data. */
export function pageData(catalogue: Catalogue, place: TextPlace): PageData {
  const { document, part, section } = place;
  const shared = {
    address: publicAddress(catalogue.site, addressOf(place)),
    document: documentId(document),
    issuer: document.issuer,
    issuer_name: document.issuerName,
    title: document.record.title,
  };
  const content = {
    headings: headingsFrom(catalogue, place),
    metrics: metricsFrom(catalogue, place),
    commitments: commitmentsFrom(catalogue, place),
    outcomes: outcomesFrom(catalogue, place),
    text: joinText(blocksFrom(place)),
  };
  if (part === undefined)
    return { kind: 'document', ...shared, record: documentRecord(document), ...content };
  const { number = null, title = null } = section?.record ?? part.record;
  if (section !== undefined)
    return {
      kind: 'section',
      ...shared,
      part: part.part,
      section: section.section,
      record: { number, title },
      ...content,
    };
  const { kind, period = null } = part.record;
  return { kind: 'part', ...shared, part: part.part, record: { kind, number, title, period }, ...content };
}

/** Gives what stands at and below a page as Markdown. */
export function pageMarkdown({ site }: Catalogue, place: TextPlace): string {
  const { document, part, section } = place;
  const [first, ...rest] = blocksFrom(place);
  const top = topOf(place);
  const isHeaded = first?.level === top;
  return markdownPage(
    {
      title: isHeaded ? first.markdown : undefined,
      kind: part?.record.kind,
      section: section?.section,
      document: part && {
        title: document.record.title,
        address: publicAddress(site, addressOf({ document })),
      },
      issuer: document.issuerName,
      period: part?.record.period ?? document.record.period,
      published: document.record.published,
      address: publicAddress(site, addressOf(place)),
      sample: site.sample,
      draft: document.record.status === 'draft',
    },
    joinMarkdown(isHeaded || first === undefined ? rest : [first, ...rest], top),
  );
}

/** Level of a page's own heading in the whole document. */
function topOf({ part, section }: TextPlace): number {
  if (section !== undefined) return 3;
  return part === undefined ? 1 : 2;
}

function blocksFrom(place: TextPlace): PlainBlock[] {
  return textsFrom(place).flatMap(({ document, part, section }) => (section ?? part ?? document).plain);
}

/** Lists the headings below a page: of parts and sections, which have pages of their own, and of items with their anchors. */
function headingsFrom({ site }: Catalogue, place: TextPlace): PageHeading[] {
  const top = topOf(place);
  return textsFrom(place).flatMap((text): PageHeading[] => {
    const [heading, level] = [headingAt(text), topOf(text)];
    const address = publicAddress(site, addressOf(text));
    const items = itemsOf((text.section ?? text.part ?? text.document).prose).map((item) => ({
      level: markdownLevel(item.level + 1, top),
      heading: item.label,
      address: `${address}#${item.anchor}`,
      anchor: item.anchor,
    }));
    if (heading === null || level === top) return items;
    return [{ level: markdownLevel(level, top), heading, address, anchor: null }, ...items];
  });
}
