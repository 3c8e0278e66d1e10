import type { SectionText } from '../tests/search-truth.ts';
import type { InventedSection } from './invented-sections.ts';

/** Writes an invented section as the site writes its pages. */
export function pageOf({ title, items }: InventedSection, index: number): { address: string; html: string } {
  const text = items
    .map(({ heading, text: words }, item) => `<h2 id="item-${item + 1}">${heading}</h2><p>${words}</p>`)
    .join('\n');
  const year = 2000 + (Math.floor(index / 20) % 25);
  const html =
    `<article id="text" data-issuer="示例县" data-year="${year}" data-half="H${1 + (Math.floor(index / 20) % 2)}" ` +
    `data-part="${index % 20 < 10 ? '工作计划' : '工作总结'}" data-document="示例县政府工作报告" ` +
    `data-published="${year}-01-15 09:00"><h1>${title}</h1><div class="prose">${text}</div></article>`;
  return { address: addressOf(index), html };
}

/** Gives the lines of an invented section as a plain text search reads them. */
export function textOf({ title, items }: InventedSection, index: number): SectionText {
  const written = [title, ...items.flatMap(({ heading, text }) => [heading, text])];
  return { address: addressOf(index), written, lines: written, anchors: [], headings: [] };
}

function addressOf(index: number): string {
  return `/shili/report-${Math.floor(index / 20)}/plan/${1 + (index % 20)}/`;
}
