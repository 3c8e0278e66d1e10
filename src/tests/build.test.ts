import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { checkSite } from '../checks/site.ts';
import { buildSite, type BuildResult } from '../commands/site/build-site.ts';
import { PROJECT } from '../commands/site/folders.ts';
import { UsageError } from '../commands/report.ts';
import { ContentError } from '../model/problem.ts';
import { SAMPLE, temporaryFolder } from './site.ts';

let work = '';
let content = '';
let out = '';
let whole: BuildResult;
before(async () => {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  work = temporaryFolder();
  content = path.join(work, 'content');
  out = path.join(work, 'site');
  cpSync(SAMPLE, content, { recursive: true });
  whole = await build();
});

function build(target = out, source = content): Promise<BuildResult> {
  return buildSite({ contentDir: source, outDir: target, drafts: false });
}

function inContent(file: string): string {
  return path.join(content, 'documents/shili-jyj/2023-h1', file);
}

/** Digest of every file of a folder, by its path. */
function digests(folder: string): Record<string, string> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** Changes a content file for the time of one test. */
async function withChange(
  file: string,
  change: (source: string) => string,
  run: () => Promise<void>,
): Promise<void> {
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, change(source));
  try {
    await run();
  } finally {
    writeFileSync(file, source);
  }
}

test('the same content gives the same bytes, from a cold start and from the cache', async () => {
  const first = digests(out);
  assert.ok(Object.keys(first).length > 40);
  await build();
  assert.deepEqual(digests(out), first, 'cached');
  const other = path.join(work, 'other');
  await build(other);
  assert.deepEqual(digests(other), first, 'cold');
});

test('a build that fails names every mistake and leaves the last good site as it was', async () => {
  const good = digests(out);
  await withChange(
    inContent('summary/1.mdx'),
    (source) => source.replace('title:', 'titel:'),
    () =>
      withChange(
        inContent('index.mdx'),
        (source) => source.replace(/^issued: .*$/mu, 'issued: 2024-02-30'),
        async () => {
          await assert.rejects(build(), (error: unknown) => {
            assert.ok(error instanceof ContentError);
            assert.deepEqual(error.problems.map(({ code }) => code).sort(), ['unknown-key', 'wrong-value']);
            assert.match(error.message, /summary\/1\.mdx:3:1 没有“titel”这一项。是否想写“title”/u);
            return true;
          });
        },
      ),
  );
  assert.deepEqual(digests(out), good);
  assert.deepEqual(
    readdirSync(work).filter((name) => name.startsWith('site')),
    ['site'],
  );
});

test('a digit of a sentence that differs from its value stops the build before a page is made', async () => {
  const good = digests(out);
  await withChange(
    inContent('summary/2.mdx'),
    (source) => source.replace('培训教师1260人次', '培训教师1270人次'),
    () =>
      assert.rejects(build(), (error: unknown) => {
        assert.ok(error instanceof ContentError);
        assert.match(
          error.message,
          /^written-missing \S+summary\/2\.mdx:\d+:\d+ [^\n]*“1260人次”[^\n]*第\d+行有相近的“1270人次”/u,
        );
        return true;
      }),
  );
  assert.deepEqual(digests(out), good);
});

test('warnings are counted and stop nothing', async () => {
  const { warnings } = await build();
  await withChange(
    inContent('summary/1.mdx'),
    (source) => `${source}\n另建xx所。\n`,
    async () => assert.equal((await build()).warnings, warnings + 1),
  );
  await build();
});

test('a site that lacks a page, a picture or data is not whole', async () => {
  const target = path.join(work, 'holes');
  cpSync(out, target, { recursive: true });
  const { problems, files } = await checkSite(content, target);
  assert.deepEqual(problems, []);
  assert.ok(files > 25, `${files}`);
  rmSync(path.join(target, 'shili-jyj/2023-h1/plan/2'), { recursive: true });
  rmSync(path.join(target, '404.html'));
  const { problems: missing } = await checkSite(content, target);
  assert.deepEqual(
    missing.map(({ code, file }) => `${code} ${path.relative(target, path.resolve(PROJECT, file))}`),
    [
      'site-incomplete 404.html',
      'site-incomplete shili-jyj/2023-h1/plan/2/index.html',
      'site-incomplete shili-jyj/2023-h1/plan/2/index.json',
      'site-incomplete shili-jyj/2023-h1/plan/2/index.md',
    ],
  );
});

test('a change of the text reaches the site', async () => {
  await withChange(
    inContent('summary/1.mdx'),
    (source) => `${source}\n本段为新增。\n`,
    async () => {
      await build();
      assert.match(
        readFileSync(path.join(out, 'shili-jyj/2023-h1/summary/1/index.html'), 'utf8'),
        /本段为新增/u,
      );
    },
  );
  await build();
  assert.doesNotMatch(
    readFileSync(path.join(out, 'shili-jyj/2023-h1/summary/1/index.html'), 'utf8'),
    /本段为新增/u,
  );
});

test('drafts are left out and named', async () => {
  await withChange(
    inContent('index.mdx'),
    (source) => source.replace('status: published', 'status: draft'),
    async () => {
      const { drafts, sections } = await build();
      assert.deepEqual(drafts, ['shili-jyj/2023-h1']);
      assert.equal(sections, whole.sections - 8);
      assert.ok(!existsSync(path.join(out, 'shili-jyj/2023-h1')));
    },
  );
  await build();
});

