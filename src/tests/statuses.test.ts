import assert from 'node:assert/strict';
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, suite, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { withoutBlanks } from '../model/text.ts';
import { commitmentWords } from '../words/commitments.ts';
import { followContent, type FollowedContent } from './promises.ts';
import { openBrowser, openSite, SAMPLE, temporaryFolder, type TestSite } from './site.ts';

/** A promise of 450 places until the end of 2023, in the sample; the summary after it says that 450 came. */
const PLACES = '2023-h1/plan/1#c4';
const ANSWER = '2023-h2/summary/1';
/** A promise of 40 washrooms in the year 2024; 9 are done by June. */
const YEARLY = '2023-h2/plan/4#c7';

/** What an invented issuer took over from the sample's office of education, and changed. */
interface Case {
  issuer: string;
  says: string;
  documents: readonly string[];
  change?: (summary: string) => string;
  promise: string;
  status: keyof typeof commitmentWords.statuses;
  /** Words of the newest outcome; undefined where there is none. */
  answer: string | undefined;
}

const UNTIL_2023 = ['2023-h1', '2023-h2'];
const CASES: readonly Case[] = [
  {
    issuer: 'kept',
    says: 'a result that reaches the promise',
    documents: UNTIL_2023,
    promise: PLACES,
    status: 'done',
    answer: '下半年新增公办园学位450个',
  },
  {
    issuer: 'short',
    says: 'a result that falls short',
    documents: UNTIL_2023,
    change: (summary) => summary.replaceAll('450', '400'),
    promise: PLACES,
    status: 'missed',
    answer: '下半年新增公办园学位400个',
  },
  {
    issuer: 'silent',
    says: 'a summary of that time without an outcome',
    documents: UNTIL_2023,
    change: (summary) => summary.replace(/ {2}- of: \S+#c4\n(?: {4}.*\n)+/u, ''),
    promise: PLACES,
    status: 'overdue',
    answer: undefined,
  },
  {
    issuer: 'hidden',
    says: 'a withheld result',
    documents: UNTIL_2023,
    change: (summary) => summary.replaceAll('450个', 'xx个').replaceAll('value: 450\n', 'withheld: true\n'),
    promise: PLACES,
    status: 'unverifiable',
    answer: '下半年新增公办园学位xx个',
  },
  {
    issuer: 'unpublished',
    says: 'a deadline without a summary of that time',
    documents: ['2023-h1'],
    promise: PLACES,
    status: 'awaited',
    answer: undefined,
  },
  {
    issuer: 'early',
    says: 'a half-year figure towards a yearly target',
    documents: [...UNTIL_2023, '2024-h1'],
    promise: YEARLY,
    status: 'not-due',
    answer: '农村寄宿制学校已改造浴室、厕所9处',
  },
];

let content = '';
let followed: FollowedContent;
let site: TestSite;
let page: Page;
before(async () => {
  content = temporaryFolder();
  for (const file of ['indicators.yaml', 'topics.yaml'])
    cpSync(path.join(SAMPLE, file), path.join(content, file));
  const issuers = CASES.map(({ issuer, says }) => `  - { id: ${issuer}, name: ${says} }\n`).join('');
  writeFileSync(path.join(content, 'site.yaml'), `name: 示例专栏\nissuers:\n${issuers}`);
  for (const one of CASES) writeCase(one);
  followed = await followContent(content);
});

/** Copies the documents of a case to its issuer, outcomes and all, and makes its change. */
function writeCase({ issuer, documents, change }: Case): void {
  const source = path.join(SAMPLE, 'documents/shili-jyj');
  for (const file of documents.flatMap((document) => globSync(`${document}/**/*.mdx`, { cwd: source }))) {
    const target = path.join(content, 'documents', issuer, file);
    const text = readFileSync(path.join(source, file), 'utf8').replaceAll('shili-jyj/', `${issuer}/`);
    const changed = change !== undefined && file === `${ANSWER}.mdx` ? change(text) : text;
    assert.equal(changed !== text, change !== undefined && file === `${ANSWER}.mdx`, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, changed);
  }
}

/** The promise of a case, followed. */
function promiseOf({ issuer, promise }: Case): FollowedContent['followed'][number] {
  return followed.followed.find(({ key }) => key === `${issuer}/${promise}`) ?? assert.fail(promise);
}

for (const one of CASES)
  test(`${one.says} is judged ${one.status}`, () => {
    assert.deepEqual(followed.problems, []);
    assert.equal(promiseOf(one).judgement.status, one.status);
    assert.equal(promiseOf(one).outcomes.at(-1)?.outcome.text, one.answer);
  });

suite('on the page', () => {
  before(async () => {
    site = await openSite(content);
    page = await (await openBrowser()).newPage();
  });

  for (const one of CASES)
    test(`${one.says} is on the card of the promise, with both quotations`, async () => {
      const { status, answer } = one;
      const card = await openCard(one);
      const shown = await card.locator('[data-status]').allInnerTexts();
      assert.deepEqual(shown, [commitmentWords.statuses[status]]);
      assert.equal(await card.locator(`[data-status="${status}"]`).count(), 1);
      const answers = await hrefsOf(card.locator('a[data-outcome]'));
      assert.equal(answers.length, answer === undefined ? 0 : 1);
      const quotations = [
        ...(await hrefsOf(card.locator('a[data-promise]'))).map((href) => [
          href,
          promiseOf(one).commitment.text,
        ]),
        ...answers.map((href) => [href, answer ?? '']),
      ];
      assert.equal(quotations.length, answers.length + 1);
      const words = withoutBlanks(await card.innerText());
      for (const [, quotation = ''] of quotations) assert.ok(words.includes(quotation), quotation);
      for (const [href = '', quotation = ''] of quotations)
        assert.ok((await wordsAt(href)).includes(quotation), `${href} ${quotation}`);
    });

  test('a figure so far is shown where the year is not over, and nowhere else', async () => {
    for (const one of CASES) {
      const soFar = await (await openCard(one)).locator('[data-so-far]').allInnerTexts();
      assert.equal(soFar.length, one.status === 'not-due' ? 1 : 0, one.issuer);
      for (const words of soFar) assert.match(words, /9\s?处/u);
    }
  });
});

/** Opens the page of a promise and gives its card. */
async function openCard({ issuer, promise }: Case): Promise<Locator> {
  const [place = '', id = ''] = promise.split('#');
  await page.goto(new URL(`/${issuer}/${place}/#${id}`, site.address).href);
  const card = page.locator(`#${id}[data-commitment="${id}"]`);
  assert.equal(await card.count(), 1, issuer);
  return card;
}

async function hrefsOf(links: Locator): Promise<string[]> {
  return links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
}

/** Follows a link and gives the words of the passage to which it leads: a paragraph's, or all below a heading. */
async function wordsAt(href: string): Promise<string> {
  await page.goto(href);
  const words = await page.evaluate(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let text = target?.textContent ?? '';
    if (target !== null && /^H\d$/u.test(target.tagName))
      for (
        let next = target.nextElementSibling;
        next !== null && !/^H[1-6]$/u.test(next.tagName);
        next = next.nextElementSibling
      )
        text += next.textContent;
    return text;
  });
  return withoutBlanks(words);
}
