import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { passagesOf } from '../../mdx/passages.ts';
import { withoutBlanks } from '../../model/text.ts';
import { importText, optionsFor, readWritten, temporaryFolder } from '../testing.ts';
import { extractMetrics, type FoundProposal } from './index.ts';

async function proposalsIn(t: TestContext, text: string, name?: string): Promise<FoundProposal[]> {
  const options = optionsFor(await temporaryFolder(t), { dryRun: true });
  const { entries, record } = await importText(t, text, options, name);
  return extractMetrics(entries, record.period);
}

const report = (
  summary: string,
  plan = '继续做好工作。',
): string => `示例县教育局2023年上半年工作总结和下半年工作计划
2023年上半年，各项工作平稳推进。
一、上半年工作总结
（一）重点工作
${summary}
（二）其他工作
其他工作有序开展。
二、下半年工作计划
（一）重点任务
${plan}
（二）其他任务
其他任务有序推进。
`;

/** What is proposed, a line a number. */
const say = ({ metric }: FoundProposal): string =>
  [
    metric.label,
    metric.withheld ? 'withheld' : metric.value,
    metric.unit,
    metric.kind,
    metric.comparator,
    metric.period ?? 'open',
  ].join(' | ');

test('a report gives results, its plan targets, each in its period and in words of the text', async (t) => {
  const text = report(
    '新建幼儿园3所，完成投资1.2亿元，覆盖率达91.5％。',
    '年内新增学位450个以上，9月底前培训教师xx人次。',
  );
  assert.deepEqual((await proposalsIn(t, text)).map(say), [
    '新建幼儿园 | 3 | 所 | result | = | 2023-H1',
    '完成投资 | 1.2 | 亿元 | result | = | 2023-H1',
    '覆盖率 | 91.5 | % | result | = | 2023-H1',
    '新增学位 | 450 | 个 | target | >= | 2023',
    '培训教师 | withheld | 人次 | target | = | 2023-09',
  ]);
});

test('a pair gives the old value and the new one; only the text dates the old one', async (t) => {
  const text = report('公办园占比从2020年的48%提高到56.5%，生均经费由600元增加到800元。');
  assert.deepEqual((await proposalsIn(t, text)).map(say), [
    '公办园占比 | 48 | % | result | = | 2020',
    '公办园占比 | 56.5 | % | result | = | 2023-H1',
    '生均经费 | 600 | 元 | result | = | open',
    '生均经费 | 800 | 元 | result | = | 2023-H1',
  ]);
});

test('a plan stands beside what was reached in one sentence', async (t) => {
  const text = report(
    '重点项目投资计划5000万元，目前已完成3200万元，计划招聘教师60人，上报40个节点，实际完成38个节点。',
  );
  const kinds = (await proposalsIn(t, text)).map(({ metric }) => `${metric.written} ${metric.kind}`);
  assert.deepEqual(kinds, [
    '5000万元 target',
    '3200万元 result',
    '60人 target',
    '40个 target',
    '38个 result',
  ]);
});

test('things that are only named, and others that are compared with, are counts', async (t) => {
  const text = report('谋划项目12个。全县上线率51.2%（全省平均为49.5%）。列入城东小学等6个项目。');
  const kinds = (await proposalsIn(t, text)).map(({ metric }) => `${metric.written} ${metric.kind}`);
  assert.deepEqual(kinds, ['12个 count', '51.2% result', '49.5% count', '6个 count']);
});

test('numbers of a list share the words before them', async (t) => {
  const [first, second] = await proposalsIn(t, report('文科、理科上线率分别为51.2%、63.7%。'));
  assert.equal(first?.metric.label, '文科、理科上线率');
  assert.equal(second?.metric.label, '文科、理科上线率');
});

