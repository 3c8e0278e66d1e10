import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOfBlock } from '../block.ts';
import type { Extra, Source } from '../source.ts';
import { readHtml } from './html.ts';

const read = async (html: string, ...include: Extra[]): Promise<Source> =>
  readHtml(new TextEncoder().encode(html), '总结.html', new Set(include));

const TITLE = '示例县教育局2021年上半年工作总结';
const OPENING = [
  '一、总体情况',
  '按照县委部署完成各项任务，取得较好成绩，现报告如下，请各位审议并提出意见。',
];

/** A page with a title and two paragraphs above the given HTML. */
const page = (html: string): string =>
  `<html><body><div id=zoom><h1>${TITLE}</h1>\n${OPENING.map((line) => `<p>${line}</p>`).join('\n')}\n${html}</div></body></html>`;

/** The words of each block below the opening, and the notes as `line code`. */
async function shown(html: string, ...include: Extra[]): Promise<[words: string[], notes: string[]]> {
  const { blocks, notes } = await read(page(html), ...include);
  const words = blocks.map(wordsOfBlock);
  assert.deepEqual(words.slice(0, 3), [TITLE, ...OPENING]);
  return [words.slice(3), notes.map(({ line, code }) => `${line} ${code}`)];
}

test('paragraphs and items of one cell are set apart', async () => {
  const table = `<table><tr><td>项目</td><td>数量</td></tr>
    <tr><td><div>甲</div><div>乙</div></td><td><p>3</p><p>5</p></td></tr>
    <tr><td><ul><li>丙</li><li>丁</li></ul></td><td>7<br>9</td></tr>
    <tr><td><ol><li>戊</li><li>己</li></ol></td><td><p>1</p>2</td></tr></table>`;
  assert.deepEqual(await shown(table), [['项目\t数量\n甲 乙\t3 5\n丙 丁\t7 9\n1. 戊 2. 己\t1 2'], []]);
});

test('a list, a preformatted text or a cell that holds most words is a part of the article', async () => {
  const long = Array.from({ length: 30 }, (_, index) => `完成第${index + 1}批重点任务，全部按期验收。`);
  const items = long.map((line) => `<li>${line}</li>`).join('');
  for (const [html, words] of [
    [`<ul>${items}</ul>`, long],
    [`<ol>${items}</ol>`, long.map((line, index) => `${index + 1}. ${line}`)],
    [`<dl>${long.map((line) => `<dd>${line}</dd>`).join('')}</dl>`, long],
    [`<table><tr><td>${long.join('')}</td></tr></table>`, [long.join('')]],
    [`<table><tr><td>${long.map((line) => `<p>${line}</p>`).join('')}</td></tr></table>`, long],
    [`<blockquote>${long.join('')}</blockquote>`, [long.join('')]],
    [`<div>${long.map((line) => `<p>${line}</p>`).join('')}</div>`, long],
  ] as const)
    assert.deepEqual(await shown(html), [words, []]);
});

test('a page of lists alone is read', async () => {
  const { blocks } = await read('<html><body><ul><li>甲。</li><li>乙。</li></ul></body></html>');
  assert.deepEqual(blocks.map(wordsOfBlock), ['甲。', '乙。']);
});

test('a form around a whole page is none to fill in', async () => {
  const { blocks } = await read(
    '<html><body><form><p>甲。</p><select><option>乙</select></form></body></html>',
  );
  assert.deepEqual(blocks.map(wordsOfBlock), ['甲。']);
});

test('a cell of a page laid out as a table is the article, without the cells around it', async () => {
  const text = `<h1>${TITLE}</h1>${'<p>完成各项任务。</p>'.repeat(20)}`;
  const { blocks, notes } = await read(
    `<html><body><table><tr><td><a href="/">首页</a> 当前位置</td></tr><tr><td>${text}</td><td>友情提示</td></tr></table></body></html>`,
  );
  assert.equal(blocks.length, 21);
  assert.deepEqual(
    notes.map(({ code, message }) => [code, message]),
    ['首页 当前位置', '友情提示'].map((line) => ['dropped-line', `网页上的附带文字，没有导入：“${line}”`]),
  );
});

test('items of ordered lists keep the numbers that a browser shows', async () => {
  for (const [list, words] of [
    ['<ol start=3><li>甲<li>乙</ol>', ['3. 甲', '4. 乙']],
    ['<ol><li value=2>甲<li>乙<li value=7>丙</ol>', ['2. 甲', '3. 乙', '7. 丙']],
    ['<ol reversed><li>甲<li>乙</ol>', ['2. 甲', '1. 乙']],
    ['<ol type=a><li>甲<li>乙</ol>', ['a. 甲', 'b. 乙']],
    ['<ol type=constructor><li>甲</ol>', ['1. 甲']],
    ['<ol type=I start=4><li>甲</ol>', ['IV. 甲']],
    ['<ol style="list-style-type: cjk-ideographic"><li>甲<li>乙</ol>', ['一、甲', '二、乙']],
    ['<ol style="list-style:none outside"><li>（1）甲<li>（2）乙</ol>', ['（1）甲', '（2）乙']],
    ['<ol><li>1.甲<li>2.乙</ol>', ['1.甲', '2.乙']],
    ['<ol><li><p>甲<p>又甲<li><ul><li>乙</ul></ol>', ['1. 甲', '又甲', '2.', '乙']],
  ] as const)
    assert.deepEqual(await shown(list), [words, []]);
});

