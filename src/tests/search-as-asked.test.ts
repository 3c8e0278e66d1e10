import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { ask, openSample, type Answer } from './search-asking.ts';
import { openSearch, resultsOn, settled, totalOn } from './search-page.ts';
import { drawWords, fold, holders, runsOf, type SectionText } from './search-truth.ts';
import type { TestSite } from './site.ts';

let site: TestSite;
let sections: SectionText[];
let page: Page;
before(async () => {
  ({ site, sections, page } = await openSample());
});

/** Pieces of sentences with punctuation within them, as people copy them. */
function copiedPieces(count: number): string[] {
  const isPiece = (words: string): boolean =>
    runsOf(words).length > 1 && !/[\s"“”「」-]/u.test(words) && words.trim() === words;
  return drawWords(sections, count, [4, 40], isPiece);
}

async function askOne(query: string): Promise<Answer> {
  const [answer] = await ask(page, site, [query]);
  return answer ?? assert.fail();
}

test('a piece of a sentence with its punctuation leads first to the section that holds it whole', async () => {
  const pieces = copiedPieces(200);
  const answers = await ask(page, site, pieces);
  const wrong = answers.filter(({ q, hits }) => !holders(sections, { want: [q] }).includes(hits[0] ?? ''));
  assert.deepEqual(
    wrong.map(({ q }) => q),
    [],
  );
});

test('what stands whole is marked as a whole, on the card and on the page, and nothing else', async () => {
  for (const piece of copiedPieces(12)) {
    await openSearch(page, site, piece);
    const first = page.locator('.results > li').first();
    const onCard = await first.locator('mark').evaluateAll((all) => all.map((one) => one.textContent));
    assert.ok(onCard.length > 0 && onCard.every((mark) => fold(mark) === fold(piece)), `${piece}: ${onCard}`);
    await first.locator('a[data-search-result]').click();
    await page.locator('#text mark').first().waitFor();
    const onPage = await page
      .locator('#text')
      .evaluate((text) => [...text.querySelectorAll('mark')].map((mark) => mark.textContent).join(''));
    assert.equal(fold(onPage).replaceAll(fold(piece), ''), '', piece);
  }
});

test('syllables of pinyin are cut into the words that the texts have', async () => {
  const answers = await ask(page, site, [
    'you er yuan xue wei',
    'yi wu jiaoyu',
    'xiao che jia shi yuan',
    'youeryuan xue wei',
  ]);
  assert.deepEqual(
    answers.map(({ reading }) => reading.query),
    ['幼儿园 学位', '义务教育', '校车 驾驶员', '幼儿园 学位'],
  );
  for (const { reading, hits } of answers)
    assert.deepEqual(hits.toSorted(), holders(sections, { want: runsOf(reading.query) }).toSorted());
});

test('many syllables that are no word of the texts are answered as well, with nothing', async () => {
  const { hits, others } = await askOne('shi yi jie shi zhong quan hui jing shen ji hua sheng yu');
  assert.deepEqual([hits, others], [[], []]);
});

test('what is to be left out may be written in traditional characters', async () => {
  const { reading, hits } = await askOne('教师 -培訓');
  assert.deepEqual(reading, { query: '教师 -培训', how: 'simplified' });
  assert.deepEqual(hits.toSorted(), holders(sections, { want: ['教师'], without: ['培训'] }).toSorted());
});

test('other words are offered once each', async () => {
  for (const { q, others } of await ask(page, site, ['县第二中学', '食糖', 'jiaoshi', '城西幼儿园']))
    assert.equal(new Set(others).size, others.length, q);
});

test('a document that is asked for by its title is offered', async () => {
  await openSearch(page, site, '示例县教育局2023年上半年工作总结');
  assert.equal(await totalOn(page), 0);
  const offered = page.locator('.next-steps a').first();
  assert.equal(
    new URL((await offered.getAttribute('href')) ?? '', site.address).pathname,
    '/shili-jyj/2023-h1/',
  );
});

test('a query of any length leaves an address that can be opened again', async () => {
  const long = '学前教育普及普惠'.repeat(300);
  await page.goto(new URL('/', site.address).href);
  await page.locator('#q').fill(long);
  await page.locator('#q').press('Enter');
  await page.waitForURL(/\/search\//u);
  await settled(page);
  assert.ok(page.url().length < 4000, `${page.url().length}`);
  assert.equal((await page.reload())?.status(), 200);
});

test('on a slow line the number of old results does not stay beside new words', async () => {
  await openSearch(page, site, '食堂');
  assert.ok((await resultsOn(page)).length > 0);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search/text/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('#q').fill('救护车');
  await page.locator('.found h2', { hasText: '正在搜索' }).waitFor();
  release();
  await settled(page);
  assert.match(await page.locator('.found h2').innerText(), /找到\d+节/u);
  await page.unroute('**/search/text/**');
});

test('with letters of twice the size the bar of marks fits its page', async () => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(
      new URL(`/shili-jyj/2023-h1/plan/1/?mark=${encodeURIComponent('幼儿园')}`, site.address).href,
    );
    await page.locator('.mark-bar').waitFor();
    const fits = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      const pieces = [...document.querySelectorAll('.mark-bar button, .mark-count')];
      const boxes = pieces.map((piece) => piece.getBoundingClientRect());
      const apart = boxes.every((one, index) =>
        boxes.slice(index + 1).every((two) => one.right <= two.left + 1 || one.bottom <= two.top + 1),
      );
      return (
        apart && boxes.every(({ left, right, width: own }) => own > 0 && left >= 0 && right <= innerWidth)
      );
    });
    assert.ok(fits, `${width} px`);
  }
});

test('a text that does not come keeps no piece of a sentence from being found', async () => {
  const piece = '幼儿园、教师';
  const truth = holders(sections, { want: runsOf(piece) });
  assert.ok(truth.length > 1);
  await page.route('**/search/text/**', (route) => route.abort());
  await openSearch(page, site, piece);
  assert.equal(await totalOn(page), truth.length);
  await page.unroute('**/search/text/**');
});
