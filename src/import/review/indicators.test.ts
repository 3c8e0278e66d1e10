import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { readIndicators } from '../../mdx/indicators.ts';
import { ContentError } from '../../model/problem.ts';
import { temporaryFolder } from '../testing.ts';
import { addIndicator } from './indicators.ts';

test('a column without indicators gets its first one', async (t) => {
  const contentDir = await temporaryFolder(t);
  await addIndicator(contentDir, { id: 'places', name: '新增学位', unit: '' });
  assert.equal(
    await readFile(path.join(contentDir, 'indicators.yaml'), 'utf8'),
    '- id: places\n  name: 新增学位\n',
  );
});

test('a new indicator stands at the end, and not a byte before it changes', async (t) => {
  const contentDir = await temporaryFolder(t);
  const file = path.join(contentDir, 'indicators.yaml');
  const before = `# 指标

- id: trained
  name: '培训教师' # 含校长
  unit: 人次
  definition: ${'参加县级以上培训的教师人次数。'.repeat(12)}

# 其他
- { id: rate, name: 参训率, unit: '%' }
`;
  await writeFile(file, before);
  await addIndicator(contentDir, { id: 'places', name: '新增学位', unit: '个' });
  const after = await readFile(file, 'utf8');
  assert.equal(after.slice(before.length), '- id: places\n  name: 新增学位\n  unit: 个\n');
  assert.equal((await readIndicators(contentDir)).length, 3);
});

test('an indicator that cannot stand there is refused before anything is written', async (t) => {
  const contentDir = await temporaryFolder(t);
  await assert.rejects(addIndicator(contentDir, { id: 'A B', name: '甲', unit: '' }), ContentError);
  assert.ok(!existsSync(path.join(contentDir, 'indicators.yaml')));
});
