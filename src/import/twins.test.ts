import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { importText, optionsFor, temporaryFolder } from './testing.ts';

const TEXT =
  '全县新建学校和幼儿园，改造教室照明，招聘新教师，组织骨干教师到农村学校支教，开展教学质量提升行动，推进集团化办学，' +
  '完善随迁子女入学办法，落实资助政策，加强校园安全管理，办学条件和教学质量明显改善。';

function report(year: number, text: string): string {
  return `示例县教育局${year}年工作总结\n一、主要工作\n（一）办学条件\n${text}\n（二）师资力量\n本年招聘教师${year - 2000}人。\n`;
}

async function remarks(t: TestContext, earlier: string, later: string): Promise<string[]> {
  const contentDir = await temporaryFolder(t);
  await importText(t, earlier, optionsFor(contentDir, { document: '2022' }));
  const { notes } = await importText(t, later, optionsFor(contentDir, { document: '2023' }));
  return notes.filter(({ code }) => code === 'repeats-earlier').map(({ message }) => message);
}

test('a section that repeats an earlier one is told with its twin and how much of it', async (t) => {
  const [message = '', ...more] = await remarks(t, report(2022, TEXT), report(2023, TEXT));
  assert.deepEqual(more, []);
  assert.match(message, /“（一）办学条件”与 \/shili\/2022\/summary\/1\/ 有\d+%相同/u);
});

test('changed figures do not hide a repetition', async (t) => {
  const counted = TEXT.replace('招聘新教师', '招聘新教师120人').replace('改造教室', '改造教室30间');
  assert.equal(
    (await remarks(t, report(2022, counted), report(2023, counted.replace('120', '86')))).length,
    1,
  );
});

test('another text is no repetition, nor is a short one', async (t) => {
  const other = [...TEXT].reverse().join('');
  assert.deepEqual(await remarks(t, report(2022, TEXT), report(2023, other)), []);
  assert.deepEqual(await remarks(t, report(2022, '新建学校三所。'), report(2023, '新建学校三所。')), []);
});
