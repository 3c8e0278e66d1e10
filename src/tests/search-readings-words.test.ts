import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import type { Page } from 'playwright-core';
import { seeded } from '../bench/invented/seeded.ts';
import { commonCharacters } from '../search/readings/common-characters.ts';
import {
  FOUNDING,
  FOUNDING_QUERIES,
  foundingQueries,
  importSite,
  PROVINCE,
  skipWithout,
} from './real-reports.ts';
import { ask, type Answer } from './search-asking.ts';
import { drawWords, holders, readSections, runsOf, type SectionText } from './search-truth.ts';
import { openBrowser, openSite, type TestSite } from './site.ts';

let page: Page;
before(async () => {
  page = await (await openBrowser()).newPage();
});

/** Characters that sound as the reading says, most of which no text has. */
const homophones = Map.groupBy(commonCharacters().slice(0, 3755), (one) => pinyin(one, { toneType: 'none' }));

function withHomophone(words: string, random: () => number): string {
  const [characters, sounds] = [[...words], pinyin(words, { toneType: 'none', type: 'array' })];
  const place = Math.floor(random() * characters.length);
  const others = (homophones.get(sounds[place] ?? '') ?? []).filter((one) => one !== characters[place]);
  characters[place] = others[Math.floor(random() * others.length)] ?? characters[place] ?? '';
  return characters.join('');
}

/** Writes random words in another way and tells how many lead back: as the answer, and as the answer or among the others offered. */
async function shareFound(
  texts: readonly SectionText[],
  at: TestSite,
  write: (words: string) => string,
): Promise<{ asked: number; answered: number; led: number; lost: string[] }> {
  const words = drawWords(texts, 200, [2, 6], (one) => /^\p{Script=Han}+$/u.test(one));
  const asked = words
    .map((one) => ({ one, q: write(one) }))
    .filter(({ q }) => holders(texts, { want: [q] }).length === 0);
  const answers = await ask(
    page,
    at,
    asked.map(({ q }) => q),
  );
  const isAnswer = ({ reading, hits }: Answer, want: string): boolean =>
    reading.query === want && hits.length === holders(texts, { want: [want] }).length;
  const answered = answers.filter((answer, index) => isAnswer(answer, asked[index]?.one ?? ''));
  const led = answers.filter(
    (answer, index) => answered.includes(answer) || answer.others.includes(asked[index]?.one ?? ''),
  );
  return {
    asked: asked.length,
    answered: answered.length / asked.length,
    led: led.length / asked.length,
    lost: answers.filter((one) => !led.includes(one)).map(({ q }) => q),
  };
}

async function assertWordsLeadBack(texts: readonly SectionText[], at: TestSite): Promise<void> {
  for (const to of ['t', 'tw', 'hk'] as const) {
    const traditional = await shareFound(texts, at, Converter({ from: 'cn', to }));
    console.log(`traditional (${to}): ${JSON.stringify(traditional)}`);
    assert.ok(traditional.asked > 100);
    assert.equal(traditional.answered, 1, traditional.lost.join(' '));
  }
  const letters = await shareFound(texts, at, (one) =>
    pinyin(one, { toneType: 'none', type: 'array', v: true }).join(''),
  );
  console.log(`pinyin: ${JSON.stringify(letters)}`);
  assert.ok(letters.asked > 150 && letters.answered >= 0.9 && letters.led >= 0.98, letters.lost.join(' '));
  const random = seeded(2026);
  const misspelt = await shareFound(texts, at, (one) => withHomophone(one, random));
  console.log(`homophones: ${JSON.stringify(misspelt)}`);
  assert.ok(misspelt.asked > 150 && misspelt.led >= 0.95, misspelt.lost.join(' '));
}

test('any words in traditional characters, in pinyin or with a homophone lead back', async () => {
  const site = await openSite();
  await assertWordsLeadBack(readSections(site.dir), site);
});

test(
  'the queries over the founding example lead to what is written',
  skipWithout(FOUNDING, FOUNDING_QUERIES),
  async () => {
    const founding = await importSite(FOUNDING);
    const texts = readSections(founding.dir);
    const queries = foundingQueries(['trad', 'pinyin', 'typo', 'fullwidth', 'none', 'natural']);
    const answers = await ask(
      page,
      founding,
      queries.map(({ q }) => q),
    );
    for (const [index, answer] of answers.entries()) {
      const { cls, want } = queries[index] ?? assert.fail();
      if (cls === 'none') assert.deepEqual(answer.hits, [], answer.q);
      else if (cls === 'natural') assert.ok(answer.hits.length + answer.near.length > 0, answer.q);
      else
        assert.deepEqual(
          answer.hits.toSorted(),
          holders(texts, { want: want.flatMap(runsOf) }).toSorted(),
          answer.q,
        );
    }
  },
);

test('words of another report lead back as well', skipWithout(PROVINCE), async () => {
  const province = await importSite(PROVINCE);
  await assertWordsLeadBack(readSections(province.dir), province);
});
