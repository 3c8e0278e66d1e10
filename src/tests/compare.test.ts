import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findViolations } from './axe.ts';
import { compareContent, NEWER, OLDER } from './compare-content.ts';
import { openBrowser, openSite, type TestSite } from './site.ts';

const ADDRESS = '/compare/shili-jyj/2020/2019/';
const REWORDED = '.unit[data-change=reworded]';

let site: TestSite;
let browser: Browser;
before(async () => {
  site = await openSite(compareContent());
  browser = await openBrowser();
});

/** Opens an address, and closes it when the test has seen it. */
async function on(
  address: string,
  see: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(new URL(address, site.address).href);
    await see(page);
  } finally {
    await context.close();
  }
}

/** Gives the words of an element without what is said to screen readers, and without one kind of change. */
function wordsOf(page: Page, selector: string, without: 'ins' | 'del' | 'nothing'): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, left) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const one of copy.querySelectorAll(`.hidden, ${left}`)) one.remove();
      return copy.textContent;
    }, without);
}

test('a comparison says in words how many units became what', async () => {
  await on(ADDRESS, async (page) => {
    const said = '两份计划共对照4条：1条改写，1条未变，1条新增，1条未延续；1个目标有变化。';
    assert.equal(await page.locator('main > section li').first().innerText(), `工作计划：${said}`);
    assert.deepEqual(
      await page
        .locator('.unit .tag')
        .allInnerTexts()
        .then((all) => all.sort()),
      ['改写', '新增', '未变', '未延续'].sort(),
    );
  });
});

test('every part and unit of a comparison has an anchor of its own', async () => {
  for (const address of [ADDRESS, '/compare/shili-wjj/2020/2019/'])
    await on(address, async (page) => {
      const ids = await page.locator('main [id]').evaluateAll((all) => all.map(({ id }) => id));
      assert.ok(ids.length > 3);
      assert.equal(new Set(ids).size, ids.length, ids.join(' '));
    });
});

test('a changed target stands in the table, and both values lead to their sentences', async () => {
  await on(ADDRESS, async (page) => {
    const row = page.locator('.targets tbody tr');
    assert.deepEqual(await row.locator('th, td').allInnerTexts(), [
      '自来水普及率',
      '不低于95%\n2019年',
      '不低于92%\n2020年',
    ]);
    const hrefs = await row.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    assert.deepEqual(hrefs, ['/shili-jyj/2019/plan/1/#item-1', '/shili-jyj/2020/plan/1/#item-1']);
    await row.locator('a').first().click();
    assert.ok((await page.locator('#item-1 + p').innerText()).includes('95%'));
  });
});

test('nothing of the text is altered: without added words it is the older, without removed ones the newer', async () => {
  await on(ADDRESS, async (page) => {
    const inline = `${REWORDED} .inline-words .words`;
    assert.equal(await wordsOf(page, inline, 'ins'), OLDER[0][1]);
    assert.equal(await wordsOf(page, inline, 'del'), NEWER[0][1]);
    const column = (side: string): string => `${REWORDED} .columns [data-side=${side}] .words`;
    assert.equal(await wordsOf(page, column('before'), 'nothing'), OLDER[0][1]);
    assert.equal(await wordsOf(page, column('after'), 'nothing'), NEWER[0][1]);
    assert.equal(await wordsOf(page, '.unit[data-change=same] .words', 'nothing'), OLDER[1][1]);
    assert.equal(await wordsOf(page, '.unit[data-change=dropped] .words', 'nothing'), OLDER[2][1]);
    assert.equal(await wordsOf(page, '.unit[data-change=new] .words', 'nothing'), NEWER[2][1]);
  });
});

test('added and removed words carry a line and a word for screen readers, also without colours', async () => {
  for (const forcedColors of ['none', 'active'] as const)
    await on(
      `${ADDRESS}?view=inline`,
      async (page) => {
        const marks = page.locator(`${REWORDED} .inline-words :is(ins, del)`);
        const seen = await marks.evaluateAll((all) =>
          all.map((one) => [
            one.localName,
            getComputedStyle(one).textDecorationLine,
            one.querySelector('.hidden')?.textContent,
          ]),
        );
        assert.ok(seen.length >= 4);
        for (const [name, line, word] of seen)
          assert.deepEqual(
            [line, word],
            name === 'ins' ? ['underline', '增加：'] : ['line-through', '删去：'],
          );
      },
      { forcedColors },
    );
});

test('the view is chosen without script: side by side, inline, only what changed', async () => {
  await on(
    ADDRESS,
    async (page) => {
      const [columns, inline] = [
        page.locator(`${REWORDED} .columns`),
        page.locator(`${REWORDED} .inline-words`),
      ];
      const same = page.locator('.unit[data-change=same]');
      assert.deepEqual([await columns.isVisible(), await inline.isVisible()], [true, false]);
      const [left, right] = await Promise.all(
        ['before', 'after'].map((side) => columns.locator(`[data-side=${side}]`).boundingBox()),
      );
      assert.ok(left && right && left.x + left.width <= right.x && left.y === right.y);
      await page.getByLabel('行内').check();
      assert.deepEqual([await columns.isVisible(), await inline.isVisible()], [false, true]);
      assert.ok(await same.isVisible());
      await page.getByLabel('只看有变化的').check();
      assert.ok(!(await same.isVisible()));
      assert.equal(await page.locator('.unit:visible').count(), 3);
    },
    { javaScriptEnabled: false },
  );
});