test('labels are whole words of the text', async (t) => {
  const text = report(
    '查处违法行为45起，死亡人数同比下降5%。建成学校（幼儿园）不少于18所。投入资金300万元，惠及12个村、约3.5万人。现代服务业规模5亿元。',
  );
  assert.deepEqual(
    (await proposalsIn(t, text)).map(({ metric }) => metric.label),
    [
      '查处违法行为',
      '死亡人数同比下降',
      '建成学校（幼儿园）',
      '投入资金',
      '惠及村',
      '惠及',
      '现代服务业规模',
    ],
  );
});

test('a quotation is the sentence as it stands, and the number stands in it where it says', async (t) => {
  const text = report('1.扩大学位。新增学位360个；新增班级8个。其中公办园学位300个。');
  for (const { sentence, offset, metric } of await proposalsIn(t, text)) {
    assert.ok(text.includes(sentence));
    assert.equal(sentence.slice(offset, offset + metric.written.length), metric.written);
  }
});

test('a table gives a number a cell with row and column; noughts and parts that are the total are none', async (t) => {
  const table = `<html><body><h1>示例县2023年工作总结</h1><p>一、完成情况</p><p>各项指标完成情况较好，具体如下，请予审议。</p>
<table><tr><th>序号</th><th>指标</th><th>2023年目标</th><th>实际完成</th></tr>
<tr><td>1</td><td>新增学位（个）</td><td>不少于500</td><td>520</td></tr>
<tr><td>2</td><td>覆盖率（%）</td><td>90</td><td>xx</td></tr></table>
<table><tr><td></td><td>城区</td><td>乡镇</td><td>合计</td></tr><tr><td>受理申请（件）</td><td>21</td><td>0</td><td>21</td></tr></table></body></html>`;
  assert.deepEqual((await proposalsIn(t, table, 'input.html')).map(say), [
    '新增学位 2023年目标 | 500 | 个 | target | >= | 2023',
    '新增学位 实际完成 | 520 | 个 | result | = | 2023',
    '覆盖率 2023年目标 | 90 | % | target | = | 2023',
    '覆盖率 实际完成 | withheld | % | result | = | 2023',
    '受理申请 合计 | 21 | 件 | result | = | 2023',
  ]);
});

test('a table names units in a column or in brackets, two in one cell are two, and years tell what was from what shall be', async (t) => {
  const table = `<html><body><h1>示例县“十四五”教育发展规划</h1><p>一、主要目标</p><p>到2025年，各项指标达到全市前列，具体如下，请予审议。</p>
<table><tr><th>指标</th><th>单位</th><th>2020年</th><th>2025年</th></tr>
<tr><td>毛入园率</td><td>%</td><td>95</td><td>98以上</td></tr>
<tr><td>示范校/示范专业</td><td>所/个</td><td>6/19</td><td>8/25</td></tr></table></body></html>`;
  assert.deepEqual((await proposalsIn(t, table, 'input.html')).map(say), [
    '毛入园率 2020年 | 95 | % | result | = | 2020',
    '毛入园率 2025年 | 98 | % | target | >= | 2025',
    '示范校/示范专业 2020年 | 6 | 所 | result | = | 2020',
    '示范校/示范专业 2020年 | 19 | 个 | result | = | 2020',
    '示范校/示范专业 2025年 | 8 | 所 | target | = | 2025',
    '示范校/示范专业 2025年 | 25 | 个 | target | = | 2025',
  ]);
});

test('a table in English gives its numbers with the units of its rows', async (t) => {
  const text =
    '# Performance Report 2023\n\n## Results\n\n| Metric | FY2023 actual | FY2024 target |\n| --- | --- | --- |\n| Library visits | 1.08 million | 1.2 million |\n| Bus wait (minutes) | 14.2 | ≤ 12 |\n| Cost per acre | $5,240 | $5,100 |\n';
  assert.deepEqual(
    (await proposalsIn(t, text, 'input.md')).map(({ metric }) =>
      [metric.label, metric.value, metric.unit, metric.kind, metric.comparator].join(' | '),
    ),
    [
      'Library visits FY2023 actual | 1.08 | million | result | =',
      'Library visits FY2024 target | 1.2 | million | target | =',
      'Bus wait FY2023 actual | 14.2 | minutes | result | =',
      'Bus wait FY2024 target | 12 | minutes | target | <=',
      'Cost per acre FY2023 actual | 5240 | $ | result | =',
      'Cost per acre FY2024 target | 5100 | $ | target | =',
    ],
  );
});

