import type { Passage } from '../passages.ts';
import { sentencesOf } from '../sentence.ts';
import { deadlinesIn, type Deadline } from './due.ts';
import type { Goal } from './goal.ts';
import { ownerOfLine, ownersIn } from './owner.ts';
import { readPromises } from './read.ts';
import { readRows } from './rows.ts';

/** A promise with what is said of it around its sentence. */
export interface FoundPromise {
  at: string;
  text: string;
  due: Deadline['due'];
  owner: string | undefined;
  target: string | undefined;
  sentence: string;
  /** Where `text` stands in the sentence. */
  offset: number;
}

/** Gives the goals that a sentence of a passage names. */
export type GoalsOf = (passage: Passage, sentence: string) => readonly Goal[];

/** A remark that names an owner, and whether it ends its paragraph and can speak for all of it. */
interface Remark {
  owner: string;
  isLast: boolean;
}

const HAN = /\p{Script=Han}/u;
/** A sentence about what was, and one that ends such a passage. */
const LOOKS_BACK = /^(?:过去|(?:去年|上年)(?!结转|遗留|剩余|未|没有)|[一五]年来)|取得了/u;
const LOOKS_AHEAD = /今年|今后|下一步|下半年|要|将|目标|确保|力争|争取/u;

/** Reads the promises below one heading. An owner named behind them and a deadline above them hold for them too. */
export function readItem(passages: readonly Passage[], goalsOf: GoalsOf): FoundPromise[] {
  const found: FoundPromise[] = [];
  const remarks: (Remark & { in: Passage })[] = [];
  let lead: Deadline['due'];
  let unowned = 0;
  for (const passage of passages) {
    const { text, rows } = passage;
    if (rows !== undefined) found.push(...readTable(passage, rows, goalsOf));
    if (text === undefined || (passage.isTitle && !isDated(passage, text))) continue;
    const owner = ownerOfLine(text);
    if (owner === undefined) {
      const paragraph = readParagraph(passage, text, goalsOf, lead);
      found.push(...paragraph.promises);
      remarks.push(...paragraph.remarks.map((remark) => ({ ...remark, in: passage })));
      lead = leadOf(passage, text) ?? (passage.isBullet ? lead : undefined);
    } else {
      giveOwner(found.slice(unowned), owner);
      unowned = found.length;
    }
  }
  const [only] = remarks;
  if (remarks.length === 1 && only?.isLast && only.in === passages.at(-1)) giveOwner(found, only.owner);
  return found;
}

/** A heading announces what stands below it; one with a deadline promises itself. */
function isDated(passage: Passage, text: string): boolean {
  return deadlinesIn(text, passage).some(({ isFirm }) => isFirm);
}

/** 到2025年实现以下目标： dates what stands below. */
function leadOf(passage: Passage, text: string): Deadline['due'] {
  return /[：:]\s?$/u.test(text) ? deadlinesIn(text, passage).at(-1)?.due : undefined;
}

/**
 * A remark belongs to the promises before it in its sentence, or to those of the sentence behind which it stands; the only
 * one of a paragraph, at its end, to all of them, unless it is a name alone inside its sentence.
 */
function readParagraph(
  passage: Passage,
  text: string,
  goalsOf: GoalsOf,
  lead: Deadline['due'],
): { promises: FoundPromise[]; remarks: Remark[] } {
  const promises: FoundPromise[] = [];
  const remarks: Remark[] = [];
  let before: FoundPromise[] = [];
  let isPast = false;
  for (const { text: sentence, start } of sentencesOf(text).filter((one) => HAN.test(one.text))) {
    isPast = LOOKS_BACK.test(sentence) || (isPast && !LOOKS_AHEAD.test(sentence));
    if (isPast) continue;
    const own = ownersIn(sentence);
    const read = readPromises(sentence, goalsOf(passage, sentence), own, passage, lead).map(
      ({ start: offset, end, ...promise }): FoundPromise => ({
        ...promise,
        at: passage.at,
        text: sentence.slice(offset, end),
        sentence,
        offset,
      }),
    );
    for (const { start: from, end, owner, isLabelled } of own) {
      giveOwner(from === 0 ? before : read.filter(({ offset }) => offset < from), owner);
      const isOfAll = isLabelled || from === 0;
      remarks.push({ owner, isLast: isOfAll && /^[。；\s]{0,3}$/u.test(text.slice(start + end)) });
    }
    promises.push(...read);
    before = read;
  }
  const [only] = remarks;
  if (remarks.length === 1 && only?.isLast) giveOwner(promises, only.owner);
  return { promises, remarks };
}

/** Names the owner of those promises that have none. */
function giveOwner(promises: readonly FoundPromise[], owner: string): void {
  for (const promise of promises) promise.owner ??= owner;
}

function readTable(passage: Passage, rows: readonly string[][], goalsOf: GoalsOf): FoundPromise[] {
  return readRows(rows, passage).map((row) => ({
    ...row,
    at: passage.at,
    target: sentencesOf(row.text).flatMap(({ text }) => goalsOf(passage, text))[0]?.id,
  }));
}
