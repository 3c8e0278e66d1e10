import type { PhrasingContent } from 'mdast';
import type { PartKind } from '../model/part.ts';
import { formatPeriod } from '../model/period.ts';
import { zh } from '../words/zh-CN.ts';
import { link, list, words, write } from './markdown.ts';

/** What stands at the head of a page's Markdown. */
export interface MarkdownHead {
  /** The page's own heading as Markdown; without it the page is named by its kind or number. */
  title: string | undefined;
  kind: PartKind | undefined;
  section: number | undefined;
  /** The document to which a part or section belongs. */
  document: { title: string; address: string } | undefined;
  issuer: string;
  period: string | undefined;
  published: string | undefined;
  address: string;
  sample: boolean;
  draft: boolean;
}

/** Puts title, issuer, period and address above a text. */
export function markdownPage(head: MarkdownHead, text: string): string {
  const title = `# ${head.title ?? nameOf(head)}`;
  const facts = write(list(factsOf(head)), { type: 'thematicBreak' });
  return `${[title, facts, text].filter((piece) => piece !== '').join('\n\n')}\n`;
}

function factsOf(head: MarkdownHead): PhrasingContent[][] {
  const names = zh.metadataNames;
  const facts: [name: string, value: PhrasingContent[] | undefined][] = [
    [names.document, head.document && link(head.document.title, head.document.address)],
    [names.issuer, words(head.issuer)],
    [names.period, wordsOf(head.period && formatPeriod(head.period))],
    [names.published, wordsOf(head.published)],
    [names.address, link(head.address, head.address)],
    [zh.sample, wordsOf(head.sample ? zh.sampleNote : undefined)],
    [zh.draft, wordsOf(head.draft ? zh.draftNote : undefined)],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[...words(`${name}：`), ...value]]));
}

function wordsOf(value: string | undefined): PhrasingContent[] | undefined {
  return value === undefined ? undefined : words(value);
}

function nameOf({ section, kind }: MarkdownHead): string {
  if (section !== undefined) return zh.untitled(section);
  return kind === undefined ? '' : zh.kinds[kind];
}
