import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { importText, optionsFor, temporaryFolder } from './testing.ts';

/** Slug, kind and period of each part of a text. */
async function partsOf(t: TestContext, text: string): Promise<string[]> {
  const options = optionsFor(await temporaryFolder(t), { dryRun: true });
  const { entries } = await importText(t, text, options);
  return entries.parts.map(({ slug, record }) => [slug, record.kind, record.period ?? 'open'].join(' '));
}

test('a chapter of a later time than the summary before it is a plan', async (t) => {
  const chapter = (heading: string): string =>
    `${heading}\n（一）教育\n新增学位360个。\n（二）卫生\n新建医院1所。\n`;
  const text = `示例县2023年政府工作报告\n${chapter('一、2022年工作回顾')}${chapter('二、2023年的工作')}`;
  assert.deepEqual(await partsOf(t, text), ['summary summary 2022', 'plan plan 2023']);
  const other = `示例县2023年政府工作报告\n${chapter('一、2022年工作回顾')}${chapter('二、政府自身建设')}`;
  assert.deepEqual(await partsOf(t, other), ['summary summary 2022', 'other other open']);
});

test('words with which a speaker begins are no heading of the chapters below', async (t) => {
  const text = `各位代表：
现在，我代表县人民政府，向大会报告工作，请各位代表审议

一、2022年工作回顾
过去一年，各项工作平稳推进，全县新增学位360个，新建学校两所，招聘教师六十人，各项指标完成情况较好。
二、2023年工作安排
今年，全县将新建学校三所，招聘教师五十人，继续改善办学条件，各项任务将按计划有序推进，请予审议。
`;
  assert.deepEqual(await partsOf(t, text), ['summary summary 2022', 'plan plan 2023']);
});
