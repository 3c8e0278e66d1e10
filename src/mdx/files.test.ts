import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { findProblems } from './content.ts';
import { displayPath, listContent, readUtf8 } from './files.ts';

const DOCUMENT = 'documents/shili-jyj/2023-h1';
const RECORDS = {
  [`${DOCUMENT}/index.mdx`]: '---\ntitle: 示例县教育局2023年上半年工作总结\nstatus: draft\n---\n',
  [`${DOCUMENT}/plan/index.mdx`]: '---\nkind: plan\norder: 1\n---\n',
  [`${DOCUMENT}/plan/1.mdx`]: '---\ntitle: 校园安全\n---\n\n落实各项措施。\n',
};

/** 示例 in GBK, as old word processors save it. */
const GBK = Uint8Array.from([0xca, 0xbe, 0xc0, 0xfd]);

/** Writes files into a new folder that goes with the test. */
async function contentOf(t: TestContext, files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongbao-files-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** Code and path, below the content folder, of each thing that does not belong there. */
async function strayOf(folder: string): Promise<string[]> {
  const { problems } = await listContent(folder);
  return problems.map(({ code, file }) => `${code} ${path.relative(folder, file)}`);
}

test('documents, parts and sections are listed with their places', async (t) => {
  const folder = await contentOf(t, RECORDS);
  const { files, problems } = await listContent(folder);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    files.map(({ kind, id, issuer, document, part, section }) => [kind, id, issuer, document, part, section]),
    [
      ['part', 'shili-jyj/2023-h1/plan', 'shili-jyj', '2023-h1', 'plan', 0],
      ['section', 'shili-jyj/2023-h1/plan/1', 'shili-jyj', '2023-h1', 'plan', 1],
      ['document', 'shili-jyj/2023-h1', 'shili-jyj', '2023-h1', '', 0],
    ],
  );
  assert.equal(files[1]?.path, path.join(folder, DOCUMENT, 'plan/1.mdx'));
});

test('sections come in the order of their numbers, 2 before 10', async (t) => {
  const sections = [10, 2, 1, 21, 3].map((number) => [`${DOCUMENT}/plan/${number}.mdx`, '']);
  const folder = await contentOf(t, { ...RECORDS, ...Object.fromEntries(sections) });
  const { files } = await listContent(folder);
  assert.deepEqual(
    files.filter(({ kind }) => kind === 'section').map(({ section }) => section),
    [1, 2, 3, 10, 21],
  );
});

test('a content folder without documents is empty', async (t) => {
  const folder = await contentOf(t, { 'site.yaml': '' });
  assert.deepEqual(await listContent(folder), { files: [], images: new Set(), problems: [] });
});

test('files that nothing reads are reported where they lie', async (t) => {
  const names = [
    '附件.docx',
    'plan/01.mdx',
    'plan/0.mdx',
    'plan/1.md',
    'plan/review.yaml',
    'plan/images/图.svg',
  ];
  const stray = Object.fromEntries(names.map((name) => [`${DOCUMENT}/${name}`, '']));
  const folder = await contentOf(t, {
    ...RECORDS,
    ...stray,
    'documents/说明.txt': '',
    'documents/shili-jyj/a.mdx': '',
  });
  const expected = ['documents/说明.txt', 'documents/shili-jyj/a.mdx', ...Object.keys(stray)];
  assert.deepEqual((await strayOf(folder)).sort(), expected.map((name) => `unexpected-file ${name}`).sort());
});

test('the review of a document and hidden files are let be', async (t) => {
  const hidden = {
    [`${DOCUMENT}/.DS_Store`]: '',
    'documents/.git/config': '',
    [`${DOCUMENT}/plan/.1.mdx.swp`]: '',
  };
  const folder = await contentOf(t, { ...RECORDS, ...hidden, [`${DOCUMENT}/review.yaml`]: '' });
  assert.deepEqual(await strayOf(folder), []);
});

test('folders of issuers and documents need names that can stand in an address', async (t) => {
  const names = [
    'documents/Shili/2023',
    'documents/data/2023',
    'documents/shili-jyj/2023年',
    'documents/shili-jyj/full',
  ];
  const files = Object.fromEntries(names.map((name) => [`${name}/index.mdx`, '']));
  const folder = await contentOf(t, { ...RECORDS, ...files });
  assert.deepEqual(await strayOf(folder), [
    'bad-name documents/Shili',
    'bad-name documents/data',
    'bad-name documents/shili-jyj/2023年',
    'bad-name documents/shili-jyj/full',
  ]);
});

