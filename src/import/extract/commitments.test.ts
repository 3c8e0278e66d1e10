import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { passagesOf } from '../../mdx/passages.ts';
import { withoutBlanks } from '../../model/text.ts';
import { importText, optionsFor, readWritten, temporaryFolder } from '../testing.ts';
import { dryRun, plan, say } from './commitment/testing.ts';
import { MOST_COMMITMENTS } from './commitments.ts';

test('only plans promise, and headings only where nothing stands below them', async (t) => {
  const text = plan('1.新建学校5所。具体校址另定。\n2.9月底前招聘教师60人', '年底前新建学校2所。');
  assert.deepEqual(say(await dryRun(t, text)), ['9月底前招聘教师60人 | 2023-09 | →60人']);
});

test('words before the first heading promise where the whole text is a plan', async (t) => {
  const text =
    '示例县教育局2023年工作计划\n全年计划新增学位360个以上。\n一、扩大学位\n新建学校2所。\n二、充实力量\n招聘教师60人。\n';
  assert.deepEqual(say(await dryRun(t, text)), [
    '全年计划新增学位360个以上 | 2023-12 | →360个以上',
    '新建学校2所 | →2所',
    '招聘教师60人 | →60人',
  ]);
  const both = plan('招聘教师60人。').replace('\n一、', '\n全年新增学位360个以上。\n一、');
  assert.deepEqual(say(await dryRun(t, both)), ['招聘教师60人 | →60人']);
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

test('a name alone in brackets answers for its own sentence only', async (t) => {
  const text = plan(
    '9月底前新建学校2所（规划科），新增学位360个。招聘教师60人（人事科）。出台管理办法（办公室牵头）。',
  );
  assert.deepEqual(say(await dryRun(t, text)), [
    '9月底前新建学校2所 | 2023-09 | 规划科 | →2所',
    '新增学位360个 | 2023-09 | →360个',
    '招聘教师60人 | 人事科 | →60人',
    '出台管理办法 | 办公室牵头',
  ]);
  assert.deepEqual(say(await dryRun(t, plan('新建学校2所。出台管理办法（办公室牵头）。'))), [
    '新建学校2所 | →2所',
    '出台管理办法 | 办公室牵头',
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
