import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { indicatorsSchema, type Indicator } from '../model/indicator.ts';
import { metricsSchema, type Metric } from '../model/metric.ts';
import { formatPeriod } from '../model/period.ts';
import { convertValue } from '../model/unit.ts';
import { zh } from '../words/zh-CN.ts';
import { openBrowser, openSite, SAMPLE, type TestSite } from './site.ts';

/** A metric as the frontmatter has it, and the page of its text. */
interface Written extends Metric {
  document: string;
  page: string;
}

const record = z.object({ metrics: metricsSchema });
const indicators = indicatorsSchema.parse(parse(readFileSync(path.join(SAMPLE, 'indicators.yaml'), 'utf8')));
const metrics = globSync('documents/**/*.mdx', { cwd: SAMPLE })
  .sort()
  .flatMap((file): Written[] => {
    const [, yaml = ''] = readFileSync(path.join(SAMPLE, file), 'utf8').split(/^---$/mu);
    const page = file.replace(/^documents|\.mdx$/gu, '').replace(/(?:\/index)?$/u, '/');
    const [, issuer, document] = page.split('/');
    return record
      .parse(parse(yaml))
      .metrics.map((metric) => ({ ...metric, document: `${issuer}/${document}`, page }));
  });

let site: TestSite;
let browser: Browser;
let page: Page;
before(async () => {
  site = await openSite();
  browser = await openBrowser();
  page = await browser.newPage();
});

async function go(address: string): Promise<void> {
  await page.goto(new URL(address, site.address).href);
}

/** A value as the page of its indicator shows it. */
interface Shown {
  period: string;
  side: string;
  href: string;
  words: string;
  /** The whole of what stands with it: marks, written form, document. */
  around: string;
}

async function shownOn(indicator: string): Promise<Shown[]> {
  await go(`/indicators/${indicator}/`);
  return page.locator('.series table').evaluateAll((tables) =>
    tables.flatMap((table) =>
      [...table.querySelectorAll('td .value')].map((value) => {
        const cell = value.closest('td');
        const link = value.querySelector('a');
        return {
          period: cell?.closest('tr')?.querySelector('th')?.textContent ?? '',
          side: table.querySelectorAll('thead th')[cell?.cellIndex ?? 0]?.textContent ?? '',
          href: link?.getAttribute('href') ?? '',
          words: link?.textContent ?? '',
          around: value.textContent,
        };
      }),
    ),
  );
}

/** A range as the sample writes it, in the indicator's unit. */
const RANGE = /^\d+—\d+/u;

/** What a page must show of a metric; its number in the indicator's unit. */
function expected({ unit }: Indicator, metric: Written): Omit<Shown, 'around' | 'words'> & { says: string } {
  const value = metric.value === undefined ? undefined : convertValue(metric.value, metric.unit, unit);
  return {
    period: formatPeriod(metric.period),
    side: metric.kind === 'target' ? '目标' : '结果',
    href: `${metric.page}#${metric.at}`,
    says: metric.withheld
      ? '未公开'
      : RANGE.test(metric.written)
        ? ` ${metric.written}`
        : `${zh.comparators[metric.comparator]} ${value} ${unit}`,
  };
}

/** Reads shown words as comparator, number and unit: 61.0% and 61% are one value. */
function saying(words: string): string {
  if (RANGE.test(words)) return ` ${words}`;
  const found = /^(\D*?)(\d+(?:\.\d+)?)(.*)$/u.exec(words);
  return found === null ? words : `${found[1]} ${Number(found[2])} ${found[3]}`;
}

for (const indicator of indicators)
  test(`the page of ${indicator.id} shows every value of the frontmatter, and no other`, async () => {
    const own = metrics.filter((metric) => metric.indicator === indicator.id);
    const shown = await shownOn(indicator.id);
    const sorted = <T>(all: T[]): string[] => all.map((one) => JSON.stringify(one)).sort();
    assert.deepEqual(
      sorted(shown.map(({ period, side, href, words }) => ({ period, side, href, says: saying(words) }))),
      sorted(own.map((metric) => expected(indicator, metric))),
    );
    for (const { around, href, words } of shown)
      assert.ok(
        own.some(
          ({ written, page: at, at: anchor }) =>
            `${at}#${anchor}` === href &&
            (words === '未公开' || around.includes(zh.converted(written)) || holds(written, words)),
        ),
        `${words} at ${href} hides its written form: ${around}`,
      );
  });

/** Says whether shown words have the digits of a written form. */
function holds(written: string, words: string): boolean {
  return written.normalize('NFKC').includes(/[\d.]+/u.exec(words)?.[0] ?? words);
}

