import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { partnersOf, type Unit } from '../history/alignment.ts';
import { importDocument, type Imported } from '../import/index.ts';
import { allUnits } from '../import/outline.ts';
import { readSource } from '../import/read/index.ts';
import { importReport, readingOf } from '../import/report.ts';
import { optionsFor, temporaryFolder } from '../import/testing.ts';

/** Real reports: for tests and measurement only, and not in every clone. */
const CORPUS = path.resolve(import.meta.dirname, '../../../shared/corpus');
const skip = existsSync(CORPUS) ? false : `no corpus at ${CORPUS}: real reports were not compared`;

async function imported(t: TestContext, file: string, period?: string): Promise<Imported> {
  const options = optionsFor(await temporaryFolder(t), { dryRun: true, period });
  return importDocument(path.join(CORPUS, file), options, readSource);
}

/**
 * The founding example, read: for each item of its summary the items of its plan that take it up. The summary speaks of the same
 * office, so several may do; where the plan says nothing of the matter there is none.
 */
const PARTNERS: Record<string, readonly string[]> = {
  '一/(一)/1': ['二/(一)/1'],
  '一/(一)/2': ['二/(一)/3', '二/(一)/4'],
  '一/(一)/3': ['二/(一)/6'],
  '一/(一)/4': ['二/(一)/7'],
  '一/(一)/5': [],
  '一/(二)/1': ['二/(二)/1'],
  '一/(二)/2': ['二/(二)/2'],
  '一/(二)/3': [],
  '一/(三)/1': ['二/(一)/2', '二/(一)/5'],
  '一/(三)/2': ['二/(三)/2'],
  '一/(三)/3': [],
  '一/(三)/4': [],
  '一/(三)/5': ['二/(三)/3', '二/(三)/4'],
  '一/(三)/6': ['二/(三)/3', '二/(三)/4'],
  '一/(四)/1': ['二/(四)/1'],
  '一/(四)/2': ['二/(四)/2', '二/(四)/3'],
};

test(
  'of 16 items of the founding example at least 14 find a sensible partner in its plan first, or none where there is none',
  { skip },
  async (t) => {
    const { outline } = await imported(t, 'department/county-education-2021h1.txt');
    const units = allUnits(outline.units);
    const titleOf = headingsBy(outline);
    const items = units
      .filter(({ path: place }) => place.split('/').length === 3)
      .map(({ path: place, body }): Unit => ({
        key: place,
        headings: titleOf(place),
        text: body.map(readingOf).join('\n'),
      }));
    const [summary, plan] = ['一', '二'].map((part) => items.filter(({ key }) => key.startsWith(part)));
    assert.deepEqual([summary?.length, plan?.length], [16, 16]);
    const wrong = partnersOf(summary ?? [], plan ?? []).filter(({ unit, partner }) => {
      const sensible = PARTNERS[unit] ?? [];
      return partner === undefined ? sensible.length > 0 : !sensible.includes(partner);
    });
    t.diagnostic(`${16 - wrong.length} of 16; not sensible: ${JSON.stringify(wrong)}`);
    assert.ok(wrong.length <= 2);
  },
);

/** Gives the headings from the top down to a path. */
function headingsBy({ units }: Imported['outline']): (place: string) => string[] {
  const titles = new Map(allUnits(units).map((unit) => [unit.path, `${unit.number}${unit.title}`]));
  return (place) => {
    const names = place.split('/');
    return names.flatMap((_, index) => titles.get(names.slice(0, index + 1).join('/')) ?? []);
  };
}

/**
 * Three targets of the plans of eleven years, as written, and what the report of the next year says of them, read: a few characters
 * of each sentence that answers. Where that report does not say it, nothing is right.
 */
const ANSWERS: readonly (readonly [
  year: number,
  growth: readonly [target: string, ...answers: string[]],
  jobs: readonly [target: string, ...answers: string[]],
  prices: readonly [target: string, ...answers: string[]],
])[] = [
  [2008, ['8%左右', '30万亿元'], ['1000万人', '1113万人'], ['4.8%左右', '物价总水平涨幅']],
  [2009, ['8%左右', '33.5万亿元'], ['900万人以上', '1102万人'], ['4%左右']],
  [2010, ['8％左右', '10.3%'], ['900万人以上', '1168万人'], ['3％左右', '3.3%']],
  [
    2011,
    ['8%左右', '47.2万亿元'],
    ['900万人以上', '1221万人'],
    ['4%左右', '居民消费价格指数', '物价调控目标'],
  ],
  [2012, ['7.5％', '7.8%'], ['900万人以上', '1266万人'], ['4％左右', '1266万人']],
  [2013, ['7.5%左右', '56.9万亿元'], ['900万人以上', '1310万人'], ['3.5%左右', '2.6%']],
  [2014, ['7.5%左右', '63.6万亿元'], ['1000万人以上', '1322万人'], ['3.5%左右', '价格上涨2%']],
  [2015, ['7%左右', '67.7万亿元'], ['1000万人以上', '1312万人'], ['3%左右', '价格涨幅保持']],
  // The source breaks its lines behind 74.4.
  [2016, ['6.5%－7%', '74.4', '6.7%'], ['1000万人以上', '1314万人'], ['3%左右', '价格上涨2%']],
  // Of prices it gives only the mean of five years.
  [2017, ['6.5%左右', '国内生产总值增长6.9%'], ['1100万人以上', '1351万人'], ['3%左右']],
];
const LABELS = ['国内生产总值增长', '城镇新增就业', '居民消费价格'];

test(
  'of 30 targets of ten years at least 26 are paired first with what the next report says of them',
  { skip },
  async (t) => {
    const wrong: string[] = [];
    for (const [year, ...expected] of ANSWERS) {
      const contentDir = await temporaryFolder(t);
      const read = (of: number, dryRun: boolean): Promise<Imported> =>
        importDocument(
          path.join(CORPUS, `state-council/${of}.txt`),
          optionsFor(contentDir, { document: String(of), period: String(of), dryRun }),
          readSource,
        );
      const { review } = await read(year, false);
      const pairs = importReport(await read(year + 1, true)).pairs;
      expected.forEach(([written, ...answers], index) => {
        const label = LABELS[index] ?? '';
        const found = review.commitments.find(
          ({ commitment }) => commitment.text.includes(label) && commitment.text.includes(written),
        );
        assert.ok(found, `${year} ${label} ${written}`);
        const key = `shili/${year}/${found.in}#${found.commitment.id}`;
        const first = pairs.find(({ of }) => of === key)?.outcome;
        const isRight =
          first === undefined ? answers.length === 0 : answers.some((answer) => first.includes(answer));
        if (!isRight) wrong.push(`${year} ${label}: ${first ?? 'nothing'}`);
      });
    }
    t.diagnostic(`${30 - wrong.length} of 30; wrong: ${wrong.join(' | ')}`);
    assert.ok(wrong.length <= 4);
  },
);
