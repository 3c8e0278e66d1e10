import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { passagesOf } from '../../mdx/passages.ts';
import { withoutBlanks } from '../../model/text.ts';
import type { Imported } from '../index.ts';
import { importText, optionsFor, readWritten, temporaryFolder } from '../testing.ts';
import { MOST_COMMITMENTS } from './commitments.ts';

const plan = (
  words: string,
  summary = '新建学校2所。',
): string => `示例县教育局2023年上半年工作总结和下半年工作计划
一、上半年工作总结
（一）重点工作
${summary}
（二）其他工作
其他工作有序开展。
二、下半年工作计划
（一）重点任务
${words}
（二）其他任务
其他任务有序推进。
`;

async function dryRun(t: TestContext, text: string, name?: string): Promise<Imported> {
  return importText(t, text, optionsFor(await temporaryFolder(t), { dryRun: true }), name);
}

/** What is proposed, a line a promise: words, deadline, owner, words of the target. */
function say({ commitments, numbers }: Imported): string[] {
  return commitments.map(({ in: name, commitment }) => {
    const { text, due, dueWithheld, owner, target } = commitment;
    const written = numbers.find((one) => one.in === name && one.metric.id === target)?.metric.written;
    return [text, dueWithheld ? 'withheld' : due, owner, written && `→${written}`]
      .filter((piece) => piece !== undefined)
      .join(' | ');
  });
}

/** Each sentence of a plan with the promises that it makes. */
const sentences: [about: string, sentence: string, ...promises: string[]][] = [
  ['a number to reach', '新增学位360个。', '新增学位360个 | →360个'],
  ['a rate to reach', '力争入园率达98%以上。', '力争入园率达98%以上 | →98%以上'],
  ['a withheld number', '培训教师xx人次。', '培训教师xx人次 | →xx人次'],
  ['what shall be counted behind it', '布局建设11个教研基地。', '布局建设11个教研基地 | →11个'],
  ['what is changed', '把3所完小改为教学点。', '把3所完小改为教学点 | →3所'],
  ['a deadline alone', '9月底前，完成校舍维修。', '9月底前，完成校舍维修 | 2023-09'],
  ['a deadline inside', '综合楼在10月底前投入使用。', '综合楼在10月底前投入使用 | 2023-10'],
  ['a withheld deadline', 'x月前，操场全面完工。', 'x月前，操场全面完工 | withheld'],
  ['something issued', '出台课后服务管理办法。', '出台课后服务管理办法'],
  ['something finished', '城东小学主体工程全部竣工。', '城东小学主体工程全部竣工'],
  ['something opened', '推动城南幼儿园建成投用。', '推动城南幼儿园建成投用'],
  ['something held', '举办第三届校园艺术节。', '举办第三届校园艺术节'],
  ['something set up', '建立教师交流轮岗台账。', '建立教师交流轮岗台账'],
  ['nothing that happens', '确保不发生安全责任事故。', '确保不发生安全责任事故'],
  ['all of something', '实现智慧教室全覆盖。', '实现智慧教室全覆盖'],
  ['none of something', '义务教育阶段学生无流生。', '义务教育阶段学生无流生'],
  [
    'several promises of a sentence',
    '新建学校2所，改造教室20间；出台奖励办法。',
    '新建学校2所 | →2所',
    '改造教室20间 | →20间',
    '出台奖励办法',
  ],
  [
    'two rates that stand alone',
    '覆盖率达93%以上、占比达60%以上。',
    '覆盖率达93%以上 | →93%以上',
    '占比达60%以上 | →60%以上',
  ],
  [
    'two numbers of which one needs the other',
    '完成建设书香校园6所、示范图书馆2个。',
    '完成建设书香校园6所、示范图书馆2个 | →6所',
  ],
  [
    'a predicate that needs its subject',
    '加快城南中学建设，力争年底前交付使用。',
    '加快城南中学建设，力争年底前交付使用 | 2023-12',
  ],
  ['a predicate that goes on', '确保综合楼竣工，交付使用，并逐步开放。', '确保综合楼竣工，交付使用'],
  [
    'a deadline for what follows',
    '推广新教材，年内新建学校2所；招聘教师60人。',
    '年内新建学校2所 | 2023-12 | →2所',
    '招聘教师60人 | 2023-12 | →60人',
  ],
  [
    'another deadline',
    '9月底前新建学校2所，年底前招聘教师60人。',
    '9月底前新建学校2所 | 2023-09 | →2所',
    '年底前招聘教师60人 | 2023-12 | →60人',
  ],
  ['words that open a sentence', '（1）一是同时新增学位360个。', '新增学位360个 | →360个'],
  [
    'goals of a year',
    '全年主要预期目标是：完成投资3亿元，入园率96%，居民收入与经济增长同步。',
    '完成投资3亿元 | 2023-12 | →3亿元',
    '入园率96% | 2023-12 | →96%',
    '居民收入与经济增长同步 | 2023-12',
  ],
  [
    'a number that counts what stands before it',
    '组织校长跟岗研修4期，每期不超过12人。',
    '组织校长跟岗研修4期，每期不超过12人 | →4期',
  ],
  [
    'a part of a number',
    '新增学位360个，其中改建学校2所，其中农村1所，比去年增加90个。',
    '新增学位360个 | →360个',
    '其中改建学校2所 | →2所',
  ],
  ['a number before a colon', '新建学校2所：城东小学、城南小学。', '新建学校2所 | →2所'],
  ['what is left', '化解剩余债务。', '化解剩余债务'],
  ['who leads', '由基教科牵头制定招生方案。', '由基教科牵头制定招生方案 | 基教科'],
  [
    'who leads the clauses behind',
    '由基教科牵头、人事科配合，制定招生方案，建成平台2个。出台奖励办法。',
    '制定招生方案 | 基教科',
    '建成平台2个 | 基教科 | →2个',
    '出台奖励办法',
  ],
  [
    'who leads one clause and not the next',
    '由基教科牵头制定招生方案，建成平台2个。',
    '由基教科牵头制定招生方案 | 基教科',
    '建成平台2个 | →2个',
  ],
];
for (const [about, sentence, ...promises] of sentences)
  test(`${about}: ${sentence}`, async (t) => {
    assert.deepEqual(say(await dryRun(t, plan(sentence))), promises);
  });

