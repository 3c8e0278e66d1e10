import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { withoutBlanks } from '../../model/text.ts';
import { importDocument, type Imported } from '../index.ts';
import { readSource } from '../read/index.ts';
import { importReport } from '../report.ts';
import { optionsFor, temporaryFolder } from '../testing.ts';

/** Real reports: for tests and measurement only, and not in every clone. */
const CORPUS = path.resolve(import.meta.dirname, '../../../../shared/corpus');
const skip = existsSync(CORPUS) ? false : `no corpus at ${CORPUS}: real plans were not tried`;

/** A promise of the founding example, found by reading it: a few characters of its words, and what it says of itself. */
interface Expected {
  path: string;
  words: string;
  due: string;
  owner?: string;
  /** Some would call it a promise, some would not. */
  optional?: true;
}

const expected = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'founding-promises.json'), 'utf8'),
) as Expected[];

async function read(t: TestContext, file: string): Promise<Imported> {
  const options = optionsFor(await temporaryFolder(t), { issuer: 't', document: 'd', dryRun: true });
  return importDocument(path.join(CORPUS, file), options, readSource);
}

test(
  'of the promises of the founding example more than nine in ten are proposed, and hardly anything else',
  { skip },
  async (t) => {
    const { commitments } = importReport(await read(t, 'department/county-education-2021h1.txt'));
    const isFound = ({ path: section, words, due, owner = '' }: Expected): boolean =>
      commitments.some(
        (one) =>
          one.section === section &&
          withoutBlanks(one.text).includes(words) &&
          one.due === due &&
          one.owner === owner,
      );
    const missing = expected.filter((one) => one.optional !== true && !isFound(one));
    const wrong = commitments.filter(
      ({ section, text }) =>
        !expected.some((one) => one.path === section && withoutBlanks(text).includes(one.words)),
    );
    const count = expected.filter(({ optional }) => optional !== true).length;
    t.diagnostic(
      `${commitments.length} proposed, ${missing.length} of ${count} missing, ${wrong.length} false`,
    );
    assert.ok(missing.length <= count * 0.1, JSON.stringify(missing, null, 1));
    assert.ok(wrong.length <= 2, JSON.stringify(wrong, null, 1));
    for (const { text, raw } of commitments) assert.ok(raw.includes(text));
  },
);

/** Growth in %, new jobs in 万人 and rise of prices in % that each report of the State Council sets for its year. */
const GOALS: readonly (readonly [year: number, growth: number, jobs: number, prices: number])[] = [
  [2008, 8, 1000, 4.8],
  [2009, 8, 900, 4],
  [2010, 8, 900, 3],
  [2011, 8, 900, 4],
  [2012, 7.5, 900, 4],
  [2013, 7.5, 900, 3.5],
  [2014, 7.5, 1000, 3.5],
  [2015, 7, 1000, 3],
  [2016, 6.5, 1000, 3],
  [2017, 6.5, 1100, 3],
  [2018, 6.5, 1100, 3],
];
for (const [year, ...values] of GOALS)
  test(`the yearly goals of ${year} are one promise each, with its number`, { skip }, async (t) => {
    const { commitments, numbers, record } = await read(t, `state-council/${year}.txt`);
    const targets = commitments.flatMap(({ in: name, commitment }) => {
      const target = numbers.find((one) => one.in === name && one.metric.id === commitment.target);
      return target === undefined ? [] : [{ ...target.metric, text: commitment.text, due: commitment.due }];
    });
    assert.ok(record.period === undefined || record.period === String(year));
    const names = ['国内生产总值增长', '城镇新增就业', '居民消费价格'];
    for (const [index, name] of names.entries()) {
      const own = targets.filter(({ text, period }) => text.startsWith(name) && period === String(year));
      assert.deepEqual(
        own.map(({ value, kind }) => [value, kind]),
        [[values[index], 'target']],
        name,
      );
      assert.ok([undefined, `${year}-12`].includes(own[0]?.due));
    }
  });
