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
    '王*明和李*华、王**和李**获奖，长*宽*高。',
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
    '加强**人员培训**，推进重点，详见*附表*。',
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

test('HTML between paragraphs is read as a web page, with the Markdown in it', async () => {
  const text = `# 总结

<center>甲</center>

<p align="center">乙<br>又乙</p>

<div>

**丙**，建成1所。

1. 丁
3. 戊

</div>

<table>
<tr><td>项目</td><td>数量</td></tr>

<tr><td>学校</td><td>3<br>5</td></tr>
</table>

> <div>己</div>

- 庚

  <div>辛</div>

壬`;
  assert.deepEqual(await shown(text), [
    [
      '总结',
      '甲',
      '乙',
      '又乙',
      '丙，建成1所。',
      '1. 丁',
      '3. 戊',
      '项目\t数量\n学校\t3 5',
      '己',
      '庚',
      '辛',
      '壬',
    ],
    [],
  ]);
  const { blocks } = await read(text);
  assert.deepEqual(
    blocks.map(({ line }) => line),
    [1, 3, 5, 5, 9, 11, 12, 16, 22, 24, 26, 28],
  );
});

test('HTML within words is read as of a web page, in headings and cells too', async () => {
  const text = `## 一、建设10<sup>4</sup>平方米

新增<b>5</b>个<br/>又<font color="red">增</font>3个<span style="display:none">藏</span><!-- 记 -->。

| 项目 | 数量 |
| --- | --- |
| 甲<br>乙 | 5m<sup>2</sup> |`;
  assert.deepEqual(await shown(text), [
    ['一、建设10⁴平方米', '新增5个', '又增3个。', '项目\t数量\n甲 乙\t5m²'],
    ['3 hidden-found', '3 hidden-found'],
  ]);
});

test('angle brackets that are no HTML are text', async () => {
  const lines = [
    '新增<xx>万元，其中<b>万元。',
    '<xx>万元已到位',
    '<某校>新建，增长<5%且>3%',
    '</xx>',
    '<?xx 万元?>',
    '<!XX 万元>',
  ];
  assert.deepEqual(await shown(lines.join('\n\n')), [lines, []]);
  assert.deepEqual(await shown('<xx>\n甲\n<yy> &lt; 乙'), [['<xx>', '甲', '<yy> < 乙'], []]);
  assert.deepEqual(await shown('<div 新增<xx>万元'), [['<div 新增<xx>万元'], []]);
});

test('definitions that are no addresses are text, and so are the numbers that cite them', async () => {
  const text = `引用[1]，引用[甲][2]。

[1]: 数据来源于统计局

[2]: https://www.example.cn "统计局"

另见[乙][丙]和![图][丁]。

[丙]: ./a.html
[丁]: b.png
[戊]: https://www.example.cn/5
[3]: 《年鉴》
`;
  assert.deepEqual(await shown(text), [
    ['引用[1]，引用甲。', '[1]: 数据来源于统计局', '另见乙和。', '[3]: 《年鉴》'],
    ['11 link-dropped', '1 link-dropped', '7 image-dropped'],
  ]);
  const sources = '引用[1]。\n\n[1]: https://www.example.cn/1';
  assert.deepEqual(await shown(sources), [sources.split('\n\n'), []]);
});
