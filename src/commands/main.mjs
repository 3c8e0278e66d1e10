// The one entry of every command. Plain JavaScript, so that an old Node can still read it and say what is wrong.
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `需要 Node.js 22.12 或更高版本，现在是 ${process.versions.node}。请先运行 npm ci，它会装好合适的版本。`,
  );
  process.exit(1);
}
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Compiled code is kept for the next command, and for the processes that read files.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../.gongbao/compiled', import.meta.url));
module.enableCompileCache(process.env.NODE_COMPILE_CACHE);

/** @type {Record<string, () => Promise<{ run: (args: string[]) => Promise<number | undefined> }>>} */
const COMMANDS = {
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
  build: () => import('./build.ts'),
  import: () => import('./import.ts'),
  check: () => import('./check.ts'),
  review: () => import('./review.ts'),
  export: () => import('./export.ts'),
  bench: () => import('./bench.ts'),
  test: () => import('./test.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) {
  console.error(`没有命令“${name}”。可用的命令：${Object.keys(COMMANDS).join('、')}。`);
  process.exit(1);
}
const { reportFailure } = await import('./report.ts');
try {
  const { run } = await command();
  process.exitCode = (await run(args)) ?? 0;
} catch (error) {
  process.exitCode = reportFailure(error);
}
