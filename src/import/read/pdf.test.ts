import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Block, TableBlock } from '../block.ts';
import type { Source } from '../source.ts';
import { readPdf } from './pdf.ts';

/** Pages printed by Chromium from the HTML beside them (fixtures/print.mjs), all invented. */
const FIXTURES = path.join(import.meta.dirname, 'pdf/fixtures');
async function read(bytes: Uint8Array): Promise<Source> {
  return readPdf(bytes, '报告.pdf', new Set());
}

function readFixture(name: string): Promise<Source> {
  return read(readFileSync(path.join(FIXTURES, `${name}.pdf`)));
}

function textsOf({ blocks }: Source): string[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
}

function tablesOf(blocks: readonly Block[]): TableBlock[] {
  return blocks.filter((block) => block.kind === 'table');
}

function notesOf(
  { notes }: Source,
  code: string,
): (readonly [page: number | undefined, value: string | undefined])[] {
  return notes
    .filter((note) => note.code === code)
    .map(({ page, message }) => [page, /“(.*)”/u.exec(message)?.[1]] as const);
}

test('lines become paragraphs; indents, short lines and headings begin new ones', async () => {
  assert.deepEqual(textsOf(await readFixture('paragraphs')), [
    '示例县教育局2023年工作总结和2024年工作打算',
    '一年来，全县教育工作平稳推进，各项任务按时完成。现将有关情况报告如下。',
    '一、总体情况',
    '（一）学校建设。新建小学两所，改建食堂五处，新增学位540个。校园网络提速到1000兆，所有教室接入智慧教学平台example v2.0 beta，教师和学生在家里也可以使用，寄宿学生的热水和取暖设备全部更新，冬季室温不低于十八度。',
    '（二）教师队伍，稳定有序向好发展成效逐步显现基本满足',
    '新招聘教师86人，其中小学教师60人、初中教师26人。组织培训12期，参加1200人次，培训内容包括课堂教学、班级管理、心理健康和信息技术应用等四个方面，参加培训的教师普遍认为收获较大，能够用于日常教学。培训结束后安排了听课和评课，由县教研室的教研员到校指导，每位新教师至少上一节汇报课。',
    '二、存在的问题',
    '一是部分乡村学校教师不足；二是校舍维修进度不快；三是家校联系还不够紧密，有的学校一学期只召开一次家长会，家长了解学校情况的渠道不多。',
    '三、2024年工作打算',
    '地址：示例县学府路1号，邮编：000000',
    '继续做好教师招聘工作，年内招聘教师60人。完成三所幼儿园的改造。',
    '继续推进校舍维修，力争全年完成维修面积2.5万平方米，并在开学前完成验收。做好经费保障，严格控制一般性支出，把有限的资金用在最需要的地方，确保各项工作任务按期完成。加强安全管理，定期检查消防设施和校车，及时消除隐患。',
    '示例县教育局',
    '2024年1月5日',
  ]);
});

test('page numbers and running heads are left out and named, and a paragraph goes on over them', async () => {
  const source = await readFixture('paragraphs');
  assert.deepEqual(
    notesOf(source, 'dropped-page-mark'),
    [1, 2, 3].flatMap((page) => [[page, '示例县政务公开'] as const, [page, `—${page}—`] as const]),
  );
  const heads = source.notes
    .filter(({ message }) => message.includes('示例县政务公开'))
    .map(({ line }) => line);
  const firstLines = heads.map((line) => line + 1);
  const begins = source.blocks.map(({ line }) => firstLines.indexOf(line) + 1).filter((page) => page > 0);
  assert.deepEqual(begins, [1, 3], 'page 2 begins in the middle of a paragraph');
});

test('the number of joined paragraphs is told once', async () => {
  const { notes } = await readFixture('paragraphs');
  const joined = notes.filter(({ code }) => code === 'lines-joined');
  assert.deepEqual(
    joined.map(({ line, message }) => [line, /\d+/u.exec(message)?.[0]]),
    [[0, '7']],
  );
});

test('flush paragraphs are told by their distance, indented blocks and items of lists stay whole', async () => {
  assert.deepEqual(textsOf(await readFixture('flush')), [
    '示例县水务局2024年工作要点',
    '全县水务工作坚持节水优先、空间均衡、系统治理、两手发力，做好防汛、供水和河道治理三项重点工作，为全县经济社会发展提供可靠的水安全保障。',
    '1.防汛。汛前完成水库检查25座。',
    '水库管理单位每周巡查不少于两次，汛期每天巡查一次，发现险情立即报告县防汛办公室，并同时通知下游各村的负责人做好转移准备。',
    '2.供水。新建管网18公里，解决3200户居民的用水问题。供水单位应当公开服务电话，水压不足、水质异常的投诉在二十四小时内答复，停水检修提前三天公告，检修时间不超过十二小时。',
    '河道治理：清淤长度36公里，修复岸坡12处，栽种护岸林木8000株，并建立管护制度，由沿河各村轮流负责。',
    '水质监测：每月一次，结果在县政府网站公布。',
    '3.宣传。The slogan of the year is “Every drop counts”, printed on posters in all twenty-two villages along the river.',
  ]);
});

