import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { ImportError } from '../error.ts';
import { readSource } from './index.ts';
import { readIsolated, readWithin } from './isolated.ts';

const NOTHING = new Set<never>();
let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongbao-isolated-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

/** Reads a file that is to be refused, and gives the one line that says why. */
async function refusalOf(file: string): Promise<string> {
  const refusal: unknown = await readIsolated(file, NOTHING).catch((error: unknown) => error);
  assert.ok(refusal instanceof ImportError, String(refusal));
  assert.doesNotMatch(refusal.message, /\n/u);
  return refusal.message;
}

test('a process of its own reads what this one would', async () => {
  const file = await write('总结.txt', '示例县2023年工作总结\n一、主要工作\n新建学校3所。\n');
  assert.deepEqual(await readIsolated(file, NOTHING), await readSource(file, NOTHING));
});

test('a file of more than 20 MB is refused before it is read', async () => {
  const file = await write('大.txt', '');
  await truncate(file, 20 * 1024 * 1024 + 1);
  assert.match(await refusalOf(file), /“大\.txt”超过20MB/u);
});

test('a folder and a file that is not there are named', async () => {
  assert.match(await refusalOf(folder), /找不到文件/u);
  assert.match(await refusalOf(path.join(folder, '没有.txt')), /找不到文件“.*没有\.txt”/u);
});

test('a page that nests a hundred thousand tags is refused, and so is Markdown that nests quotes', async () => {
  assert.match(await refusalOf(await write('深.html', '<div>'.repeat(100_000) + '总结')), /嵌套/u);
  assert.match(await refusalOf(await write('深.md', `${'>'.repeat(100_000)} 总结`)), /嵌套/u);
  assert.match(await refusalOf(await write('表.html', '<table><tr><td>'.repeat(20_000) + '总结')), /嵌套/u);
});

test('a page of 19 MB of tags is read or refused within the limits', async () => {
  const file = await write('多.html', '<p>总<b>结</b></p>'.repeat(19 * 1024 * 40));
  const outcome: unknown = await readIsolated(file, NOTHING).catch((error: unknown) => error);
  assert.ok(!(outcome instanceof Error) || outcome instanceof ImportError, String(outcome));
});

test('a file that outgrows its time or its memory is given up, in one line', async () => {
  const file = await write('慢.md', '*a _b '.repeat(400_000));
  await assert.rejects(readWithin({ heapMegabytes: 512, milliseconds: 500 }, file, NOTHING), {
    name: ImportError.name,
    message: /“慢\.md”读了.*已停止，没有导入/u,
  });
  const large = await write('大.html', '<p>总<b>结</b></p>'.repeat(200_000));
  await assert.rejects(readWithin({ heapMegabytes: 40, milliseconds: 60_000 }, large, NOTHING), {
    name: ImportError.name,
    message: /“大\.html”需要的内存太多，已停止，没有导入/u,
  });
});

test('random and truncated bytes in every format are refused in one line', async () => {
  for (const ending of ['docx', 'pdf', 'html', 'md', 'txt']) {
    const zip = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), randomBytes(4096)]);
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(4096)]);
    for (const [index, bytes] of [randomBytes(4096), zip, pdf, zip.subarray(0, 6)].entries())
      await refusalOf(await write(`乱${index}.${ending}`, bytes));
  }
});
