import assert from 'node:assert/strict';
import { test } from 'node:test';
import { p, read, readTexts, run, table, assertTold } from './testing.ts';

const added = (inner: string): string =>
  `<w:ins w:id="1" w:author="甲" w:date="2023-01-01T00:00:00Z">${inner}</w:ins>`;
const deleted = (words: string): string =>
  `<w:del w:id="2"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const DELETED_MARK = '<w:rPr><w:del w:id="3"/></w:rPr>';

test('what was added is text and what was deleted is not, and both are told', async () => {
  const source = await read(
    p(`${run('新建学校')}${deleted('2')}${added(run('3'))}${added(run('所', '<w:b/>'))}${run('。')}`) +
      p(added(run('另有一所。'))),
  );
  assert.deepEqual(
    source.blocks.map((block) => block.kind === 'text' && block.text),
    ['新建学校3所。', '另有一所。'],
  );
  assertTold(source, ['changes-found', 0, '新增2处、删去1处（新增“3所”；删去“2”）']);
  assert.ok(!JSON.stringify(source).includes('甲'));
});

test('deleted words come back when they are asked for', async () => {
  const body =
    p(`${run('新建学校')}${deleted('2')}${added(run('3'))}${run('所。')}`) +
    p(deleted('整段'), DELETED_MARK) +
    p('尾');
  const source = await read(body, 'changes');
  assert.deepEqual(
    [source.blocks.map((block) => block.kind === 'text' && block.text), source.notes],
    [['新建学校23所。', '整段', '尾'], []],
  );
});

test('a paragraph whose mark was deleted runs on in the next one', async () => {
  const body =
    p(`${run('前半句，')}${deleted('多余')}`, DELETED_MARK) +
    p('后半句。') +
    p(deleted('整段'), DELETED_MARK) +
    p('尾');
  assert.deepEqual(await readTexts(body), ['前半句，后半句。', '尾']);
  assert.deepEqual(await readTexts(p('前', DELETED_MARK) + '<w:bookmarkEnd w:id="1"/>' + p('') + p('后')), [
    '前',
    '后',
  ]);
  assert.deepEqual(await readTexts(p('前', DELETED_MARK) + table(['甲', '乙'])), ['前']);
  assert.deepEqual(await readTexts(p('前', DELETED_MARK)), ['前']);
});

test('words that were moved stand where they were moved to, once', async () => {
  const body = [
    p(
      `<w:moveFromRangeStart w:id="1"/><w:moveFrom w:id="2">${run('移动的话。')}</w:moveFrom>`,
      '<w:rPr><w:moveFrom w:id="2"/></w:rPr>',
    ),
    p('中间。'),
    p(`<w:moveTo w:id="3">${run('移动的话。')}</w:moveTo>`),
  ].join('');
  const source = await read(body);
  assert.deepEqual(
    source.blocks.map((block) => block.kind === 'text' && block.text),
    ['中间。', '移动的话。'],
  );
  assert.match(source.notes[0]?.message ?? '', /移动1处（移动“移动的话。”）/u);
  assert.deepEqual(await readTexts(body, 'changes'), ['中间。', '移动的话。']);
});

test('rows and cells that were added or deleted count, and a change within a change is settled too', async () => {
  const row = (words: string, properties: string): string =>
    `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(words)}</w:tc><w:tc>${p('1')}</w:tc></w:tr>`;
  const rows = row('甲', '<w:del w:id="1"/>') + row('乙', '<w:ins w:id="2"/>') + row('丙', '');
  const source = await read(`<w:tbl>${rows}</w:tbl>${p(added(run('新') + deleted('旧')))}`);
  assert.deepEqual(source.blocks[0], {
    kind: 'table',
    rows: [
      ['乙', '1'],
      ['丙', '1'],
    ],
    line: 1,
  });
  assert.deepEqual(source.blocks[1], { kind: 'text', text: '新', line: 3 });
  assert.match(source.notes[0]?.message ?? '', /新增2处、删去2处/u);
});

test('a change of looks is no change of words', async () => {
  const former = '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>';
  const properties = '<w:pPrChange w:id="2"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>';
  assert.deepEqual(await read(p(run('甲', former), properties)), {
    blocks: [{ kind: 'text', text: '甲', line: 1 }],
    notes: [],
    meta: {},
  });
});