test('a ruled table keeps its rows and columns; upright words are read, and a head ends with the names of all columns', async () => {
  const source = await readFixture('table');
  assert.deepEqual(
    tablesOf(source.blocks).map(({ rows }) => rows),
    [
      [
        ['', '', '', '申请人情况', '', ''],
        [
          '（本列数据的关系为：第一项加第二项之和，等于第三项加第四项之和）',
          '',
          '',
          '自然人',
          '法人',
          '总计',
        ],
        ['一、本年新收申请数量', '', '', '12', '3', '15'],
        ['三、办理结果', '（一）予以公开', '', '9', '2', '11'],
        ['', '（二）不予公开', '1.属于国家秘密', '1', '0', '1'],
        ['', '', '2.其他法律规定', '2', '1', '3'],
        ['四、结转下年度继续办理', '', '', '0', '0', '0'],
      ],
    ],
  );
  assert.equal(notesOf(source, 'merged-cells').length, 1);
  assert.deepEqual(source.blocks.map(({ kind }) => kind).slice(0, 3), ['text', 'table', 'text']);
});

test('a frame around words is no table', async () => {
  assert.deepEqual(textsOf(await readFixture('table')).slice(1), [
    '四、行政复议情况',
    '全年没有因政府信息公开引起的行政复议。下面一个框只是提示，不是表格。',
    '咨询电话：000-0000000，工作日上午九点到下午五点',
    '五、改进情况',
  ]);
});

test('a table over two pages is one, and its repeated head is left out and named', async () => {
  const source = await readFixture('long-table');
  const [table, ...others] = tablesOf(source.blocks);
  assert.deepEqual(others, []);
  assert.deepEqual(
    table?.rows.map((row) => row.join(' ')),
    [
      '序号 项目 进度',
      '1 县城北路拓宽 80%',
      '2 示例小学教学楼 100%',
      '3 河东污水处理站 65%',
      '4 农村公路养护 72%',
      '5 文化馆维修 100%',
      '6 老旧小区改造 58%',
      '7 新建停车场 40%',
      '8 图书馆扩建 35%',
    ],
  );
  assert.deepEqual(notesOf(source, 'dropped-page-mark'), [
    [1, '第1页'],
    [2, '序号 项目 进度'],
    [2, '第2页'],
  ]);
});

test('columns without lines are a table where three rows agree, and plain lines where they do not', async () => {
  const source = await readFixture('unruled');
  assert.deepEqual(
    tablesOf(source.blocks).map(({ rows }) => rows),
    [
      [
        ['项目', '2022年', '2023年'],
        ['一、一般公共预算收入', '8.6亿元', '9.2亿元'],
        ['二、教育支出', '3.1亿元', '3.4亿元'],
        ['三、卫生支出', '1.7亿元', '1.9亿元'],
      ],
    ],
  );
  const plain = source.blocks.filter((block) => block.kind === 'text' && block.plain === true);
  assert.deepEqual(
    plain.map((block) => block.kind === 'text' && block.text),
    ['城关镇 联系人：甲 电话：0001', '一、北河乡 副乡长、联系人：乙丙 电话：0002 传真：0003'],
  );
  assert.deepEqual(notesOf(source, 'table-unclear'), [[1, '城关镇 联系人：甲 电话：0001']]);
});

test('of two columns the left one is read first, and a paragraph goes on from one to the other', async () => {
  const texts = textsOf(await readFixture('columns'));
  assert.deepEqual(
    texts.map((text) => text.slice(0, 6)),
    ['示例县公报', '左栏第一段。', '左栏第二段。', '右栏一段。会', '全文完，以下'],
  );
  assert.match(texts[2] ?? '', /工作专班，每月调度一次进展.*报告结果。$/u);
});

test('nothing is written to the console', async (t) => {
  const log = t.mock.method(console, 'log');
  const warn = t.mock.method(console, 'warn');
  await readFixture('columns');
  await assert.rejects(readFixture('locked'));
  assert.equal(log.mock.callCount() + warn.mock.callCount(), 0);
});

const CORPUS = path.resolve(import.meta.dirname, '../../../../shared/corpus');
const REPORT = path.join(CORPUS, 'disclosure/hongze-2023.pdf');
const GOLD = path.join(CORPUS, 'gold/hongze-2023.json');
const skip =
  existsSync(REPORT) && existsSync(GOLD) ? false : `no corpus at ${CORPUS}: a real report was not tried`;

interface Gold {
  title: string;
  sections: { number: string; title: string; first_20_chars_of_body: string }[];
}

test('a real yearly report has its title, headings, bodies and tables', { skip }, async () => {
  const gold = JSON.parse(readFileSync(GOLD, 'utf8')) as Gold;
  const source = await read(readFileSync(REPORT));
  const texts = textsOf(source);
  assert.equal(texts[0], gold.title);
  for (const { number, title, first_20_chars_of_body: body } of gold.sections) {
    const index = texts.findIndex((text) => text.startsWith(number + title));
    assert.notEqual(index, -1, number + title);
    const rest = (texts[index] ?? '').slice(number.length + title.length).replace(/^。/u, '');
    // The body of some sections begins with a table, and is not among the texts.
    if (!'二、三、四、'.includes(number))
      assert.ok((rest || (texts[index + 1] ?? '')).startsWith(body), body);
  }
  const tables = tablesOf(source.blocks);
  assert.deepEqual(
    tables.map(({ rows }) => [rows.length, rows[0]?.length]),
    [
      [14, 4],
      [26, 10],
      [4, 15],
    ],
  );
  const labels = tables.flatMap(({ rows }) => rows.map((row) => row.find((cell) => cell !== '')));
  for (const label of ['第二十条第（一）项', '三、本年度办理结果', '四、结转下年度继续办理', '行政复议'])
    assert.ok(labels.includes(label), label);
  assert.deepEqual(tables[1]?.rows.at(-2), ['', '（七）总计', '', '21', '0', '0', '0', '0', '0', '21']);
  assert.deepEqual(
    notesOf(source, 'dropped-page-mark').map(([, mark]) => mark?.replaceAll(' ', '')),
    ['-1-', '-2-', '-3-', '-4-', '-5-'],
  );
});
