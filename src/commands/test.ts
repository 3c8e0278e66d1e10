import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareChromium } from '../tests/chromium.ts';
import { SHARED_FOLDER } from '../tests/shared-folder.ts';
import { PROJECT } from './site/folders.ts';

const BIN = path.join(PROJECT, 'node_modules', '.bin');

/** What `npm test` runs, in order; the first failure ends it. */
const STEPS: [name: string, command: string, ...args: string[]][] = [
  ['formatting', 'npm', 'run', '-s', 'format', '--', '--check', '--log-level', 'warn'],
  ['types', 'astro', 'check', '--minimumFailingSeverity', 'warning'],
  ['units', 'node', '--test', '--test-concurrency=2', 'src/!(tests)/**/*.test.ts'],
  // One file at a time: these start browsers and builds, and two cores are enough for one of them.
  ['site', 'node', '--test', '--test-concurrency=1', 'src/tests/**/*.test.ts'],
];

/** `npm test`: formatting, types, units, and the site in a real browser. */
export function run(): Promise<number> {
  prepareChromium();
  const shared = mkdtempSync(path.join(tmpdir(), 'gongbao-tests-'));
  const env = {
    ...process.env,
    PATH: `${BIN}${path.delimiter}${process.env['PATH'] ?? ''}`,
    [SHARED_FOLDER]: shared,
  };
  try {
    for (const [name, command, ...args] of STEPS) {
      console.log(`\n== ${name}`);
      const { status } = spawnSync(command, args, { cwd: PROJECT, stdio: 'inherit', env });
      if (status !== 0) return Promise.resolve(status ?? 1);
    }
    return Promise.resolve(0);
  } finally {
    rmSync(shared, { recursive: true, force: true });
  }
}
