import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { findProblems } from '../mdx/content.ts';
import type { Block } from './block.ts';
import { importDocument } from './index.ts';
import type { ReadSourceFile } from './read/index.ts';
import { ReviewSession } from './review/session.ts';
import { contentsOf, optionsFor, temporaryFolder } from './testing.ts';

const PICTURE = { kind: 'image', name: '3f9a1c07.png', bytes: Buffer.from('像素'), alt: '新校舍' } as const;

/** Stands for a file of which these blocks were read. */
function reading(
  ...blocks: (Block extends infer B ? (B extends Block ? Omit<B, 'line'> : never) : never)[]
): ReadSourceFile {
  const placed = blocks.map((block, index) => ({ ...block, line: index + 1 }) as Block);
  return () =>
    Promise.resolve({ blocks: placed, notes: [], meta: {}, counts: 'paragraphs', sha256: '0'.repeat(64) });
}

const text = (words: string) => ({ kind: 'text', text: words }) as const;

async function sectionOf(contentDir: string, name = 'summary/1.mdx'): Promise<string> {
  return readFile(path.join(contentDir, 'documents/shili/report', name), 'utf8');
}

test('a picture lies in the folder of its document, and the text shows it in its place', async (t) => {
  const contentDir = await temporaryFolder(t);
  const read = reading(
    text('示例县2023年工作总结'),
    text('一、学校建设'),
    text('新校舍如图。'),
    PICTURE,
    text('已投入使用。'),
  );
  await importDocument('总结.docx', optionsFor(contentDir), read);
  assert.match(
    await sectionOf(contentDir),
    /新校舍如图。\n\n!\[新校舍\]\(\.\.\/images\/3f9a1c07\.png\)\n\n已投入使用。/u,
  );
  assert.deepEqual(await findProblems(contentDir), []);
  assert.ok('documents/shili/report/images/3f9a1c07.png' in (await contentsOf(contentDir)));
});

test('a picture before the first heading belongs to the document', async (t) => {
  const contentDir = await temporaryFolder(t);
  const read = reading(text('示例县2023年工作总结'), PICTURE, text('一、学校建设'), text('正文。'));
  await importDocument('总结.docx', optionsFor(contentDir), read);
  assert.match(await sectionOf(contentDir, 'index.mdx'), /!\[新校舍\]\(\.\/images\/3f9a1c07\.png\)/u);
  assert.deepEqual(await findProblems(contentDir), []);
});

test('consecutive items are one list, nested by their depth', async (t) => {
  const contentDir = await temporaryFolder(t);
  const item = (words: string, bullet: number) => ({ ...text(words), bullet });
  const read = reading(
    text('示例县2023年工作总结'),
    text('一、学校建设'),
    item('新建', 0),
    item('甲校', 1),
    item('改建', 0),
    text('正文。'),
  );
  await importDocument('总结.docx', optionsFor(contentDir), read);
  assert.match(await sectionOf(contentDir), /\n- 新建\n {2}- 甲校\n- 改建\n\n正文。/u);
});

test('items lie beside those that are as deep in the source, and what they propose below its anchor', async (t) => {
  for (const [depths, written] of [
    [
      [1, 1, 2],
      [0, 0, 1],
    ],
    [
      [2, 1, 0],
      [0, 0, 0],
    ],
    [
      [0, 3, 2],
      [0, 1, 1],
    ],
    [
      [3, 4, 5, 6, 7, 8, 9],
      [0, 1, 2, 3, 4, 4, 4],
    ],
  ] as const) {
    const contentDir = await temporaryFolder(t);
    const items = depths.map((bullet, index) => ({
      ...text(`第${index}校新招聘教师${index + 20}人。`),
      bullet,
    }));
    const read = reading(text('示例县2023年工作总结'), text('一、学校建设'), ...items);
    await importDocument('总结.docx', optionsFor(contentDir), read);
    const lines = (await sectionOf(contentDir)).split('\n').filter((line) => line.includes('招聘'));
    assert.deepEqual(
      lines.map((line) => line.indexOf('-') / 2),
      written,
    );
    const session = await ReviewSession.open({ contentDir, issuer: 'shili', document: 'report' });
    assert.equal(session?.metrics.length, depths.length);
    assert.deepEqual(
      session?.steps.filter((step) => session.obstacleAt(step) === 'text'),
      [],
    );
  }
});

test('items deeper than content can be are written at its deepest, and a note says so', async (t) => {
  const contentDir = await temporaryFolder(t);
  const items = Array.from({ length: 9 }, (_, bullet) => ({
    ...text(`第${bullet}层，见https://www.example.cn/${bullet}`),
    bullet,
  }));
  const { notes } = await importDocument(
    '总结.docx',
    optionsFor(contentDir),
    reading(text('示例县2023年工作总结'), text('一、学校建设'), ...items),
  );
  assert.deepEqual(await findProblems(contentDir), []);
  const lines = (await sectionOf(contentDir)).split('\n').filter((line) => line.includes('层'));
  assert.deepEqual(
    lines.map((line) => line.indexOf('-') / 2),
    [0, 1, 2, 3, 4, 4, 4, 4, 4],
  );
  assert.deepEqual(
    notes.filter(({ code }) => code === 'list-flattened').map(({ line }) => line),
    [8],
  );
});

test('a table is one, whatever signs stand in its cells', async (t) => {
  const contentDir = await temporaryFolder(t);
  const table = {
    kind: 'table',
    rows: [
      ['项目', '计划|完成'],
      ['一、甲校', '<5%'],
      ['', '{3}'],
    ],
  } as const;
  const read = reading(text('示例县2023年工作总结'), text('一、学校建设'), {
    ...table,
    rows: table.rows.map((row) => [...row]),
  });
  const { outline } = await importDocument('总结.docx', optionsFor(contentDir), read);
  assert.equal(outline.units.length, 1);
  const source = await sectionOf(contentDir);
  for (const line of ['| 项目 | 计划\\|完成 |', '| 一、甲校 | \\<5% |', '| | \\{3} |'])
    assert.ok(source.split('\n').includes(line), source);
});

test('an import that was killed between its two steps leaves the old document to the next one', async (t) => {
  const contentDir = await temporaryFolder(t);
  const read = reading(text('示例县2023年工作总结'), text('一、学校建设'), text('正文。'));
  await importDocument('总结.docx', optionsFor(contentDir), read);
  const place = path.join(contentDir, 'documents/shili/report');
  const previous = path.join(path.dirname(place), '.report.previous');
  await mkdir(path.join(path.dirname(place), '.report.importing'));
  await rename(place, previous);
  await assert.rejects(importDocument('总结.docx', optionsFor(contentDir), read), /report/u);
  assert.ok(existsSync(place) && !existsSync(previous));
});

test('a document that a person deleted does not come back from its kept version', async (t) => {
  const contentDir = await temporaryFolder(t);
  const read = reading(text('示例县2023年工作总结'), text('一、学校建设'), text('正文。'));
  await importDocument('总结.docx', optionsFor(contentDir), read);
  const place = path.join(contentDir, 'documents/shili/report');
  await rename(place, path.join(path.dirname(place), '.report.previous'));
  await importDocument('总结.docx', optionsFor(contentDir), read);
  assert.ok(existsSync(path.join(path.dirname(place), '.report.previous')));
});
