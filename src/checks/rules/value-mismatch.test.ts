import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../index.ts';
import { placesOf, SECTION, section, writeContent } from '../testing.ts';

const TEXT =
  '### 一 [#item-1]\n\n招聘86人，占三分之一，约５％，居第3位，xx所，2—3项，over 2.5 million people，若干个。';

const metric = (id: string, written: string, value: string): string =>
  `id: ${id}, label: 数, written: '${written}', kind: result, period: 2023-H1, at: item-1, ${value}`;

test('a value that is not the number of its written form is an error', async (t) => {
  const content = await writeContent(t, {
    [SECTION]: section(
      [
        metric('a', '86人', 'value: 68, unit: 人'),
        metric('b', 'xx所', 'value: 0, unit: 所'),
        metric('c', '约５％', "withheld: true, unit: '%'"),
        metric('d', '第3位', 'value: 2, unit: 位'),
        metric('e', '共xx所', 'value: 0, unit: 所'),
        metric('f', '2—3项', 'value: 3, unit: 项'),
      ],
      TEXT.replace('xx所', 'xx所，共xx所'),
    ),
  });
  const { problems } = await checkContent(content);
  assert.deepEqual(placesOf(problems), [
    'value-mismatch summary/1.mdx:3:90',
    'value-mismatch summary/1.mdx:4:90',
    'value-mismatch summary/1.mdx:5:93',
    'value-mismatch summary/1.mdx:6:90',
    'value-mismatch summary/1.mdx:7:91',
    'value-mismatch summary/1.mdx:8:91',
    'withheld-unaccounted summary/1.mdx:13:22',
    'withheld-unaccounted summary/1.mdx:13:27',
  ]);
  assert.equal(problems[0]?.message, '数值“68”与原文“86人”不一致');
});

test('widths, fractions, ranks, ranges, English and withheld signs are read as they are written', async (t) => {
  const content = await writeContent(t, {
    [SECTION]: section(
      [
        metric('a', '86人', 'value: 86, unit: 人'),
        metric('b', '三分之一', 'value: 0.3333'),
        metric('c', '约５％', "value: 5, unit: '%'"),
        metric('d', '第3位', 'value: 3, unit: 位'),
        metric('e', 'xx所', 'withheld: true, unit: 所'),
        metric('f', '2—3项', 'value: 2, unit: 项'),
        metric('g', 'over 2.5 million', 'value: 2.5, unit: million'),
        metric('h', '若干个', 'withheld: true, unit: 个'),
      ],
      TEXT,
    ),
  });
  assert.deepEqual((await checkContent(content)).problems, []);
});
