import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { readIndicators } from './indicators.ts';
import { readTopics } from './topics.ts';

function folderWith(t: TestContext, name: string, source: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongbao-list-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, name), source);
  return folder;
}

test('a list with nothing but comments is a list of nothing', async (t) => {
  const comments = '# 专题，以后再写\n\n  # - id: safety\n';
  assert.deepEqual(await readTopics(folderWith(t, 'topics.yaml', comments)), []);
  assert.deepEqual(await readIndicators(folderWith(t, 'indicators.yaml', '')), []);
});

test('a mistake below a comment is told with its place', async (t) => {
  const folder = folderWith(t, 'topics.yaml', '# 专题\n- id: 安全\n  name: 安全\n');
  await assert.rejects(readTopics(folder), /wrong-value \S+topics\.yaml:2:7 “安全”/u);
});
