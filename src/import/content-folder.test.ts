import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { ImportError } from './error.ts';
import { importText, optionsFor, REPORT, temporaryFolder } from './testing.ts';

test('a content folder is made with the folders above it', async (t) => {
  const contentDir = path.join(await temporaryFolder(t), 'a/b');
  await importText(t, REPORT, optionsFor(contentDir));
  assert.ok(existsSync(path.join(contentDir, 'site.yaml')));
});

test('a file cannot be a content folder, nor hold one; one line says so', async (t) => {
  const file = path.join(await temporaryFolder(t), 'content');
  await writeFile(file, '');
  for (const contentDir of [file, path.join(file, 'below')])
    await assert.rejects(
      importText(t, REPORT, optionsFor(contentDir)),
      (error: unknown) => error instanceof ImportError && !error.message.includes('\n'),
    );
});

const noSystemFolder = existsSync('/proc/self') ? false : 'no folder of this system that refuses every other';

test('a folder in which nothing can be made is refused', { skip: noSystemFolder }, async (t) => {
  await assert.rejects(importText(t, REPORT, optionsFor('/proc/gongbao')), ImportError);
});
