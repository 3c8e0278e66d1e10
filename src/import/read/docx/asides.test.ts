import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inRelations, p, picture, read, readTexts, run, table, assertTold } from './testing.ts';

const note = (kind: string, id: number, content: string): string =>
  `<w:${kind} w:id="${id}">${content}</w:${kind}>`;
const refer = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const footnotes =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  note('footnote', 1, p(`<w:r><w:footnoteRef/></w:r>${run(' 指公办学校。')}`)) +
  note('footnote', 2, p('第一段。') + p('第二段。')) +
  note('footnote', 9, p('没有人引用。'));

test('footnotes and endnotes stand behind what refers to them, counted through the text', async () => {
  const endnotes = note('endnote', 1, p('见统计公报。'));
  const body =
    p(`${run('新建学校')}${refer('footnote', 1)}${run('3所')}${refer('endnote', 1)}`) +
    p('下一段') +
    p(run('再') + refer('footnote', 2));
  const { blocks, notes } = await read({ body, footnotes, endnotes });
  assert.deepEqual(blocks, [
    { kind: 'text', text: '新建学校[1]3所[2]', line: 1 },
    { kind: 'text', text: '[1] 指公办学校。', line: 1, plain: true },
    { kind: 'text', text: '[2] 见统计公报。', line: 1, plain: true },
    { kind: 'text', text: '下一段', line: 2 },
    { kind: 'text', text: '再[3]', line: 3 },
    { kind: 'text', text: '[3] 第一段。', line: 3, plain: true },
    { kind: 'text', text: '第二段。', line: 3, plain: true },
  ]);
  assert.deepEqual(notes, []);
});

test('a note of a table stands behind the table', async () => {
  const cell = `<w:tc>${p(run('学校') + refer('footnote', 1))}</w:tc>`;
  assert.deepEqual((await read({ body: table([cell, '3']) + p('尾'), footnotes })).blocks, [
    { kind: 'table', rows: [['学校[1]', '3']], line: 1 },
    { kind: 'text', text: '[1] 指公办学校。', line: 1, plain: true },
    { kind: 'text', text: '尾', line: 2 },
  ]);
});

test('a note that is referred to twice, by itself or by nobody is published once or not at all', async () => {
  const own = note('footnote', 3, p(run('自己') + refer('footnote', 3)));
  const body = p(
    run('甲') + refer('footnote', 1) + refer('footnote', 1) + refer('footnote', 3) + refer('footnote', 77),
  );
  assert.deepEqual(await readTexts({ body, footnotes: footnotes + own }), [
    '甲[1][1][2]',
    '[1] 指公办学校。',
    '[2] 自己',
  ]);
});

test('pictures and links of a note are found through the relations of the notes', async () => {
  const link = `<w:hyperlink r:id="l">${run('网站')}</w:hyperlink>`;
  const relations =
    '<Relationship Id="x" Type="t/image" Target="media/a.svg"/>' +
    '<Relationship Id="l" Type="t/hyperlink" Target="https://example.org/" TargetMode="External"/>';
  const source = await read({
    body: p(run('甲') + refer('footnote', 1)),
    footnotes: note('footnote', 1, p(run('图') + picture('x') + link)),
    entries: { 'word/_rels/footnotes.xml.rels': inRelations(relations), 'word/media/a.svg': '<svg/>' },
  });
  assert.deepEqual(source.blocks.at(-1), { kind: 'text', text: '[1] 图网站', line: 1, plain: true });
  assertTold(source, ['link-dropped', 1, '网站 → https://example.org/'], ['image-dropped', 1, 'a.svg']);
});

const comments = `<w:comment w:id="0" w:author="张某某" w:initials="ZMM">${p('数字')}${p('请核对')}</w:comment>`;
const commented =
  p(`<w:commentRangeStart w:id="0"/>${run('3所')}<w:commentRangeEnd w:id="0"/>${refer('comment', 0)}`) +
  p('尾');

test('comments are counted and left out', async () => {
  const source = await read({ body: commented, comments });
  assert.deepEqual(source.blocks, [
    { kind: 'text', text: '3所', line: 1 },
    { kind: 'text', text: '尾', line: 2 },
  ]);
  assertTold(source, ['comments-found', 0, '1条']);
});

test('comments stand behind what they are about when they are asked for, without names', async () => {
  const source = await read({ body: commented, comments }, 'comments');
  assert.deepEqual(source.blocks[1], { kind: 'text', text: '批注：数字 请核对', line: 1, plain: true });
  assert.deepEqual(source.notes, []);
  assert.ok(!JSON.stringify(source).includes('张某某'));
});