test('the column works in a sub-folder of another site', async () => {
  const target = path.join(work, 'sub');
  await withChange(
    path.join(content, 'site.yaml'),
    (source) => source.replace('base: /', 'base: /zwgk/jihua/'),
    async () => {
      assert.equal((await build(target)).base, '/zwgk/jihua/');
    },
  );
  for (const file of globSync('**/*.html', { cwd: target }))
    for (const [, link = ''] of readFileSync(path.join(target, file), 'utf8').matchAll(
      /\s(?:href|src|action|data-index)="(\/[^"]*)"/gu,
    ))
      assert.ok(link.startsWith('/zwgk/jihua/'), `${file}: ${link}`);
});

test('pages of the owner can be hidden or absent', async () => {
  const target = path.join(work, 'plain');
  await withChange(
    path.join(content, 'site.yaml'),
    (source) => `${source}\nhiddenPages: [guide]\n`,
    async () => {
      await build(target);
      assert.ok(
        existsSync(path.join(target, 'about/index.html')) && !existsSync(path.join(target, 'about/guide')),
      );
    },
  );
  const bare = path.join(work, 'bare');
  cpSync(content, bare, { recursive: true });
  rmSync(path.join(bare, 'pages'), { recursive: true });
  await build(target, bare);
  assert.deepEqual(readdirSync(path.join(target, 'about')), ['method']);
});

test('pictures of a document are published with it', async () => {
  const target = path.join(work, 'pictures');
  const pictured = path.join(work, 'pictured');
  cpSync(content, pictured, { recursive: true });
  const folder = path.join(pictured, 'documents/shili-jyj/2023-h1');
  mkdirSync(path.join(folder, 'images'));
  writeFileSync(path.join(folder, 'images/plan.png'), Buffer.from('iVBORw0KGgo=', 'base64'));
  writeFileSync(
    path.join(folder, 'plan/1.mdx'),
    `${readFileSync(path.join(folder, 'plan/1.mdx'), 'utf8')}\n![示意图](../images/plan.png)\n`,
  );
  await build(target, pictured);
  assert.ok(existsSync(path.join(target, 'shili-jyj/2023-h1/images/plan.png')));
  assert.match(
    readFileSync(path.join(target, 'shili-jyj/2023-h1/plan/1/index.html'), 'utf8'),
    /src="\/shili-jyj\/2023-h1\/images\/plan\.png"/u,
  );
});

test('values with one label and without an indicator are no conflict', async () => {
  const target = path.join(work, 'rates');
  const grown = path.join(work, 'grown');
  cpSync(content, grown, { recursive: true });
  const folder = path.join(grown, 'documents/shili-jyj/2022-h2');
  mkdirSync(path.join(folder, 'summary'), { recursive: true });
  writeFileSync(
    path.join(folder, 'index.mdx'),
    '---\ntitle: 增长情况\nperiod: 2022-H2\nstatus: published\n---\n',
  );
  writeFileSync(path.join(folder, 'summary/index.mdx'), '---\nkind: summary\norder: 1\n---\n');
  const metrics = [4, 5.3, 3.4].map((value, index) => ({
    id: `rate-${index + 1}`,
    label: '分别增长',
    kind: 'result',
    value,
    written: `${value}%`,
    unit: '%',
    period: '2022-H2',
    at: 'item-1',
  }));
  writeFileSync(
    path.join(folder, 'summary/1.mdx'),
    `---\nmetrics: ${JSON.stringify(metrics)}\n---\n\n### 1. 增长 [#item-1]\n\n三项分别增长4%、5.3%、3.4%。\n`,
  );
  await build(target, grown);
  const html = readFileSync(path.join(target, 'shili-jyj/2022-h2/index.html'), 'utf8');
  const drawn = [...html.matchAll(/data-value="([\d.]+)"/gu)].map(([, value]) => value);
  assert.deepEqual(drawn.slice(-3), ['4', '5.3', '3.4']);
  assert.doesNotMatch(html, /冲突/u);
});

test('two plan parts never share an anchor on the page of the whole text', async () => {
  const target = path.join(work, 'plans');
  const planned = path.join(work, 'planned');
  cpSync(content, planned, { recursive: true });
  const folder = path.join(planned, 'documents/shili-jyj/2023-h1');
  cpSync(path.join(folder, 'plan'), path.join(folder, 'plan-2'), { recursive: true });
  await build(target, planned);
  const html = readFileSync(path.join(target, 'shili-jyj/2023-h1/full/index.html'), 'utf8');
  const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
  assert.ok(ids.includes('plan-2-1-item-1'));
  assert.equal(new Set(ids).size, ids.length);
});

test('a folder that is not a site, or touches the content, is never replaced', async () => {
  const home = path.join(work, 'home');
  mkdirSync(home);
  writeFileSync(path.join(home, 'letter.txt'), 'x');
  for (const target of [home, content, path.join(content, 'out'), work, path.join(home, 'letter.txt')])
    await assert.rejects(build(target), UsageError, target);
  assert.deepEqual(readdirSync(home), ['letter.txt']);
  await assert.rejects(build(out, path.join(work, 'nowhere')), UsageError);
});
