import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { ImportError } from './error.ts';
import { importDocument, type ImportOptions } from './index.ts';
import { readSource } from './read/index.ts';
import { contentsOf, importText, optionsFor, REPORT, temporaryFolder } from './testing.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = Buffer.from('%PDF-1.7\n');

/** Files that cannot be imported: name, bytes, and what the message names. */
const FORMATS: [name: string, bytes: string | Uint8Array, named: string][] = [
  ['总结.docx', Uint8Array.from(ZIP), 'Word文件'],
  ['总结.DOCX', Uint8Array.from(ZIP), 'Word文件'],
  ['总结.docx', PDF, 'PDF文件'],
  ['总结.docx', Uint8Array.from(OLE), '旧版Word'],
  ['总结.docx', '示例县总结', 'Word文件'],
  ['总结.doc', Uint8Array.from(OLE), '旧版Word'],
  ['总结.doc', Uint8Array.from(ZIP), '旧版Word'],
  ['总结.wps', Uint8Array.from(OLE), 'WPS'],
  ['总结.pdf', PDF, 'PDF文件'],
  ['总结.pdf', Uint8Array.from(ZIP), 'Word文件'],
  ['总结.html', PDF, 'PDF文件'],
  ['总结.md', Uint8Array.from(ZIP), 'Word文件'],
  ['总结.txt', PDF, 'PDF文件'],
  ['总结.txt', Uint8Array.from(ZIP), 'Word文件'],
  ['总结.txt', Uint8Array.from(OLE), '旧版Word'],
  ['总结.txt', '{\\rtf1 总结}', 'RTF文件'],
  ['总结.rtf', '{\\rtf1 总结}', 'RTF文件'],
  ['总结.xlsx', Uint8Array.from(ZIP), 'Excel表格'],
  ['总结.ofd', Uint8Array.from(ZIP), 'OFD文件'],
  ['总结.csv', REPORT, '.txt'],
  ['总结', REPORT, '.txt'],
];

for (const [index, [name, bytes, named]] of FORMATS.entries())
  test(`${index + 1}. a file “${name}” with ${named} inside is refused in one sentence`, async (t) => {
    const contentDir = await temporaryFolder(t);
    await assert.rejects(importText(t, bytes, optionsFor(contentDir), name), (error: unknown) => {
      assert.ok(error instanceof ImportError);
      assert.ok(error.message.includes(`“${name}”`), error.message);
      assert.ok(error.message.includes(named), error.message);
      assert.match(error.message, /请.*再导入$/u);
      assert.doesNotMatch(error.message, /\n/u);
      return true;
    });
    assert.deepEqual(await readdir(contentDir), []);
  });

const FLAGS: [flag: string, others: Partial<ImportOptions>][] = [
  ['--issuer', { issuer: 'Shili' }],
  ['--issuer', { issuer: '示例' }],
  ['--issuer', { issuer: 'search' }],
  ['--issuer', { issuer: '' }],
  ['--issuer', { issuer: '..' }],
  ['--document', { document: 'a/b' }],
  ['--document', { document: '../x' }],
  ['--document', { document: 'full' }],
  ['--document', { document: 'a'.repeat(65) }],
  ['--period', { period: '2021年' }],
  ['--period', { period: '2021-H3' }],
  ['--period', { period: '2025/2021' }],
  ['--published', { published: '2021-07-12' }],
  ['--published', { published: '2021-02-30 09:30' }],
  ['--published', { published: '2021-07-12 24:30' }],
];

test('a flag that is wrong is named with its value, and nothing is written', async (t) => {
  for (const [flag, others] of FLAGS) {
    const contentDir = await temporaryFolder(t);
    const value = Object.values(others)[0] as string;
    await assert.rejects(importText(t, REPORT, optionsFor(contentDir, others)), (error: unknown) => {
      assert.ok(error instanceof ImportError, `${flag} ${value}: ${String(error)}`);
      assert.ok(error.message.includes(flag) && error.message.includes(`“${value}”`), error.message);
      return true;
    });
    assert.deepEqual(await readdir(contentDir), [], flag);
  }
});

test('blank words for title, source or issuer are no bug of the importer', async (t) => {
  const blanks: Partial<ImportOptions>[] = [
    { title: '' },
    { title: ' ' },
    { source: ' ' },
    { issuerName: ' ' },
  ];
  for (const others of blanks) {
    const contentDir = await temporaryFolder(t);
    const imported = importText(t, REPORT, optionsFor(contentDir, others)).catch((error: unknown) => error);
    const outcome = await imported;
    assert.ok(
      !(outcome instanceof Error) || outcome instanceof ImportError,
      `${JSON.stringify(others)}: ${String(outcome)}`,
    );
  }
});

