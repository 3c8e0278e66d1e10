import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import type { Block } from './block.ts';
import { importDocument } from './index.ts';
import { readOutline } from './outline.ts';
import type { ReadSourceFile } from './read/index.ts';
import { importText, optionsFor, temporaryFolder } from './testing.ts';

const TITLE = '示例县教育局2021年上半年工作总结';

const lines = (count: number, line: (index: number) => string): string =>
  [TITLE, ...Array.from({ length: count }, (_, index) => line(index))].join('\n');

const REFUSED: [what: string, message: RegExp, text: string][] = [
  ['50,000 paragraphs', /段落超过5万个/u, lines(50_001, () => '新建学校。')],
  ['five million characters', /超过500万字/u, lines(1, () => '学'.repeat(5_000_001))],
  ['50,000 cells', /单元格超过5万个/u, lines(25_001, () => '甲\t乙')],
  ['200,000 signs', /符号超过20万个/u, lines(1, () => '*_'.repeat(100_001))],
  ['20,000 addresses', /网址和邮箱超过2万个/u, lines(1, () => 'www.a.b '.repeat(20_001))],
  ['5,000 sections', /超过5000节/u, lines(10_000, (index) => (index % 2 ? '正文。' : '（一）工作'))],
  ['50,000 numbered items in one line', /段落超过5万个/u, lines(1, () => '1.甲。'.repeat(50_001))],
];

test('what holds more than any report is refused in one line, before the long work begins', async (t) => {
  for (const [what, message, text] of REFUSED) {
    const contentDir = await temporaryFolder(t);
    const begun = performance.now();
    await assert.rejects(importText(t, text, optionsFor(contentDir)), {
      name: 'ImportError',
      message: new RegExp(`^“input\\.txt”太大：.*${message.source}，不能导入。请把它分成几份$`, 'u'),
    });
    assert.ok(performance.now() - begun < 10_000, what);
    assert.deepEqual(await readdir(contentDir), [], what);
  }
});

test('a text of three megabytes in 46,000 short paragraphs is a report', async (t) => {
  const contentDir = await temporaryFolder(t);
  const text = lines(46_000, (index) => `新建学校3所，培训教师120人次，共投资${index}元，已完工。`);
  assert.ok(Buffer.byteLength(text) > 3_000_000);
  const { entries } = await importText(t, text, optionsFor(contentDir));
  assert.ok(entries.parts.length > 0);
});

test('lists that never come to their second item take time in proportion to the text', () => {
  const blocks = Array.from({ length: 20_000 }, (_, index): Block => {
    return { kind: 'text', line: index + 1, text: `一是${'学'.repeat(60)}` };
  });
  const begun = performance.now();
  assert.deepEqual(readOutline(blocks).units, []);
  assert.ok(performance.now() - begun < 5_000);
});

test('forty thousand items of one section keep their anchors apart', async (t) => {
  const items = Array.from({ length: 40_000 }, (_, index) => `${(index % 900) + 1}.事项`);
  const blocks = [TITLE, '一、情况', '（一）工作', ...items].map((text, index): Block => ({
    kind: 'text',
    line: index + 1,
    text,
  }));
  const read: ReadSourceFile = () =>
    Promise.resolve({ blocks, notes: [], meta: {}, counts: 'lines', sha256: '0'.repeat(64) });
  const options = optionsFor(await temporaryFolder(t), { dryRun: true });
  const { entries } = await importDocument('清单.txt', options, read);
  const anchors = entries.parts.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
  assert.equal(new Set(anchors.map(({ anchor }) => anchor)).size, anchors.length);
});
