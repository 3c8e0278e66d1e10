import { sectionAddress, type SectionPlace } from '../../model/address.ts';
import { toSteps, type SearchTable, type Steps } from '../../model/search-table.ts';
import type { SearchedPage } from '../../search/index.ts';
import type { SectionText } from '../../tests/search-truth.ts';
import type { InventedSection } from './sections.ts';
import { seeded } from './seeded.ts';

/** Sections of a document: those of its summary, and as many of its plan. */
const PER_PART = 20;
const PARTS = [
  { part: 'summary', kind: 'summary', heading: '2021年上半年工作总结' },
  { part: 'plan', kind: 'plan', heading: '2021年下半年工作计划' },
] as const;
const ISSUERS = ['县人民政府', '县教育局', '县卫生健康局', '县民政局', '县水利局'];

/** Writes an invented section as the site writes its pages. */
export function pageOf({ title, items }: InventedSection, index: number): SearchedPage {
  const text = items
    .map(({ heading, text: words }, item) => `<h2 id="item-${item + 1}">${heading}</h2><p>${words}</p>`)
    .join('\n');
  const html = `<article id="text"><h1>${title}</h1><div class="prose">${text}</div></article>`;
  return { place: placeOf(index), html };
}

/** Gives the lines of an invented section as a plain text search reads them. */
export function textOf({ title, items }: InventedSection, index: number): SectionText {
  const written = [title, ...items.flatMap(({ heading, text }) => [heading, text])];
  return { address: sectionAddress(placeOf(index)), written, lines: written, anchors: [], headings: [] };
}

/** Lists so many invented sections as search knows them, with topics and states of promises. */
export function tableOf(count: number): SearchTable {
  const documents = Math.ceil(count / PER_PART / PARTS.length);
  const random = seeded(count);
  const some = (share: number): Steps =>
    toSteps(Array.from({ length: count }, (_, number) => number).filter(() => random() < share));
  return {
    issuers: ISSUERS.map((name, number) => ({ id: `issuer-${number}`, name: `示例${name}` })),
    topics: Array.from({ length: 8 }, (_, topic) => ({
      id: `topic-${topic}`,
      name: `专题${topic + 1}`,
      sections: some(1 / (11 + topic)),
    })),
    states: (['done', 'missed', 'on-track', 'not-due', 'overdue'] as const).map((id, number) => ({
      id,
      sections: some(1 / (4 + number)),
    })),
    documents: Array.from({ length: documents }, (_, document) => ({
      ...documentPlace(document),
      title: `示例${ISSUERS[document % ISSUERS.length]}2021年上半年工作总结和下半年工作计划`,
      year: String(2024 - Math.floor(document / ISSUERS.length / 2)),
      half: document % 2 === 0 ? 'H1' : 'H2',
      parts: PARTS.map((part, turn) => ({
        ...part,
        sections: Array.from(
          { length: Math.max(0, Math.min(PER_PART, count - (document * PARTS.length + turn) * PER_PART)) },
          (_, section) => section + 1,
        ),
      })).filter(({ sections }) => sections.length > 0),
    })),
  };
}

function placeOf(index: number): SectionPlace {
  const part = Math.floor(index / PER_PART);
  return {
    ...documentPlace(Math.floor(part / PARTS.length)),
    part: PARTS[part % PARTS.length]?.part ?? '',
    section: 1 + (index % PER_PART),
  };
}

function documentPlace(document: number): { issuer: string; document: string } {
  return { issuer: `issuer-${document % ISSUERS.length}`, document: `report-${document}` };
}