test('a part in a folder with a bad name is told about the name, once', async (t) => {
  const part = { [`${DOCUMENT}/Plan_2/index.mdx`]: '', [`${DOCUMENT}/Plan_2/1.mdx`]: '' };
  const folder = await contentOf(t, { ...RECORDS, ...part });
  assert.deepEqual(await strayOf(folder), [`bad-name ${DOCUMENT}/Plan_2`]);
});

test('a document and a part each need their record', async (t) => {
  const folder = await contentOf(t, { [`${DOCUMENT}/plan/1.mdx`]: '' });
  assert.deepEqual((await strayOf(folder)).sort(), [
    `missing-file ${DOCUMENT}/index.mdx`,
    `missing-file ${DOCUMENT}/plan/index.mdx`,
  ]);
});

test('pictures are found beside the text and in folders of their own', async (t) => {
  const names = ['1.png', 'images/2.jpg', 'plan/3.webp', 'plan/images/deep/4.avif'].map(
    (name) => `${DOCUMENT}/${name}`,
  );
  const folder = await contentOf(t, { ...RECORDS, ...Object.fromEntries(names.map((name) => [name, ''])) });
  const { images, problems } = await listContent(folder);
  assert.deepEqual(problems, []);
  assert.deepEqual([...images].sort(), names.map((name) => path.join(folder, name)).sort());
});

test('a section that is a link to another file is not passed over in silence', async (t) => {
  const folder = await contentOf(t, RECORDS);
  await symlink('1.mdx', path.join(folder, DOCUMENT, 'plan/2.mdx'));
  const { files, problems } = await listContent(folder);
  assert.ok(files.some(({ section }) => section === 2) || problems.length === 1);
});

test('bytes that are not UTF-8 are no text', async (t) => {
  const folder = await contentOf(t, { 'gbk.mdx': GBK, 'marked.mdx': '\ufeff示例', 'empty.mdx': '' });
  assert.equal(await readUtf8(path.join(folder, 'gbk.mdx')), undefined);
  assert.equal(await readUtf8(path.join(folder, 'marked.mdx')), '示例');
  assert.equal(await readUtf8(path.join(folder, 'empty.mdx')), '');
  await assert.rejects(readUtf8(path.join(folder, 'none.mdx')), { code: 'ENOENT' });
});

test('the problems of a folder name every file in it that is wrong', async (t) => {
  const site = 'name: 示例县工作公报\nissuers:\n  - { id: shili-jyj, name: 示例县教育局 }\n';
  const folder = await contentOf(t, { 'site.yaml': site, ...RECORDS });
  assert.deepEqual(await findProblems(folder), []);
  const strange = { 'documents/shili-wjj/2023/index.mdx': RECORDS[`${DOCUMENT}/index.mdx`] ?? '' };
  const wrong = {
    [`${DOCUMENT}/plan/2.mdx`]: GBK,
    [`${DOCUMENT}/plan/3.mdx`]: '正文。',
  };
  const broken = await contentOf(t, { 'site.yaml': site, ...RECORDS, ...wrong, ...strange });
  assert.deepEqual(
    (await findProblems(broken)).map(({ code, file, line, column }) => [
      code,
      path.basename(file),
      line,
      column,
    ]),
    [
      ['not-utf8', '2.mdx', 1, 1],
      ['frontmatter-missing', '3.mdx', 1, 1],
      ['unknown-issuer', 'index.mdx', 1, 1],
    ],
  );
});

test('without site.yaml nothing else is read', async (t) => {
  const folder = await contentOf(t, { ...RECORDS, 'documents/stray.txt': '' });
  assert.deepEqual(
    (await findProblems(folder)).map(({ code, file }) => [code, path.basename(file)]),
    [['missing-file', 'site.yaml']],
  );
});

test('files are named from the folder in which people work', () => {
  assert.equal(displayPath(path.resolve('content', 'site.yaml')), 'content/site.yaml');
  const outside = path.resolve('..', 'elsewhere.mdx');
  assert.equal(displayPath(outside), outside);
});