/** Sentences of a plan that no summary can answer with yes or no. */
const general = [
  '加强组织领导，深入贯彻党的教育方针，不断提升办学水平。',
  '总体思路是：以质量为核心，力争不发生安全事故，完成3项任务。',
  '围绕重点任务，聚焦薄弱环节，推进城东小学等5个项目建设。',
  '对全县98万平方米校舍的加固改造工作常抓不懈。',
  '牢牢守住不发生系统性风险底线。',
  '建立健全长效机制，完善管理制度，优化资源配置。',
  '目前已建成学校12所，去年新增学位300个。',
  '提出入园率98%左右的目标，综合考虑了需要和可能。',
  '年内要继续加强队伍建设。',
  '认真落实关于民办教育的36条。',
  '努力完成全年各项目标任务。',
  '完成全年目标面临诸多困难。',
  '去年取得了很大成绩。新增学位300个，入园率96%。',
  '加快建成教育强县。',
];
for (const sentence of general)
  test(`no promise: ${sentence}`, async (t) => {
    assert.deepEqual(say(await dryRun(t, plan(sentence))), []);
  });

test('only plans promise, and headings only where nothing stands below them', async (t) => {
  const text = plan('1.新建学校5所。具体校址另定。\n2.9月底前招聘教师60人', '年底前新建学校2所。');
  assert.deepEqual(say(await dryRun(t, text)), ['9月底前招聘教师60人 | 2023-09 | →60人']);
});

