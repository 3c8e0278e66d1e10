import assert from 'node:assert/strict';
import { test } from 'node:test';
import { field, p, read, run, textsOf, assertTold } from './testing.ts';

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const start = `${mark('begin')}<w:r><w:instrText> TOC \\o "1-3" \\h </w:instrText></w:r>${mark('separate')}`;
const entry = (words: string, page: string): string =>
  `<w:hyperlink w:anchor="_Toc1">${run(words)}<w:r><w:tab/></w:r>${field(' PAGEREF _Toc1 \\h ', run(page))}</w:hyperlink>`;

test('a table of contents in its own control goes with its title, and each line is noted', async () => {
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}${p(start + entry('一、主要工作', '1'))}${p(entry('二、下一步打算', '3'))}${p(mark('end'))}</w:sdtContent></w:sdt>`;
  const source = await read(p('示例县工作总结') + control + p('一、主要工作'));
  assert.deepEqual(source.blocks, [
    { kind: 'text', text: '示例县工作总结', line: 1 },
    { kind: 'text', text: '一、主要工作', line: 6 },
  ]);
  assertTold(
    source,
    ['dropped-contents', 2, '“目录”'],
    ['dropped-contents', 3, '“一、主要工作 1”'],
    ['dropped-contents', 4, '“二、下一步打算 3”'],
  );
});

test('a table of contents that is only a field goes with the title above it, and words beside it stay', async () => {
  const body = [
    p('示例县工作总结'),
    p('目　录'),
    p(''),
    p(start + entry('一、主要工作', '1')),
    p(`${entry('二、下一步打算', '3')}${mark('end')}${run('正文在此')}`),
    p('目录'),
  ].join('');
  const source = await read(body);
  assert.deepEqual(textsOf(source.blocks), ['示例县工作总结', '正文在此', '目录']);
  assert.deepEqual(
    source.notes.map(({ line }) => line),
    [2, 4, 5],
  );
});

test('a table of contents is known by its styles', async () => {
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const body =
    ['20', '30', 'h'].map((id) => p('一、主要工作', `<w:pStyle w:val="${id}"/>`)).join('') + p('正文');
  const source = await read({
    body,
    styles: style('20', 'toc 1') + style('30', 'TOC 2') + style('h', 'TOC Heading'),
  });
  assert.deepEqual(textsOf(source.blocks), ['正文']);
  assert.equal(source.notes.length, 3);
});

test('a field of contents without an end takes nothing away', async () => {
  const source = await read(p(start + run('甲')) + p('乙'));
  assert.deepEqual([textsOf(source.blocks), source.notes], [['甲', '乙'], []]);
});

test('a line of a table of contents is noted whole, however long', async () => {
  const long = '加强改进'.repeat(40);
  const source = await read(p(start + entry(long, '1') + mark('end')) + p('正文'));
  assert.ok(source.notes[0]?.message.includes(long));
});
