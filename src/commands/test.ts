import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { prepareChromium } from '../tests/chromium.ts';
import { PROJECT } from './site/folders.ts';

const BIN = path.join(PROJECT, 'node_modules', '.bin');
const ENVIRONMENT = { ...process.env, PATH: `${BIN}${path.delimiter}${process.env['PATH'] ?? ''}` };

/** What `npm test` runs, in order; the first failure ends it. */
const STEPS: [name: string, command: string, ...args: string[]][] = [
  ['formatting', 'npm', 'run', '-s', 'format', '--', '--check', '--log-level', 'warn'],
  ['types', 'astro', 'check', '--minimumFailingSeverity', 'warning'],
  // One file at a time: the site tests start browsers and builds, and two cores are enough for one of them.
  ['tests', 'node', '--test', '--test-concurrency=1', 'src/**/*.test.ts'],
];

/** `npm test`: formatting, types, units, and the site in a real browser. */
export function run(): Promise<number> {
  prepareChromium();
  for (const [name, command, ...args] of STEPS) {
    console.log(`\n== ${name}`);
    const { status } = spawnSync(command, args, { cwd: PROJECT, stdio: 'inherit', env: ENVIRONMENT });
    if (status !== 0) return Promise.resolve(status ?? 1);
  }
  return Promise.resolve(0);
}