test('an owner behind a sentence answers for it, one at the end of an item for all of it', async (t) => {
  const text = plan(
    '1.扩大学位。新增学位360个（责任单位：基教科）。新建学校2所。（责任单位：计财科）出台管理办法。\n' +
      '2.充实力量。招聘教师60人。出台奖励办法。（牵头单位：人事科；责任单位：各学校）\n' +
      '3.守牢底线。确保不发生安全责任事故。\n完成校舍维修。\n责任单位：安全科',
  );
  assert.deepEqual(say(await dryRun(t, text)), [
    '新增学位360个 | 基教科 | →360个',
    '新建学校2所 | 计财科 | →2所',
    '出台管理办法',
    '招聘教师60人 | 牵头单位：人事科；责任单位：各学校 | →60人',
    '出台奖励办法 | 牵头单位：人事科；责任单位：各学校',
    '确保不发生安全责任事故 | 安全科',
    '完成校舍维修 | 安全科',
  ]);
});

test('words that end in a colon give their deadline to what stands below them', async (t) => {
  const text = plan('到2025年实现以下目标：\n新建学校2所。\n招聘教师60人。');
  assert.deepEqual(say(await dryRun(t, text)), ['新建学校2所 | 2025-12 | →2所', '招聘教师60人 | →60人']);
});

test('each row of a list of tasks is a promise', async (t) => {
  const rows = [
    ['序号', '任务', '责任单位', '完成时限'],
    ['1', '新增学位360个', '基教科', '8月底前'],
    ['2', '做好招生工作', '', 'xx月'],
    ['3', '加强督查', '督导室', '长期坚持'],
  ];
  const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const text = `<html><body><h1>示例县教育局2023年工作计划</h1><p>一、重点任务</p><p>各项重点任务的分工如下，请各单位认真落实。</p><table>${table}</table></body></html>`;
  const imported = await dryRun(t, text, 'input.html');
  assert.deepEqual(say(imported), [
    '新增学位360个 | 2023-08 | 基教科 | →360个',
    '做好招生工作 | withheld | 基教科',
    '加强督查 | 督导室',
  ]);
  for (const { sentence, offset, commitment } of imported.commitments)
    assert.equal(sentence.slice(offset, offset + commitment.text.length), commitment.text);
});

test('an English plan and a table without tasks propose nothing', async (t) => {
  const english =
    '# Work Plan 2024\n\n## Goals\n\nWe will open at least five new offices by June 2024.\n\n| Goal | Owner |\n| --- | --- |\n| Open 5 offices | Facilities |\n';
  assert.deepEqual(say(await dryRun(t, english, 'input.md')), []);
});

test('identifiers count on in each entry, and a greatest count holds', async (t) => {
  const few = await dryRun(
    t,
    plan('新建学校2所。招聘教师60人。').replace('其他任务有序推进。', '出台管理办法。'),
  );
  assert.deepEqual(
    few.commitments.map(({ in: name, commitment }) => `${name} ${commitment.id}`),
    ['plan/1 c1', 'plan/1 c2', 'plan/2 c1'],
  );
  const many = await dryRun(t, plan('新建学校2所。'.repeat(MOST_COMMITMENTS + 1)));
  assert.equal(many.commitments.length, MOST_COMMITMENTS);
  assert.ok(many.notes.some(({ code }) => code === 'commitments-limited'));
});

test('every promise stands in its sentence, and below its anchor as the site reads it', async (t) => {
  const pieces = fc.constantFrom(
    '年底前，新建学校3所（责任单位：基教科）。',
    '1.扩大学位。新增学位360个，覆盖率达93%以上、占比达60%以上。',
    '2.提升质量',
    '加快城南中学建设，力争10月底前交付使用。',
    '（1）小项。年内，培训教师120人次；出台办法。',
    '加强组织领导。',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
      const contentDir = await temporaryFolder(t);
      const { commitments } = await importText(t, plan(paragraphs.join('\n')), optionsFor(contentDir));
      for (const { in: entry, commitment, sentence, offset } of commitments) {
        const { text, at } = commitment;
        assert.equal(sentence.slice(offset, offset + text.length), text);
        const file = path.join(contentDir, 'documents/shili/report', `${entry}.mdx`);
        const place = { path: file, issuer: 'shili', document: 'report', part: 'plan' };
        const { prose } = readWritten('section', await readFile(file, 'utf8'), place);
        assert.ok(passagesOf(prose).get(at)?.includes(withoutBlanks(text)), text);
      }
    }),
    { numRuns: 30 },
  );
});
