import { listContent, readUtf8, type ContentFile } from '../mdx/files.ts';
import { splitSource } from '../mdx/source.ts';
import { sectionAddress } from '../model/address.ts';
import { joinHeading, withoutBlanks } from '../model/text.ts';
import { wordsOfBlock } from './block.ts';
import type { Entries, SectionEntry } from './entries.ts';
import type { Target } from './keep.ts';
import { note, type Note } from './notes.ts';

/** Characters of a shingle. A copied run of twice this length holds at least one that an earlier text is sampled at. */
const SHINGLE = 12;
const SHORTEST = 60;
const ALIKE = 0.6;

interface Fresh {
  section: SectionEntry;
  length: number;
  line: number;
}

/** Which new sections hold a shingle: nearly always one, which takes no set. */
type Shingles = Map<string, Fresh | Set<Fresh>>;

/**
 * Finds sections that mostly repeat one that the column already has, figures apart: 60 % or more of the shingles of the
 * shorter text are in the other. Each is told with the address of its twin.
 */
export async function findTwins({ parts }: Entries, target: Target): Promise<Note[]> {
  const others = (await listContent(target.contentDir)).files.filter(
    (file) => file.kind === 'section' && !isInside(file, target),
  );
  if (others.length === 0) return [];
  const shingles: Shingles = new Map();
  for (const section of parts.flatMap((part) => part.sections)) addShingles(section, shingles);
  const best = new Map<Fresh, { file: ContentFile; share: number }>();
  for (const file of others) {
    const text = keyOf(splitSource((await readUtf8(file.path)) ?? '')?.body ?? '');
    for (const [fresh, share] of sharesOf(text, shingles))
      if (share >= ALIKE && share > (best.get(fresh)?.share ?? 0)) best.set(fresh, { file, share });
  }
  return [...best].map(([{ section, line }, { file, share }]) => {
    const heading = joinHeading(section.record.number ?? '', section.record.title ?? '');
    const percent = Math.round(Math.min(1, share) * 100);
    return note('repeats-earlier', { line }, `“${heading}”与 ${sectionAddress(file)} 有${percent}%相同`);
  });
}

function isInside({ issuer, document }: ContentFile, target: Target): boolean {
  return issuer === target.issuer && document === target.document;
}

function addShingles(section: SectionEntry, shingles: Shingles): void {
  const blocks = [...section.body, ...section.items.flatMap(({ body }) => body)];
  const text = keyOf(blocks.map(wordsOfBlock).join(''));
  if (text.length < SHORTEST) return;
  const fresh = { section, length: text.length, line: blocks[0]?.line ?? 0 };
  for (let at = 0; at + SHINGLE <= text.length; at++) {
    const shingle = text.slice(at, at + SHINGLE);
    const holders = shingles.get(shingle);
    if (holders === undefined) shingles.set(shingle, fresh);
    else if (holders instanceof Set) holders.add(fresh);
    else if (holders !== fresh) shingles.set(shingle, new Set([holders, fresh]));
  }
}

/** What share of a text, or of a shorter new section, is in each new section; the text is sampled shingle by shingle. */
function sharesOf(text: string, shingles: Shingles): [Fresh, number][] {
  const hits = new Map<Fresh, number>();
  for (let at = 0; at + SHINGLE <= text.length; at += SHINGLE) {
    const holders = shingles.get(text.slice(at, at + SHINGLE));
    if (holders === undefined) continue;
    for (const fresh of holders instanceof Set ? holders : [holders])
      hits.set(fresh, (hits.get(fresh) ?? 0) + 1);
  }
  return [...hits].map(([fresh, count]) => [fresh, (count * SHINGLE) / Math.min(text.length, fresh.length)]);
}

/** Words alone: figures count as one and the same, escapes and blanks as nothing. */
function keyOf(text: string): string {
  return withoutBlanks(text.replaceAll('\\', '')).replace(/\d/gu, '0');
}
