import assert from 'node:assert/strict';
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
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
  assert.deepEqual(followed.problems, []);
  site = await openSite(content);
  page = await (await openBrowser()).newPage();
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

for (const { issuer, says, promise, status, answer } of CASES) {
  const find = (): FollowedContent['followed'][number] =>
    followed.followed.find(({ key }) => key === `${issuer}/${promise}`) ?? assert.fail(promise);

  test(`${says} is judged ${status}`, () => {
    assert.equal(find().judgement.status, status);
    assert.equal(find().outcomes.at(-1)?.outcome.text, answer);
  });

  test(`${says} is shown on the card of the promise, with what was said`, async () => {
    const card = await openCard(`${issuer}/${promise}`);
    assert.equal(
      await card.locator(`[data-status="${status}"]`).innerText(),
      commitmentWords.statuses[status],
    );
    assert.equal(await card.locator('[data-status]').count(), 1);
    const outcomes = card.locator('a[data-outcome]');
    assert.equal(await outcomes.count(), answer === undefined ? 0 : 1);
    const links = [[card.locator('a[data-promise]'), find().commitment.text] as const];
    if (answer !== undefined) links.push([outcomes, answer]);
    const targets = await Promise.all(
      links.map(async ([link, words]) => [await hrefOf(link), words] as const),
    );
    for (const [, words] of targets) assert.ok(withoutBlanks(await card.innerText()).includes(words), words);
    for (const [href, words] of targets) assert.ok((await wordsAt(href)).includes(words), `${href} ${words}`);
  });
}

test('a figure so far is shown where the year is not over, and nowhere else', async () => {
  for (const { issuer, promise, status } of CASES) {
    const soFar = (await openCard(`${issuer}/${promise}`)).locator('[data-so-far]');
    assert.equal(await soFar.count(), status === 'not-due' ? 1 : 0, issuer);
    if (status === 'not-due') assert.match(await soFar.innerText(), /9\s?处/u);
  }
});

/** Opens the page of a promise and gives its card. */
async function openCard(key: string): Promise<Locator> {
  const [place = '', id = ''] = key.split('#');
  await page.goto(new URL(`/${place}/#${id}`, site.address).href);
  const card = page.locator(`#${id}[data-commitment="${id}"]`);
  assert.equal(await card.count(), 1, key);
  return card;
}

async function hrefOf(link: Locator): Promise<string> {
  assert.equal(await link.count(), 1);
  return new URL((await link.getAttribute('href')) ?? '', page.url()).href;
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
