import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../index.ts';
import { placesOf, PLAN, SECTION, section, writeContent } from '../testing.ts';

const INDICATORS = `- { id: new-teachers, name: 新招聘教师, unit: 人 }
- { id: investment, name: 完成投资, unit: 亿元 }
- { id: share, name: 占比, unit: '%' }
`;

function metric(id: string, written: string, more: string): string {
  return `id: ${id}, label: 数, written: '${written}', kind: result, period: 2023-H1, at: item-1, ${more}`;
}

test('an indicator that nobody defined is named with the nearest one', async (t) => {
  const content = await writeContent(t, {
    'indicators.yaml': INDICATORS,
    [SECTION]: section(
      [metric('a', '86人', 'value: 86, unit: 人, indicator: new-teacher')],
      '### 一 [#item-1]\n\n招聘86人。\n\n<Chart indicator="shares"/>\n\n<Chart indicator="after-school"/>',
    ),
  });
  const { problems } = await checkContent(content);
  assert.deepEqual(placesOf(problems), [
    'indicator-unknown summary/1.mdx:3:114',
    'indicator-unknown summary/1.mdx:10:1',
    'indicator-unknown summary/1.mdx:12:1',
  ]);
  assert.deepEqual(
    problems.map(({ fix }) => fix),
    [
      '是否想写“new-teachers”？',
      '是否想写“share”？',
      '请先在 indicators.yaml 中写出这个指标，或删去 indicator',
    ],
  );
});

test('a unit that does not convert to that of its indicator is an error, also where the value is withheld', async (t) => {
  const content = await writeContent(t, {
    'indicators.yaml': INDICATORS,
    [SECTION]: section(
      [
        metric('a', '1200万元', 'value: 1200, unit: 万元, indicator: investment'),
        metric('b', '5‰', 'value: 5, unit: ‰, indicator: share'),
        metric('c', 'xx所', 'withheld: true, unit: 所, indicator: new-teachers'),
        metric('d', '86', 'value: 86, indicator: new-teachers'),
      ],
      '### 一 [#item-1]\n\n完成投资1200万元，占5‰，xx所学校招聘86。',
    ),
  });
  const { problems } = await checkContent(content);
  assert.deepEqual(placesOf(problems), [
    'indicator-unit summary/1.mdx:5:105',
    'indicator-unit summary/1.mdx:6:5',
  ]);
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      '单位“所”，不能换算成指标“new-teachers”的单位“人”',
      '没有写单位，不能换算成指标“new-teachers”的单位“人”',
    ],
  );
});

test('two values for one indicator, period and side are shown with the place of both', async (t) => {
  const content = await writeContent(t, {
    'indicators.yaml': INDICATORS,
    [SECTION]: section(
      [metric('a', '6600万元', 'value: 6600, unit: 万元, indicator: investment')],
      '### 一 [#item-1]\n\n完成投资6600万元。',
    ),
    [PLAN]: section(
      [
        metric('a', '0.66亿元', 'value: 0.66, unit: 亿元, indicator: investment'),
        metric('b', '0.7亿元', 'value: 0.7, unit: 亿元, indicator: investment'),
        metric('c', '0.8亿元', 'value: 0.8, unit: 亿元, indicator: investment').replace('result', 'target'),
        metric('d', '0.9亿元', 'value: 0.9, unit: 亿元, indicator: investment').replace('H1', 'H2'),
      ],
      '### 一 [#item-1]\n\n完成0.66亿元、0.7亿元、0.8亿元、0.9亿元。',
    ),
  });
  const { problems } = await checkContent(content);
  assert.deepEqual(placesOf(problems), ['indicator-conflict plan/1.mdx:4:5']);
  const [{ severity, message } = { severity: '', message: '' }] = problems;
  assert.equal(severity, 'warning');
  assert.match(
    message,
    /^“完成投资”2023年上半年的结果有两个不同的数：这里是“0\.7亿元”，\S+plan\/1\.mdx:3 是“0\.66亿元”$/u,
  );
});

test('two documents may say two things of one period', async (t) => {
  const one = (written: string, value: string): string =>
    section(
      [metric('a', written, `value: ${value}, unit: 人, indicator: new-teachers`)],
      `### 一 [#item-1]\n\n${written}`,
    );
  const content = await writeContent(t, {
    'indicators.yaml': INDICATORS,
    [SECTION]: one('86人', '86'),
    'documents/shili-jyj/2023-h2/index.mdx': '---\ntitle: 另一份\nstatus: published\n---\n',
    'documents/shili-jyj/2023-h2/summary/index.mdx': '---\nkind: summary\norder: 1\n---\n',
    'documents/shili-jyj/2023-h2/summary/1.mdx': one('85人', '85'),
  });
  assert.deepEqual((await checkContent(content)).problems, []);
});

test('indicators that cannot be read are the only problem with indicators', async (t) => {
  const content = await writeContent(t, {
    'indicators.yaml': '- { id: a, nam: 甲 }\n',
    [SECTION]: section(
      [metric('a', '86人', 'value: 86, unit: 人, indicator: a')],
      '### 一 [#item-1]\n\n招聘86人。',
    ),
  });
  const codes = (await checkContent(content)).problems.map(({ code }) => code);
  assert.deepEqual(codes, ['missing-key', 'unknown-key']);
});
