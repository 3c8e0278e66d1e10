import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { PROJECT } from '../commands/site/folders.ts';
import { decodeText, linesOf } from '../import/read/txt.ts';
import { withoutBlanks } from '../model/text.ts';
import { SAMPLE, temporaryFolder } from './site.ts';

const MAIN = path.join(PROJECT, 'src/commands/main.mjs');
const OWN = path.join(PROJECT, 'src/tests/fixtures/water-2024h1.txt');
const FOUNDING = path.join(PROJECT, '../shared/corpus/department/county-education-2021h1.txt');

let work = '';
before(() => {
  work = temporaryFolder();
});

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [MAIN, ...args], { cwd: PROJECT, encoding: 'utf8' });
}

test('an old Node gets one clear line', () => {
  const older = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.20.2"})';
  const { status, stderr } = spawnSync(process.execPath, ['--import', older, MAIN, 'build'], {
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.match(stderr, /^需要 Node\.js 22\.12 或更高版本，现在是 20\.20\.2。[^\n]*\n$/u);
});

test('a wrong command, flag, folder or port is one line in Chinese, without a stack', () => {
  for (const args of [
    ['publish'],
    ['build', '--outt', 'x'],
    ['build', '--content', 'no-such'],
    ['start', '--port', 'x'],
    ['import'],
    ['review'],
    ['review', 'shili-jyj/2023-h1/summary'],
    ['review', 'shili-jyj/no-such'],
  ]) {
    const { status, stderr } = run(...args);
    assert.equal(status, 1, args.join(' '));
    assert.match(stderr, /[\u4e00-\u9fff]/u);
    assert.doesNotMatch(stderr, /\n\s+at /u);
  }
});

/** What stands in the whole text's page, without tags and blanks. */
function wholeText(site: string, id: string): string {
  const html = readFileSync(path.join(site, id, 'full/index.html'), 'utf8');
  const article = /<article class="whole">([\s\S]*)<\/article>/u.exec(html)?.[1] ?? '';
  const text = article
    .replace(/<[^>]*>/gu, '')
    .replace(/&#x([0-9a-f]+);/giu, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
  return withoutBlanks(
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
}

/** Imports, reviews and builds a file as a clerk does, and gives the site and the lines that the importer left out. */
function publish(file: string, issuer: string): { site: string; output: string; left: Set<number> } {
  const content = path.join(work, `${issuer}-content`);
  const site = path.join(work, `${issuer}-site`);
  const imported = run('import', file, '--issuer', issuer, '--document', '2021-h1', '--content', content);
  assert.equal(imported.status, 0, imported.stderr);
  const reviewed = run('review', `${issuer}/2021-h1`, '--accept-all', '--content', content);
  assert.equal(reviewed.status, 0, reviewed.stderr);
  const built = run('build', '--content', content, '--out', site);
  assert.equal(built.status, 0, built.stderr);
  const left = [...imported.stdout.matchAll(/第(\d+)行 .*\[(?:dropped|metadata)-line\]/gu)].map(([, line]) =>
    Number(line),
  );
  return { site, output: imported.stdout, left: new Set(left) };
}

function assertWhole(file: string, site: string, left: Set<number>, issuer: string): void {
  const published = wholeText(site, `${issuer}/2021-h1`);
  for (const { text, line } of linesOf(decodeText(readFileSync(file)) ?? ''))
    if (!left.has(line))
      assert.ok(published.includes(withoutBlanks(text)), `line ${line} is not on the page: ${text}`);
}

test('a report goes from file to site with every character', () => {
  const { site, output, left } = publish(OWN, 'shili-slj');
  assert.match(output, /2个部分，4节，8个条目/u);
  assertWhole(OWN, site, left, 'shili-slj');
  assert.ok(existsSync(path.join(site, 'pagefind/pagefind-entry.json')));
});

test(
  'the founding example becomes 2 parts, 8 sections, 32 items',
  { skip: !existsSync(FOUNDING) && 'no corpus here' },
  () => {
    const { site, output, left } = publish(FOUNDING, 'xian-jyj');
    assert.match(output, /2个部分，8节，32个条目/u);
    assert.equal(globSync('xian-jyj/2021-h1/{summary,plan}/[0-9]*/index.html', { cwd: site }).length, 8);
    assert.deepEqual(
      [...left].sort((a, b) => a - b),
      [1, 3, 95, 96, 98, 100, 102, 104, 106, 108],
    );
    assertWhole(FOUNDING, site, left, 'xian-jyj');
  },
);

test('check says what it looked at; as JSON it prints nothing else, and only errors fail', () => {
  const clean = run('check');
  assert.equal(clean.status, 0);
  assert.match(clean.stdout, /检查了8份文件、\d+节、\d+项数据，没有错误，有1处提醒。\n$/u);
  const content = path.join(work, 'check-content');
  cpSync(SAMPLE, content, { recursive: true });
  const file = path.join(content, 'documents/shili-jyj/2023-h1/summary/1.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n另建xx所。\n`);
  const warned = run('check', '--content', content, '--json');
  assert.equal(warned.status, 0);
  const report = JSON.parse(warned.stdout) as { errors: number; warnings: number; problems: unknown[] };
  assert.deepEqual([report.errors, report.warnings], [0, report.problems.length]);
  assert.ok(report.problems.length > 0);
  writeFileSync(file, readFileSync(file, 'utf8').replace('学位360个', '学位380个'));
  const wrong = run('check', '--content', content);
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, /^written-missing [^\n]*“360个”[^\n]*“380个”/mu);
  assert.equal(run('check', '--out', path.join(work, 'nowhere')).status, 1);
});

test('start builds, serves and says where', async () => {
  const child = spawn(process.execPath, [MAIN, 'start', '--port', '4599'], { cwd: PROJECT });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
        const found = /http:\S+?\/(?=（)/u.exec(output)?.[0];
        if (found !== undefined) resolve(found);
      });
      child.on('exit', () => reject(new Error(`start ended: ${output}`)));
    });
    const response = await fetch(address);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /2023年上半年工作总结/u);
    assert.equal((await fetch(`${address}pagefind/pagefind.js`)).status, 200);
  } finally {
    child.removeAllListeners('exit');
    child.kill();
  }
});
