import type { Delete, Emphasis, Root, Strong, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { MEASURE, MULTIPLE } from '../../../model/quantity/measures.ts';
import { note, type Note } from '../../notes.ts';

const MARKS = /[*_~]/gu;
const DIGIT = /[0-9０-９]/u;
const HAN = /\p{Script=Han}/u;
/** What can be emphasised as the number of a measure behind it: `**五**项`, `**10余**所`. */
const NUMERAL = /[0-9０-９〇零一二三四五六七八九十百千万亿两几数多余半整%％第各每全]/u;
const MEASURED = new RegExp(
  `^\\s?(?:余|多|几)?\\s?(?:${MEASURE}|％|(?:${MULTIPLE})(?![佛岛达科象货色姓]))`,
  'u',
);
const DIGIT_OR_HAN = /[0-9０-９\p{Script=Han}]/u;
const CONJUNCTION = /^[和与及或至到]/u;
const PAUSE = /[，,、；;]/u;
/** A lead is emphasis whatever it begins with: `**人员经费。**` at the start of a paragraph or behind its number. */
const BLOCK_START = /^[\s.．、）)]?$/u;
const LEAD_END = /[。．：:！!？?]/u;
const LEAD_FOLLOWED = /^[\s：:]?$/u;
/** Longest words that a rule looks at. */
const AROUND = 12;

/**
 * Turns emphasis that is none back into words and signs: stars and lines in the place of digits (`新建*所和*所`, `*和*%`) or
 * names (`王*明和李*华`), and signs between factors (`3*5*2米`). `body` is the source of the tree. A note tells of the single
 * signs that go as emphasis: that is rare in Chinese, and they may have stood for something.
 */
export function keepSigns(tree: Root, body: string): Note[] {
  const gone: { words: string; line: number }[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return undefined;
    const marks = findMarks(node, body);
    if (parent === undefined || index === undefined || marks === undefined) return undefined;
    if (areSigns(marks)) {
      const { position } = node;
      const sign: Text = { type: 'text', value: marks.sign, ...(position && { position }) };
      parent.children.splice(index, 1, sign, ...node.children, { ...sign });
      return index;
    }
    if (node.type === 'emphasis' && HAN.test(marks.content))
      gone.push({
        words: body.slice(node.position?.start.offset, node.position?.end.offset),
        line: node.position?.start.line ?? 1,
      });
    return undefined;
  });
  const [first] = gone;
  if (first === undefined) return [];
  return [note('emphasis-read', first, `“${first.words}”${gone.length > 1 ? `，共${gone.length}处` : ''}`)];
}

/** An emphasis in its source, where the marks of others that stand with it are left out. */
interface Marked {
  sign: string;
  before: string;
  content: string;
  after: string;
}

function findMarks({ children, position }: Emphasis | Strong | Delete, body: string): Marked | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  const from = children[0]?.position?.start.offset;
  if (start === undefined || end === undefined || from === undefined) return undefined;
  const without = (first: number, last: number): string =>
    body.slice(Math.max(0, first), last).replace(MARKS, '');
  const sign = body.slice(start, from);
  return {
    sign,
    before: without(start - AROUND, start),
    content: without(from, end - sign.length),
    after: without(end, end + AROUND),
  };
}

function areSigns({ sign, before, content, after }: Marked): boolean {
  const [previous, first] = [before.at(-1) ?? '', content[0] ?? ''];
  const [last, next] = [content.at(-1) ?? '', after[0] ?? ''];
  if (DIGIT.test(previous) && DIGIT.test(first)) return true;
  // `~~500~~600人` strikes out a number.
  if (!sign.startsWith('~') && DIGIT.test(last) && DIGIT.test(next)) return true;
  if (HAN.test(last) && !NUMERAL.test(last) && MEASURED.test(after)) return true;
  // Nobody emphasises a conjunction, and few a part of a word: `王**和李**`, `王*明和李*华`, `长*宽*高`.
  if (CONJUNCTION.test(content)) return true;
  if (sign.length === 1 && DIGIT_OR_HAN.test(previous) && DIGIT_OR_HAN.test(next)) return true;
  const measure = MEASURED.exec(content)?.[0];
  const isLead = BLOCK_START.test(previous) && (LEAD_END.test(last) || LEAD_FOLLOWED.test(next));
  if (measure === undefined || isLead) return false;
  // `加强**人员培训**` is emphasis; two stars in the place of digits would have another measure behind the last of them.
  return sign.length === 1 || measure === content || PAUSE.test(content);
}
