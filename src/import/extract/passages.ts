import { BlockAnchors } from '../../mdx/anchors.ts';
import type { PartKind } from '../../model/part.ts';
import { headingLabel } from '../../model/text.ts';
import { listDepths, wordsOfBlock, type Block } from '../block.ts';
import type { Entries } from '../entries.ts';

/** A piece of text or a table of an entry, where it stands, and what its part says of it. */
export interface Passage {
  /** Entry of the document: `summary/1`, `summary`, `index`. */
  in: string;
  /** Anchor below which the words stand. */
  at: string;
  /** Path of the nearest heading above. */
  path: string;
  kind: PartKind;
  /** Period of its part; open where nothing tells it. */
  period: string | undefined;
  /** Period of the document, against which 今年 and 去年 are read. */
  reference: string | undefined;
  /** Words of a heading or paragraph. */
  text?: string;
  /** The words are those of a heading with text below it. */
  isTitle?: true;
  /** They are an item of a bulleted list. */
  isBullet?: true;
  rows?: string[][];
  /** Words right above a table, which may name its unit. */
  above?: string;
}

/** Lists what a document's entries say, in the order of the text. Headings of parts and sections have no anchor and are left out. */
export function passagesIn(entries: Entries, period: string | undefined): Passage[] {
  const whole = { kind: kindOfOpening(entries), period, reference: period };
  return [
    ...inFile(entries.body, [], { ...whole, in: 'index', path: '' }),
    ...entries.parts
      .filter((part) => !isGlossary(part.record))
      .flatMap((part) => {
        const { kind } = part.record;
        const own = textOf(part.record.period) ?? (kind === 'other' ? period : undefined);
        const place = { kind, period: own, reference: period };
        return [
          ...inFile(part.body, [], { ...place, in: part.slug, path: part.path }),
          ...part.sections.flatMap((section, index) =>
            inFile(section.body, section.items, {
              ...place,
              kind: kindOfSection(section.record.title, kind),
              in: `${part.slug}/${index + 1}`,
              path: section.path,
            }),
          ),
        ];
      }),
  ];
}

/** What stands before the first part of a plan that has nothing else is of the plan too. */
function kindOfOpening({ parts }: Entries): PartKind {
  const isPlan = parts.some(({ record }) => record.kind === 'plan');
  return isPlan && parts.every(({ record, slug }) => record.kind === 'plan' || slug.startsWith('annex'))
    ? 'plan'
    : 'other';
}

const LOOKS_BACK = /(?:基础|现状|回顾|成绩|成就|成效|完成情况)$/u;
/** 强化农业农村发展基础, 巩固整治成效 look ahead. */
const STRENGTHENS =
  /(?:强化|夯实|打牢|打好|巩固|筑牢|加强|奠定|厚植|提升|增强|扩大|提高)[^，。；]{0,14}(?:基础|成绩|成就|成效)$/u;

/** 发展基础 in a plan looks back, 下一步打算 in a report ahead. */
export function kindOfSection(title = '', kind: PartKind): PartKind {
  const label = headingLabel(title);
  if (kind === 'plan' && LOOKS_BACK.test(label) && !STRENGTHENS.test(label)) return 'summary';
  return kind === 'summary' && /下一步|下步|今后|打算/u.test(title) ? 'plan' : kind;
}

/** 名词解释: numbers that explain words are none of the report. */
function isGlossary({ title = '' }: { title?: string | undefined }): boolean {
  return /名词|术语|注释/u.test(title);
}

function textOf(period: string | number | undefined): string | undefined {
  return period === undefined ? undefined : String(period);
}

type Place = Omit<Passage, 'at' | 'text' | 'isTitle' | 'isBullet' | 'rows' | 'above'>;

function inFile(
  body: readonly Block[],
  items: Entries['parts'][number]['sections'][number]['items'],
  place: Place,
): Passage[] {
  const anchors = new BlockAnchors();
  const words = wordsBelow(body);
  const opening = body.flatMap((block, index) => {
    const passage = passageOf(block, body[index - 1], anchors.next(words[index] ?? ''), place);
    return passage === undefined ? [] : [passage];
  });
  const below = items.flatMap(({ heading, anchor, path, level, body: blocks }, index) => [
    {
      ...place,
      path,
      at: anchor,
      text: heading,
      ...((blocks.length > 0 || (items[index + 1]?.level ?? 0) > level) && { isTitle: true as const }),
    },
    ...blocks.flatMap(
      (block, index) => passageOf(block, blocks[index - 1], anchor, { ...place, path }) ?? [],
    ),
  ]);
  return [...opening, ...below];
}

function passageOf(block: Block, above: Block | undefined, at: string, place: Place): Passage | undefined {
  if (block.kind === 'text')
    return { ...place, at, text: block.text, ...(block.bullet !== undefined && { isBullet: true as const }) };
  if (block.kind === 'image') return undefined;
  return { ...place, at, rows: block.rows, ...(above?.kind === 'text' ? { above: above.text } : {}) };
}

/** Gives the words that the anchor of each block stands for: of an item of a list also those of the items inside it. */
function wordsBelow(blocks: readonly Block[]): string[] {
  const depths = listDepths(blocks);
  return blocks.map((block, index) => {
    const words = [wordsOfBlock(block)];
    const own = depths[index] ?? Infinity;
    for (let next = index + 1; (depths[next] ?? -1) > own; next++) {
      const inside = blocks[next];
      if (inside !== undefined) words.push(wordsOfBlock(inside));
    }
    return words.join('');
  });
}
