import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { joinMarkdown, joinText, type PlainBlock } from '../model/plain.ts';
import { withoutBlanks } from '../model/text.ts';
import { readEntry } from './entry.ts';
import { officialText } from './official-text.ts';
import { plainBlocks } from './plain.ts';
import { Findings } from './source.ts';

const LEGAL = new URL('fixtures/legal/', import.meta.url);
const PLACE = {
  base: '/zwgk/',
  address: '/shili-jyj/2023-h1/plan/3/',
  issuer: 'shili-jyj',
  document: '2023-h1',
  folder: 'plan',
};
const markdown = unified().use(remarkParse).use(remarkGfm);

function read(source: string): PlainBlock[] {
  const findings = new Findings('3.mdx');
  const entry = readEntry('section', source, { ...PLACE, hasImage: () => true }, findings);
  return entry?.plain ?? assert.fail(JSON.stringify(findings.problems));
}

function readBody(body: string): PlainBlock[] {
  const metric = '{id: a, label: 新招聘教师, kind: result, value: 80, written: 80人, unit: 人';
  return read(`---\nmetrics:\n  - ${metric}, comparator: '>=', period: 2023, at: item-1}\n---\n\n${body}`);
}

/** What a reader of plain GFM finds in the text, without the notes. */
function wordsIn(text: string): string {
  const { children } = markdown.parse(text);
  return withoutBlanks(officialText(children.filter(({ type }) => type !== 'blockquote')));
}

for (const name of readdirSync(LEGAL).sort())
  if (name !== '08-block-quotes.mdx')
    test(`plain Markdown says what the text says: ${name}`, () => {
      const blocks = read(readFileSync(new URL(name, LEGAL), 'utf8'));
      assert.equal(wordsIn(joinMarkdown(blocks, 3)), withoutBlanks(joinText(blocks)));
      assert.doesNotMatch(joinMarkdown(blocks, 1), /\[#|<Metric|<Chart|<Note|\{\/\*/u);
    });

test('any words survive being written as Markdown', () => {
  const signs = fc.constantFrom(...'12.、*_#-+>~[](){}<>&`|\\ :@=教师人xx＊www.http://');
  const words = fc.array(signs, { minLength: 1, maxLength: 40 }).map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, (first, second) => {
      const children: Root['children'] = [first, second].map((value) => ({
        type: 'paragraph',
        children: [{ type: 'text', value }],
      }));
      const blocks = plainBlocks({ type: 'root', children }, [], PLACE);
      assert.equal(wordsIn(joinMarkdown(blocks, 1)), withoutBlanks(first + second));
    }),
    { numRuns: 2000 },
  );
});

test('headings lose their anchors and move to the level of their page', () => {
  const blocks = readBody('### 1. 加强队伍 [#item-1]\n\n招聘80人。\n\n#### （1）公开招聘 [#item-1-1]\n');
  assert.equal(joinMarkdown(blocks, 3), '## 1. 加强队伍\n\n招聘80人。\n\n### （1）公开招聘');
  assert.equal(joinMarkdown(blocks, -2), '###### 1. 加强队伍\n\n招聘80人。\n\n###### （1）公开招聘');
  assert.equal(joinText(blocks), '1. 加强队伍\n招聘80人。\n（1）公开招聘');
});

test('a note is a quotation with its label, and no official text', () => {
  const blocks = readBody(
    '### 1. 队伍 [#item-1]\n\n<Note>\n\n口径有变：<Metric id="a"/>。\n\n</Note>\n\n<Note>已核对</Note>\n\n招聘80人。\n',
  );
  assert.equal(
    joinMarkdown(blocks, 3),
    '## 1. 队伍\n\n> **编者注**\n>\n> 口径有变：新招聘教师 不低于80人。\n\n> **编者注**\n>\n> 已核对\n\n招聘80人。',
  );
  assert.equal(joinText(blocks), '1. 队伍\n招聘80人。');
});

test('values and charts are left out of the official words', () => {
  const blocks = readBody(
    '### 1. 队伍 [#item-1]\n\n招聘80人<Metric id="a"/>。\n\n<Metric id="a"/>\n\n<Chart indicator="b"/>\n',
  );
  assert.equal(joinMarkdown(blocks, 3), '## 1. 队伍\n\n招聘80人。');
});

test('links and pictures have whole addresses below the base', () => {
  const blocks = readBody(
    '### 1. 队伍80人 [#item-1]\n\n[本条](#item-1)、[网站](https://a.cn/)\n\n![图](./images/1.png)\n',
  );
  assert.equal(
    joinMarkdown(blocks.slice(1), 1),
    '[本条](/zwgk/shili-jyj/2023-h1/plan/3/#item-1)、[网站](https://a.cn/)\n\n![图](/zwgk/shili-jyj/2023-h1/plan/images/1.png)',
  );
});

test('numbered items keep their numbers, cells of a row have tabs between them', () => {
  const blocks = readBody('### 80人 [#item-1]\n\n3. 摸底\n4. 公示\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n');
  assert.equal(joinText(blocks.slice(1)), '3. 摸底\n4. 公示\n甲\t乙\n1\t2');
});
