import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { importAs, pairsIn, publishedPlan, SUMMARY, targetOf } from '../import/follow-up/testing.ts';
import type { Target } from '../import/keep.ts';
import { readSubject } from '../import/review/subject.ts';
import { assertGood, decide, PROPOSALS, readFileOf, reportUnderReview } from '../import/review/testing.ts';
import { contentsOf, temporaryFolder } from '../import/testing.ts';
import { pair } from '../words/review-promises.ts';
import { words } from '../words/review.ts';
import { ENTER, Person, STOP } from './review/testing.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const MAIN = path.join(PROJECT, 'src/commands/main.mjs');

/** Runs the command without a terminal, as a script does. */
function runReview(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('npm', ['run', '-s', 'review', '--', ...args], { cwd: PROJECT, encoding: 'utf8' });
}

test('a script accepts all: what can be kept is published, and what cannot is counted with the reason', async (t) => {
  const target = await reportUnderReview(t);
  const { status, stdout, stderr } = runReview(
    'shili/report',
    '--accept-all',
    '--content',
    target.contentDir,
  );
  assert.deepEqual([status, stderr], [0, '']);
  assert.equal(
    stdout,
    `${words.accepted(6, 1)}\n${words.droppedWhy.period(1)}\n${words.missing(['发布日期', '来源'])}\n${words.published('shili/report', target.contentDir)}\n`,
  );
  await assertGood(target);
  const again = runReview('shili/report', '--accept-all', '--content', target.contentDir);
  assert.deepEqual([again.status, again.stdout], [0, `${words.nothing('shili/report')}\n`]);
});

test('a script publishes no pair: it says how many wait, and how to look at them', async (t) => {
  const contentDir = await temporaryFolder(t);
  await publishedPlan(t, contentDir);
  await importAs(t, contentDir, 'summary', SUMMARY);
  const summary = targetOf(contentDir, 'summary');
  const waiting = pair.open(
    (await pairsIn(summary)).length,
    `npm run review -- shili/summary --content ${contentDir}`,
  );
  const first = runReview('shili/summary', '--accept-all', '--content', contentDir);
  assert.deepEqual([first.status, first.stderr], [0, '']);
  const { metrics = [] } = (await readSubject(summary))?.review?.value ?? {};
  assert.deepEqual(metrics, []);
  assert.ok(
    first.stdout.endsWith(`${words.published('shili/summary', contentDir)}\n${waiting}\n`),
    first.stdout,
  );
  const again = runReview('shili/summary', '--accept-all', '--content', contentDir);
  assert.deepEqual([again.status, again.stdout], [0, `${waiting}\n`]);
  await assertGood(summary);
});

test('without a terminal nothing happens, and one line says what to do', async (t) => {
  const target = await reportUnderReview(t);
  const before = await contentsOf(target.contentDir);
  const { status, stdout, stderr } = runReview('shili/report', '--content', target.contentDir);
  assert.deepEqual([status, stdout, stderr], [1, '', `${words.needsTerminal}\n`]);
  assert.deepEqual(await contentsOf(target.contentDir), before);
});

test('an argument that is wrong, or names nothing, is told in one line', async (t) => {
  const { contentDir } = await reportUnderReview(t);
  for (const args of [
    [],
    ['shili'],
    ['shili/report/summary'],
    ['shili/report', 'shili/other'],
    ['../shili/report'],
    ['shili/other'],
    ['shili/..'],
  ]) {
    const { status, stdout, stderr } = runReview(...args, '--content', contentDir);
    assert.deepEqual([status, stdout], [1, ''], args.join(' '));
    assert.match(stderr, /^[^\n]*[\u4e00-\u9fff][^\n]*\n$/u);
  }
});

const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux');

/** Runs the command in a terminal of 80 columns. */
function reviewInTerminal(t: { after: (done: () => void) => void }, { contentDir }: Target) {
  const command = `stty cols 80 rows 24; exec '${process.execPath}' '${MAIN}' review shili/report --content '${contentDir}'`;
  const child = spawn('script', ['-qefc', command, '/dev/null'], { cwd: PROJECT });
  t.after(() => void child.kill('SIGKILL'));
  const code = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { person: new Person(child.stdout, (keys) => child.stdin.write(keys)), code, child };
}

test(
  'in a terminal a review is stopped, killed, and ended',
  { skip: !hasScript && 'needs script of util-linux' },
  async (t) => {
    const target = await reportUnderReview(t, PROPOSALS.slice(0, 3));
    const stopped = reviewInTerminal(t, target);
    await stopped.person.answer(words.what, ENTER);
    await stopped.person.answer(words.what, STOP);
    assert.equal(await stopped.code, 130);
    assert.match(stopped.person.shown, /接着审核：npm run review -- shili\/report --content/u);

    const killed = reviewInTerminal(t, target);
    await killed.person.sees(words.position(2, 3));
    await killed.person.answer(words.what, '3', ENTER);
    await killed.person.sees(words.position(3, 3));
    killed.child.kill('SIGKILL');
    await killed.code;
    const { review } = (await readSubject(target)) ?? {};
    assert.deepEqual(
      review?.value.metrics.map(({ decision }) => decision),
      ['keep', 'drop', undefined],
    );

    const ended = reviewInTerminal(t, target);
    await ended.person.sees(words.position(3, 3));
    await ended.person.answer(words.what, ENTER);
    await ended.person.answer(words.askPublished, '2021-07-12 09:30', ENTER);
    await ended.person.answer(words.askSource, '示例县教育局办公室', ENTER);
    await ended.person.sees(words.summary(2, 0, 0, 1));
    await ended.person.answer(words.publishWhat, ENTER);
    assert.equal(await ended.code, 0);
    await assertGood(target);
    assert.match(await readFileOf(target, 'summary/1.mdx'), /id: trained\n/u);
  },
);

test('what was decided before is left as it is', async (t) => {
  const target = await reportUnderReview(t);
  await decide(target, ['drop']);
  const { stdout } = runReview('shili/report', '--accept-all', '--content', target.contentDir);
  assert.ok(stdout.startsWith(words.accepted(5, 2)), stdout);
});
