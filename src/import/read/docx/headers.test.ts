import assert from 'node:assert/strict';
import { test } from 'node:test';
import { field, p, read, run, assertTold } from './testing.ts';

const body = `${p('甲')}${p('乙')}<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="first" r:id="header"/><w:footerReference w:type="default" r:id="footer"/></w:sectPr>`;

test('words of headers and footers are told once, and left out', async () => {
  const source = await read({ body, header: p('示例县教育局文件'), footer: p('内部资料') });
  assert.equal(source.blocks.length, 2);
  assertTold(source, ['headers-found', 0, '示例县教育局文件；内部资料']);
});

test('headers stand above the text and footers below it when they are asked for', async () => {
  const source = await read({ body, header: p('示例县教育局文件'), footer: p('内部资料') }, 'headers');
  assert.deepEqual(source.blocks, [
    { kind: 'text', text: '示例县教育局文件', line: 1 },
    { kind: 'text', text: '甲', line: 1 },
    { kind: 'text', text: '乙', line: 2 },
    { kind: 'text', text: '内部资料', line: 2 },
  ]);
  assert.deepEqual(source.notes, []);
});

test('page numbers are no words', async () => {
  const numbers = [
    p(run('— ') + field(' PAGE \\* MERGEFORMAT ', run('3')) + run(' —')),
    p(
      `${run('第')}<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple>${run('页 共')}${field('NUMPAGES', run('九'))}${run('页')}`,
    ),
    p('－ ３ －'),
    p('3/9'),
  ];
  for (const footer of numbers)
    for (const include of [[], ['headers']] as const) {
      const source = await read({ body, header: p(''), footer }, ...include);
      assert.deepEqual([source.notes, source.blocks.length], [[], 2], footer);
    }
});

test('a header that no section refers to is none', async () => {
  assert.deepEqual((await read({ body: p('甲'), header: p('示例县教育局文件') })).notes, []);
});