test('a preformatted text keeps its lines and their numbers', async () => {
  const { blocks } = await read(
    page('<pre>\n二、主要<b>工作</b>\n（一）教学\n\n完成。</pre><p>甲\n乙\nabc\ndef</p>'),
  );
  assert.deepEqual(
    blocks.slice(3).map((block) => [block.line, wordsOfBlock(block), block.kind === 'text' && block.plain]),
    [
      [5, '二、主要工作', undefined],
      [6, '（一）教学', undefined],
      [8, '完成。', undefined],
      [8, '甲乙 abc def', undefined],
    ],
  );
});

test('hidden words and embedded things are noted, where they stand', async () => {
  const html = `<p>甲<span style="color:red; DISPLAY: none !important">乙</span></p>
<p hidden>丙</p><p style="visibility:hidden"> </p>
<iframe src="https://example.cn/图"></iframe>
<svg><text>丁</text></svg>
<object data="a.swf"><p>戊</p></object><video src="b.mp4"></video><script>己</script><!-- 庚 -->`;
  assert.deepEqual(await shown(html), [
    ['甲'],
    [
      '4 hidden-found',
      '5 hidden-found',
      '6 object-dropped',
      '7 object-dropped',
      '8 object-dropped',
      '8 object-dropped',
    ],
  ]);
  const { notes } = await read(page(html));
  assert.deepEqual(
    notes.map(({ message }) => /：(.*)$/u.exec(message)?.[1]),
    [
      '“乙”',
      '“丙”',
      '嵌入的网页（https://example.cn/图）',
      '图形“丁”',
      '嵌入的对象（a.swf）“戊”',
      '视频（b.mp4）',
    ],
  );
  const [words] = await shown('<p>甲<b hidden>乙</b></p><svg><text>丙</text></svg>', 'hidden');
  assert.deepEqual(words, ['甲乙']);
});

test('outside the article only words that are hidden are noted', async () => {
  const html = page('<p>甲。</p>').replace(
    '</body>',
    '<svg></svg><div hidden>乙</div><iframe></iframe></body>',
  );
  const { notes } = await read(html);
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['hidden-found'],
  );
});

test('numbers above and below the line stay there, and a note tells what cannot', async () => {
  const html = `<p>10<sup>4</sup>平方米、m<sup><b>2</b></sup>、10<span style="vertical-align:super">-3</span></p>
<p>CO<sub>2</sub>、PM<sub>2.5</sub>、20<sup>th</sup>、见<sup>[1]</sup></p>
<table><tr><td>面积<sup>注</sup></td><td>5m<sup>2</sup></td></tr></table>`;
  assert.deepEqual(await shown(html), [
    ['10⁴平方米、m²、10⁻³', 'CO₂、PM2.5、20th、见[1]', '面积注\t5m²'],
    ['5 script-flattened', '6 script-flattened'],
  ]);
});

test('thousands of raised numbers and of comments leave one paragraph', async () => {
  const html = `<p>${'m<sup>2</sup><!-- -->'.repeat(20_000)}</p>`;
  assert.deepEqual(await shown(html), [['m²'.repeat(20_000)], []]);
});

test('words that are struck out are left out and told, unless changes are asked for', async () => {
  const html = `<p>招生<s>500</s>600<ins>人</ins><del> </del></p><ol><li><del>作废</del></li><li>甲<strike>乙</strike></li></ol>
<del><p>丙</p></del><p style="text-decoration: underline line-through">丁</p>
<table><tr><td><s>戊</s></td><td>1</td></tr></table>`;
  assert.deepEqual(await shown(html), [
    ['招生600人', '2. 甲', '\t1'],
    [
      '4 struck-found',
      '4 struck-found',
      '4 struck-found',
      '5 struck-found',
      '5 struck-found',
      '6 struck-found',
    ],
  ]);
  const [words] = await shown(html, 'changes');
  assert.deepEqual(words, ['招生500600人', '1. 作废', '2. 甲乙', '丙', '丁', '戊\t1']);
});

test('the caption of a table stands above it, and whatever else holds words is read', async () => {
  const html = `<table><caption>表1 学校数量</caption><tr><td colspan=2>类别</td></tr><tr><td>小学</td><td>3</td></tr></table>
<menu><li>甲</li></menu><dialog open>乙</dialog><select><option>丙</option><option selected>丁</option></select>
<p>增速<math><mfrac><mn>1</mn><mn>2</mn></mfrac><msup><mn>10</mn><mn>4</mn></msup></math></p>`;
  assert.deepEqual(await shown(html), [
    ['表1 学校数量', '类别\t\n小学\t3', '甲', '乙', '增速1/210⁴'],
    ['5 dropped-line', '4 merged-cells'],
  ]);
});
