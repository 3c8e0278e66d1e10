import { parseArgs } from 'node:util';
import { benchHistory } from '../bench/history.ts';
import { benchSearch } from '../bench/search/index.ts';
import { words } from '../words/commands.ts';
import { UsageError } from './report.ts';

const OPTIONS = {
  search: { type: 'boolean', default: false },
  history: { type: 'boolean', default: false },
  sections: { type: 'string', default: '1000,10000' },
  promises: { type: 'string', default: '200' },
  json: { type: 'boolean', default: false },
} as const;

/**
 * `npm run bench -- [--search] [--sections 1000,10000] [--json]`: search beside what others would use.
 * `npm run bench -- --history [--promises 200] [--json]`: pairing and comparing two texts.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.search && values.history) throw new UsageError(words.benchUsage);
  const figures = values.history
    ? countsOf('--promises', values.promises).map(benchHistory)
    : await benchSearch(countsOf('--sections', values.sections));
  if (values.json) console.log(JSON.stringify(figures, undefined, 2));
  else console.table(figures);
}

function countsOf(flag: string, written: string): number[] {
  const counts = written.split(',').map(Number);
  if (counts.every((count) => Number.isInteger(count) && count > 0)) return counts;
  throw new UsageError(words.badCount(flag, written));
}
