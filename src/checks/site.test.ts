import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { ContentError } from '../model/problem.ts';
import { expectedSite } from './expected.ts';
import { checkSite } from './site.ts';
import { placesOf, PLAN, writeContent } from './testing.ts';

function document(period: string, more = ''): string {
  return `---\ntitle: 报告\nstatus: published\nperiod: ${period}\n${more}---\n`;
}

const PROMISE = '---\ncommitments: [{ id: c1, at: item-1, text: 建成 }]\n---\n\n### 建成三所 [#item-1]\n';
const PART = '---\nkind: plan\norder: 1\nperiod: 2025-H1\n---\n';

/** A column of five documents; one is a draft, one has no period. */
const FILES = {
  'topics.yaml': '- { id: digital, name: 数字化 }\n',
  'indicators.yaml': '- { id: places, name: 学位, unit: 个, definition: 新增的学位 }\n',
  'documents/shili-jyj/2023-h1/index.mdx': document('2023-H1', 'published: 2023-07-05 09:00\n'),
  [PLAN]: PROMISE,
  'documents/shili-jyj/2023-h2/index.mdx': document('2023-H2'),
  'documents/shili-jyj/2024-h1/index.mdx': document('2024-H1'),
  'documents/shili-jyj/2024-h1/plan/index.mdx': PART,
  'documents/shili-jyj/2024-h1/plan/1.mdx': PROMISE.replace(/commitments.*\n/u, 'title: commitments\n'),
  'documents/shili-jyj/2024-h1/plan/2.mdx': PROMISE,
  'documents/shili-jyj/2024-h2/index.mdx': document('2024-H2').replace('published', 'draft'),
  'documents/shili-jyj/2024-h2/plan/index.mdx': PART.replace('2025', '2026'),
  'documents/shili-jyj/2024-h2/plan/1.mdx': PROMISE,
  'documents/shili-jyj/undated/index.mdx': '---\ntitle: 报告\nstatus: published\n---\n',
  'documents/shili-jyj/undated/plan/index.mdx': '---\nkind: plan\norder: 1\n---\n',
  'documents/shili-jyj/undated/plan/1.mdx': PROMISE,
};

async function addressesIn(t: TestContext, drafts: boolean): Promise<string[]> {
  return (await expectedSite(await writeContent(t, FILES), drafts)).addresses;
}

function below(addresses: readonly string[], start: string): string[] {
  return addresses.filter((one) => one.startsWith(start)).map((one) => one.slice(start.length));
}

test('a list of promises is expected for each issuer and year that has any', async (t) => {
  const addresses = await addressesIn(t, false);
  const years = ['2023', '2025', 'undated'].map((year) => `shili-jyj/${year}/index.html`);
  assert.deepEqual(below(addresses, '/commitments/'), ['index.html', ...years]);
  assert.ok((await addressesIn(t, true)).includes('/commitments/shili-jyj/2026/index.html'));
});

test('comparisons are expected of neighbours and of the same half of the year before', async (t) => {
  assert.deepEqual(below(await addressesIn(t, false), '/compare/shili-jyj/'), [
    '2024-h1/2023-h2/index.html',
    '2024-h1/2023-h1/index.html',
    '2023-h2/2023-h1/index.html',
  ]);
});

test('the pages about topics and about the method are expected in every column', async (t) => {
  const addresses = await addressesIn(t, false);
  assert.deepEqual(below(addresses, '/topics/'), ['index.html', 'digital/index.html']);
  assert.deepEqual(below(addresses, '/about/'), ['method/index.html']);
  const { addresses: bare } = await expectedSite(await writeContent(t, {}), false);
  for (const page of ['/topics/', '/commitments/', '/about/method/'])
    assert.deepEqual(below(bare, page), ['index.html']);
});

test('every address is expected once, a page of the owner too', async (t) => {
  const page = { 'pages/method.mdx': '---\ntitle: 方法\n---\n\n说明。\n' };
  const { addresses } = await expectedSite(await writeContent(t, { ...FILES, ...page }), true);
  assert.deepEqual(
    addresses.filter((one, index) => addresses.indexOf(one) !== index),
    [],
  );
});

test('a site of all expected files is whole, and what is then taken away is named', async (t) => {
  const content = await writeContent(t, FILES);
  const site = await mkdtemp(path.join(tmpdir(), 'gongbao-site-'));
  t.after(() => rm(site, { recursive: true, force: true }));
  const { addresses } = await expectedSite(content, false);
  for (const address of addresses) {
    await mkdir(path.join(site, path.dirname(address)), { recursive: true });
    await writeFile(path.join(site, address), '');
  }
  assert.deepEqual((await checkSite(content, site)).problems, []);
  await rm(path.join(site, 'commitments/shili-jyj/2025'), { recursive: true });
  await rm(path.join(site, 'topics/digital'), { recursive: true });
  assert.deepEqual(placesOf((await checkSite(content, site)).problems), [
    'site-incomplete digital/index.html:1:1',
    'site-incomplete 2025/index.html:1:1',
  ]);
});

test('what a site must hold is not known where a record cannot be read', async (t) => {
  const broken = { [PLAN]: '---\ncommitments: [{ id: 1 }]\n---\n' };
  await assert.rejects(expectedSite(await writeContent(t, { ...FILES, ...broken }), false), ContentError);
});
