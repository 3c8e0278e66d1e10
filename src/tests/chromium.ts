import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../commands/report.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Finds a Chromium on this machine: `CHROMIUM` names one, else the usual places are tried. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'] ?? '', ...PLACES, MAC].find((file) => file !== '' && existsSync(file));
}

/** Makes sure that a browser is there: on Debian, root installs the packages of debian-packages.txt; else one line says what to do. */
export function prepareChromium(): void {
  if (findChromium() !== undefined) return;
  const packages = readFileSync(path.join(import.meta.dirname, 'debian-packages.txt'), 'utf8')
    .split('\n')
    .filter(Boolean);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new UsageError(
      `The browser tests need Chromium: run "sudo apt-get install ${packages.join(' ')}", or set CHROMIUM to its path.`,
    );
  console.log(`Installing ${packages.join(' ')} …`);
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