test('the view is kept in the address', async () => {
  await on(ADDRESS, async (page) => {
    await page.getByLabel('行内').check();
    await page.getByLabel('只看有变化的').check();
    assert.equal(new URL(page.url()).search, '?view=inline&changes=only');
    await page.reload();
    assert.ok(await page.getByLabel('行内').isChecked());
    assert.ok(!(await page.locator('.unit[data-change=same]').isVisible()));
    await page.getByLabel('并排').check();
    await page.getByLabel('只看有变化的').uncheck();
    assert.equal(new URL(page.url()).search, '');
  });
});

test('the keyboard chooses the view', async () => {
  await on(ADDRESS, async (page) => {
    await page.getByLabel('并排').focus();
    await page.keyboard.press('ArrowRight');
    assert.ok(await page.locator(`${REWORDED} .inline-words`).isVisible());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.ok(await page.getByLabel('只看有变化的').isChecked());
    await page.getByLabel('只看有变化的').uncheck();
    await page.locator('.unit summary').focus();
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('.unit details .words').isVisible());
  });
});

test('on a phone and on paper differences stand inline, and nothing is cut off', async () => {
  await on(
    ADDRESS,
    async (page) => {
      assert.ok(await page.locator(`${REWORDED} .inline-words`).isVisible());
      assert.ok(!(await page.getByLabel('并排').isVisible()));
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
      const { width = 0 } = (await page.locator('.targets table').boundingBox()) ?? {};
      assert.ok(width > 0 && width <= 360, `${width}`);
    },
    { viewport: { width: 390, height: 800 } },
  );
  await on(ADDRESS, async (page) => {
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator(`${REWORDED} .inline-words`).isVisible());
    assert.ok(!(await page.locator('gongbao-compare').isVisible()));
  });
});

test('a promise of a dropped item is listed with its card and its status', async () => {
  await on(ADDRESS, async (page) => {
    const promise = page.locator('.dropped li');
    assert.equal(await promise.count(), 1);
    assert.equal(await promise.locator('a').getAttribute('href'), '/shili-jyj/2019/plan/1/#c2');
    assert.match(await promise.innerText(), /更换老旧水表300只\s+待报告/u);
  });
});

test('a document leads to its comparisons, and they lead to both documents', async () => {
  await on('/shili-jyj/2024-h2/', async (page) => {
    const links = page.locator('.compare-links a');
    assert.deepEqual(await links.allInnerTexts(), ['与上一份文件对照', '与上年同期对照']);
    await links.nth(1).click();
    assert.ok(page.url().endsWith('/compare/shili-jyj/2024-h2/2023-h2/'));
    for (const document of ['2024-h2', '2023-h2'])
      assert.ok((await page.locator(`main dl a[href="/shili-jyj/${document}/"]`).count()) > 0, document);
  });
  await on('/shili-jyj/2019/', async (page) => assert.equal(await page.locator('.compare-links').count(), 0));
});

test('a section leads to its counterparts in the neighbouring documents', async () => {
  const of = async (address: string): Promise<string[]> => {
    let found: string[] = [];
    await on(address, async (page) => {
      found = await page
        .locator('.counterparts dl > div')
        .evaluateAll((rows) =>
          rows.map(
            (row) =>
              `${row.querySelector('dt')?.textContent} ${row.querySelector('a')?.getAttribute('href')}`,
          ),
        );
    });
    return found;
  };
  assert.deepEqual(await of('/shili-jyj/2020/plan/1/'), ['先前的计划 /shili-jyj/2019/plan/1/']);
  assert.deepEqual(await of('/shili-jyj/2023-h2/plan/1/'), [
    '后来的总结 /shili-jyj/2024-h1/summary/1/',
    '先前的计划 /shili-jyj/2023-h1/plan/1/',
  ]);
});

test('a topic gathers its sections, promises by year, and is linked from its sections', async () => {
  await on('/shili-jyj/2020/plan/1/', async (page) => {
    await page.getByRole('link', { name: '供水', exact: true }).click();
    assert.equal(new URL(page.url()).pathname, '/topics/water/');
    assert.deepEqual(
      await page
        .locator('.issuers li a[href*="/plan/"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
      ['/shili-jyj/2020/plan/1/', '/shili-jyj/2019/plan/1/'],
    );
    assert.deepEqual(await page.locator('#commitments-title ~ h3').allInnerTexts(), ['2019年']);
    assert.equal(await page.locator('.ledger tbody tr').count(), 2);
    assert.deepEqual(await findViolations(page), []);
  });
});

test('the list of topics counts what they gather; a topic without sections says so', async () => {
  await on('/topics/', async (page) => {
    assert.equal(await page.locator('header nav a[href="/topics/"]').innerText(), '专题');
    const row = page.locator('.results li', { hasText: '供水和饮水安全。' });
    assert.deepEqual(await row.locator('.facts span').allInnerTexts(), ['2节', '2份文件', '2项承诺']);
    await page.getByRole('link', { name: '港口' }).click();
    assert.match(await page.locator('main').innerText(), /还没有属于这个专题的章节/u);
    assert.deepEqual(await findViolations(page), []);
  });
});