test('a value leads to its sentence', async () => {
  const wrong: string[] = [];
  for (const [address, own] of Map.groupBy(metrics, (metric) => metric.page)) {
    await go(address);
    const places = own.map(({ at, written }) => ({ at, written }));
    wrong.push(
      ...(await page.evaluate(
        (all) =>
          all
            .filter(({ at, written }) => {
              const target = document.getElementById(at);
              let text = target?.textContent ?? '';
              if (target !== null && /^H\d$/u.test(target.tagName))
                for (
                  let next = target.nextElementSibling;
                  next !== null && !(/^H\d$/u.test(next.tagName) && next.tagName <= target.tagName);
                  next = next.nextElementSibling
                )
                  text += next.textContent;
              return !text.replace(/\s/gu, '').includes(written.replace(/\s/gu, ''));
            })
            .map(({ at, written }) => `${location.pathname}#${at} ${written}`),
        places,
      )),
    );
  }
  assert.deepEqual(wrong, []);
});

test('two values of one document for one period are both marked and neither is drawn', async () => {
  let conflicts = 0;
  for (const indicator of indicators) {
    const own = metrics.filter((metric) => metric.indicator === indicator.id && metric.value !== undefined);
    const groups = Map.groupBy(own, ({ document, period, kind }) =>
      [document, period, kind === 'target'].join(' '),
    );
    const differing = [...groups.values()].filter(
      (group) =>
        new Set(group.map(({ value = 0, unit }) => convertValue(value, unit, indicator.unit))).size > 1,
    );
    const shown = await shownOn(indicator.id);
    assert.equal(
      shown.filter(({ around }) => around.includes(zh.conflict)).length,
      differing.flat().length,
      indicator.id,
    );
    for (const cell of await page.locator('td:has(.tag)', { hasText: zh.conflict }).all())
      assert.equal(await cell.getAttribute('data-value'), null);
    conflicts += differing.length;
  }
  assert.ok(conflicts > 0, 'the sample holds a conflict');
});

test('a range is in the table with both ends and not in the chart', async () => {
  await go('/indicators/village-clinics/');
  const cell = page.locator('.series td', { hasText: '10—12个' });
  assert.equal(await cell.count(), 1);
  assert.equal(await cell.getAttribute('data-value'), null);
  const note = page.locator('.chart-note', { hasText: zh.rangeNote.table });
  assert.equal(await note.innerText(), zh.rangeNote.table + zh.rangeNote.chart);
});

test('on paper, where no chart is, nothing is said about the chart', async () => {
  await go('/indicators/family-doctor-signing/');
  const note = page.locator('.chart-note').first();
  assert.equal(await note.innerText(), zh.conflictNote.table + zh.conflictNote.chart);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await note.innerText(), zh.conflictNote.table);
  assert.ok(!(await page.locator('main').innerText()).includes('图中'));
  await page.emulateMedia({ media: null });
});

test('what is drawn is what the table says', async () => {
  for (const { id } of indicators) {
    await go(`/indicators/${id}/`);
    const cells = await page.locator('.series td[data-value]').all();
    assert.ok(cells.length > 0, id);
    for (const cell of cells) {
      const words = await cell.locator('.value > a').first().innerText();
      assert.equal(Number(/[\d.]+/u.exec(words)?.[0]), Number(await cell.getAttribute('data-value')), id);
    }
  }
});

test('the list of indicators keeps the order of its file and counts values and withheld ones', async () => {
  await go('/indicators/');
  const rows = await page
    .locator('.indicators tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('th')?.textContent,
        ...[...row.querySelectorAll('td:nth-last-child(-n + 2)')].map((cell) => cell.textContent),
      ]),
    );
  assert.deepEqual(
    rows,
    indicators.map(({ id, name }) => {
      const own = metrics.filter((metric) => metric.indicator === id);
      return [name, String(own.length), String(own.filter(({ withheld }) => withheld).length)];
    }),
  );
});

test('the header, the data of a section and a number in the text lead to indicators', async () => {
  const linked = metrics.find(({ indicator }) => indicator === 'after-school') ?? assert.fail();
  await go(linked.page);
  assert.equal(await page.locator('header nav a[href="/indicators/"]').innerText(), '指标');
  assert.ok((await page.locator('.metrics th a[href="/indicators/after-school/"]').count()) > 0);
  await go('/shili-jyj/2023-h2/summary/3/');
  assert.equal(
    await page.locator('.prose a.metric').first().getAttribute('href'),
    '/indicators/after-school/',
  );
});

test('home and document say how much is disclosed, in words', async () => {
  const said = (own: readonly Written[]): string => {
    const withheld = own.filter((metric) => metric.withheld).length;
    const rate = Math.round(((own.length - withheld) / own.length) * 1000) / 10;
    return `公开率${rate}%${own.length}项数据中公开${own.length - withheld}项，未公开${withheld}项`;
  };
  const of = (start: string): Written[] => metrics.filter(({ document }) => document.startsWith(start));
  await go('/');
  assert.deepEqual(
    await page.locator('.disclosure').allTextContents(),
    ['shili-jyj/', 'shili-wjj/'].map((issuer) => said(of(issuer))),
  );
  await go('/shili-wjj/2024-h1/');
  assert.deepEqual(await page.locator('.disclosure').allTextContents(), [said(of('shili-wjj/2024-h1'))]);
});
