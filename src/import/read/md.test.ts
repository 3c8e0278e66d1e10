import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOfBlock } from '../block.ts';
import type { Extra, Source } from '../source.ts';
import { readMd } from './md.ts';

const read = async (text: string, ...include: Extra[]): Promise<Source> =>
  readMd(new TextEncoder().encode(text), '总结.md', new Set(include));

/** The words of each block, and the notes as `line code`. */
async function shown(text: string, ...include: Extra[]): Promise<[words: string[], notes: string[]]> {
  const { blocks, notes } = await read(text, ...include);
  return [blocks.map(wordsOfBlock), notes.map(({ line, code }) => `${line} ${code}`)];
}

test('stars in the place of digits, and between factors, are no emphasis', async () => {
  const lines = [
    '新建学校*所和幼儿园*所。',
    '新建公路*公里，改造公路*公里。',
    '投资*万元和*万吨。',
    '面积3*5*2米。',
    '出口__万元，新增__家。',
    '__项已完成，__项在建。',
    '引进项目**个，到位资金**亿元，增长**%。',
    '在建*个，其中*。',
    '到*县新建*所学校。',
    '招收10~~15人和20~~30人。',
    '完成*项，***重点***工程*项。',
  ];
  const [words] = await shown(lines.join('\n\n'));
  assert.deepEqual(words, lines.with(-1, '完成*项，重点工程*项。'));
});

test('words that are emphasised lose their marks, whatever they begin with', async () => {
  const lines = [
    '**人员经费。** 全部到位。',
    '1. **个人所得税**：增长5%。',
    '完成**五**项任务，建成**3**所学校。',
    '加强**人员培训**，推进*重点*任务。',
    '实施**重点**项目，培养**骨干**人才。',
  ];
  const [words] = await shown(lines.join('\n\n'));
  assert.deepEqual(
    words,
    lines.map((line) => line.replaceAll('*', '')),
  );
});

test('items of ordered lists keep the numbers that are written', async () => {
  for (const [list, words] of [
    ['1. 甲\n3. 乙\n4. 丙', ['1. 甲', '3. 乙', '4. 丙']],
    ['1) 甲\n2) 乙', ['1) 甲', '2) 乙']],
    ['1. 甲\n1. 乙\n1. 丙', ['1. 甲', '2. 乙', '3. 丙']],
    [
      '2. 甲\n   - 乙\n   1. 丙\n5. ## 丁\n6.\n7. > 戊\n   >\n   > 己',
      ['2. 甲', '乙', '1. 丙', '5. 丁', '6.', '7. 戊', '己'],
    ],
    ['- [x] 甲\n- [ ] 乙', ['[x] 甲', '[ ] 乙']],
  ] as const)
    assert.deepEqual(await shown(list), [words, []]);
});

test('words that are struck out are left out and told, unless changes are asked for', async () => {
  const text = '招生~~500~~600人。\n\n- ~~甲~~\n- 乙~~丙~~\n\n~~**丁**~~';
  assert.deepEqual(await shown(text), [
    ['招生600人。', '乙'],
    ['1 struck-found', '3 struck-found', '4 struck-found', '6 struck-found'],
  ]);
  const [words] = await shown(text, 'changes');
  assert.deepEqual(words, ['招生500600人。', '甲', '乙丙', '丁']);
});