test('what a report says of a later year is a target', async (t) => {
  const found = await proposalsIn(t, report('完成投资3亿元。2024年，开展培训6场。'));
  assert.deepEqual(
    found.map(({ metric }) => `${metric.kind} ${metric.period}`),
    ['result 2023-H1', 'target 2024'],
  );
});

test('a merged cell names the rows below it, and heads that stand again begin anew', async (t) => {
  const table = `<html><body><h1>示例县2023年政府信息公开工作年度报告</h1><p>一、公开情况</p><p>各项公开工作有序推进，具体如下，请予审议。</p>
<table><tr><td>信息内容</td><td>本年制发件数</td><td>现行有效件数</td></tr><tr><td>规范性文件</td><td>0</td><td>5</td></tr>
<tr><td>信息内容</td><td colspan="2">本年收费金额（单位：万元）</td></tr><tr><td>行政收费</td><td>77.28</td><td></td></tr></table>
<table><tr><td colspan="2">申请情况</td><td>自然人</td><td>企业</td><td>总计</td></tr>
<tr><td rowspan="2">办理结果</td><td>予以公开</td><td>3</td><td>1</td><td>4</td></tr><tr><td>部分公开</td><td>2</td><td>0</td><td>2</td></tr></table></body></html>`;
  assert.deepEqual((await proposalsIn(t, table, 'input.html')).map(say), [
    '规范性文件 现行有效件数 | 5 | 件 | result | = | 2023',
    '行政收费 本年收费金额 | 77.28 | 万元 | result | = | 2023',
    '办理结果 予以公开 自然人 | 3 | 件 | result | = | 2023',
    '办理结果 予以公开 企业 | 1 | 件 | result | = | 2023',
    '办理结果 予以公开 总计 | 4 | 件 | result | = | 2023',
    '办理结果 部分公开 总计 | 2 | 件 | result | = | 2023',
  ]);
});

test('an English report gives its quantities', async (t) => {
  const text =
    '# Annual Review 2022\n\n## Results\n\nWe opened 12 offices and served over 2.5 million people.\n\n## Plans\n\nWe will open at least five new offices.\n';
  assert.deepEqual(
    (await proposalsIn(t, text, 'input.md')).map(({ metric }) => `${metric.written} ${metric.kind}`),
    ['12 offices result', 'over 2.5 million result', 'at least five new offices target'],
  );
});

test('every proposal stands below its anchor as the site reads it', async (t) => {
  const pieces = fc.constantFrom(
    '新建学校3所。',
    '1.扩大学位。新增学位360个。',
    '2.提升质量',
    '完成率达xx%，居全县第2位。',
    '（1）小项。培训教师120人次。',
    '无数字的一段话，工作有序推进。',
    '完成率达xx%，居全县第2位。',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
      const contentDir = await temporaryFolder(t);
      const { entries, record } = await importText(t, report(paragraphs.join('\n')), optionsFor(contentDir));
      for (const { in: entry, metric } of extractMetrics(entries, record.period)) {
        const [part = '', section] = entry.split('/');
        const file = path.join(
          contentDir,
          'documents/shili/report',
          part,
          section ? `${section}.mdx` : 'index.mdx',
        );
        const place = { path: file, issuer: 'shili', document: 'report', part };
        const { prose } = readWritten(section ? 'section' : 'part', await readFile(file, 'utf8'), place);
        assert.ok(
          passagesOf(prose).get(metric.at)?.includes(withoutBlanks(metric.written)),
          JSON.stringify(metric),
        );
      }
    }),
    { numRuns: 40 },
  );
});