test('a file that is not there is named', async (t) => {
  const contentDir = await temporaryFolder(t);
  const folder = await temporaryFolder(t);
  await mkdir(path.join(folder, '文件夹.txt'));
  for (const name of ['没有.txt', '文件夹.txt'])
    await assert.rejects(importDocument(path.join(folder, name), optionsFor(contentDir)), {
      name: ImportError.name,
      message: new RegExp(`找不到文件“.*${name}”`, 'u'),
    });
  assert.deepEqual(await readdir(contentDir), []);
});

/** Content folders that cannot be used: what each is, and how the reason begins. */
async function unusableFolders(t: TestContext): Promise<[folder: string, reason: RegExp][]> {
  const folder = await temporaryFolder(t);
  const place = (name: string): string => path.join(folder, name);
  await writeFile(place('文件'), '');
  await mkdir(place('内容'));
  await writeFile(place('内容/documents'), '');
  await symlink(place('没有'), place('链接'));
  return [
    [place('文件'), /不是文件夹/u],
    [place('文件/content'), /不是文件夹/u],
    [place('内容'), /documents”的路径中有一处不是文件夹/u],
    [place('链接'), /不是文件夹/u],
    [place('a'.repeat(300)), /名称太长/u],
    ['', /建不了/u],
    ...(existsSync('/proc/self') ? ([['/proc/content', /建不了/u]] as [string, RegExp][]) : []),
  ];
}

test('a content folder that cannot be used is named in one line', async (t) => {
  for (const [folder, reason] of await unusableFolders(t)) {
    const refusal: unknown = await importText(t, REPORT, optionsFor(folder)).catch((error: unknown) => error);
    assert.ok(refusal instanceof ImportError, `${folder}: ${String(refusal)}`);
    assert.ok(refusal.message.startsWith(`内容文件夹“${folder}”用不了`), refusal.message);
    assert.match(refusal.message, reason);
    assert.match(refusal.message, /^.*没有导入。请用 --content 换一个文件夹$/u);
  }
});

/** Does some work without the rights of root: as the user that owns nothing. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

const NOBODY = 65534;

test('a content folder without rights is named in one line', async (t) => {
  const [folder, sources] = [await temporaryFolder(t), await temporaryFolder(t)];
  const file = path.join(sources, 'input.txt');
  await writeFile(file, REPORT);
  // What is loaded late is loaded before the rights go.
  await importDocument(file, optionsFor(path.join(sources, 'content')), readSource);
  await chmod(sources, 0o755);
  await chmod(folder, 0o500);
  await asNobody(() =>
    assert.rejects(importDocument(file, optionsFor(folder), readSource), {
      name: ImportError.name,
      message: /没有权限/u,
    }),
  );
});

test('a file without words is refused', async (t) => {
  for (const text of ['', '\ufeff', '\n\n', ' \r\n　\t\n', '\u200b\n\u200b']) {
    const contentDir = await temporaryFolder(t);
    await assert.rejects(importText(t, text, optionsFor(contentDir)), {
      name: ImportError.name,
      message: '“input.txt”里没有文字',
    });
    assert.deepEqual(await readdir(contentDir), []);
  }
});

test('a new column needs an issuer, and a document without period a name', async (t) => {
  const contentDir = await temporaryFolder(t);
  await assert.rejects(importText(t, REPORT, optionsFor(contentDir, { issuer: undefined })), {
    name: ImportError.name,
    message: /--issuer/u,
  });
  const undated = REPORT.replace('2021年上半年工作总结和下半年', '工作总结和');
  await assert.rejects(importText(t, undated, optionsFor(contentDir, { document: undefined })), {
    name: ImportError.name,
    message: /--document/u,
  });
  assert.deepEqual(await readdir(contentDir), []);
});

test('a document that is there is never overwritten without being asked', async (t) => {
  const contentDir = await temporaryFolder(t);
  await importText(t, REPORT, optionsFor(contentDir));
  const before = await contentsOf(contentDir);
  const changed = REPORT.replace('540', '600');
  await assert.rejects(importText(t, changed, optionsFor(contentDir)), {
    name: ImportError.name,
    message: /“shili\/report”已经有了.*--replace/u,
  });
  assert.deepEqual(await contentsOf(contentDir), before);
  await importText(t, changed, optionsFor(contentDir, { document: 'report-2' }));
  const after = await contentsOf(contentDir);
  assert.deepEqual(Object.fromEntries(Object.entries(after).filter(([name]) => name in before)), before);
});
