import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { followUp, type FollowedCommitment } from '../history/ledger.ts';
import { occurrencesOf, type Stretch } from '../mdx/written.ts';
import { lastDayOf, monthOf } from '../model/due.ts';
import { STATUSES } from '../model/status.ts';
import { followContent, type ContentText, type FollowedContent } from './promises.ts';
import { SAMPLE } from './site.ts';

type Followed = FollowedCommitment<ContentText>;

let sample: FollowedContent;
before(async () => {
  sample = await followContent(SAMPLE);
});

function find(test: (one: Followed) => boolean): Followed[] {
  return sample.followed.filter(test);
}

function byKey(key: string): Followed {
  return sample.followed.find((one) => one.key === key) ?? assert.fail(key);
}

/** Where words of a record stand below their anchor. */
function stretchesOf({ entry }: ContentText, { text, at }: { text: string; at: string }): Stretch[] {
  const { blocks, ranges } = entry.located;
  return occurrencesOf(blocks, text, ranges.get(at) ?? assert.fail(`${entry.file.path} #${at}`));
}

/** The words of the paragraph in which a promise stands. */
function paragraphOf({ text, commitment }: Followed): string {
  return stretchesOf(text, commitment)[0]?.block.text ?? assert.fail(commitment.text);
}

test('every status occurs at least twice, and nothing declared contradicts the numbers', () => {
  assert.deepEqual(sample.problems, []);
  assert.equal(sample.context.now, '2025-01-15');
  for (const status of STATUSES)
    assert.ok(find(({ judgement }) => judgement.status === status).length >= 2, status);
  assert.deepEqual(
    find(({ judgement }) => judgement.isContradicted),
    [],
  );
});

test('every section of a plan holds four promises or more, and nothing else promises', () => {
  for (const { page, kind, record, entry } of sample.texts) {
    const count = record.commitments.length;
    if (kind === 'plan' && entry.section > 0) assert.ok(count >= 4 && count <= 12, `${page} ${count}`);
    else assert.equal(count, 0, page);
  }
});

test('promises and outcomes stand word for word below their anchors, none across another', () => {
  for (const text of sample.texts)
    for (const quotations of [text.record.commitments, text.record.outcomes]) {
      const places = quotations.map((quotation) => {
        const found = stretchesOf(text, quotation);
        assert.equal(found.length, 1, `${text.page} ${quotation.text}`);
        return found[0] ?? assert.fail();
      });
      for (const [index, { block, from, to }] of places.entries())
        for (const other of places.slice(index + 1))
          assert.ok(
            other.block !== block || other.to <= from || to <= other.from,
            block.text.slice(from, to),
          );
    }
});

test('an outcome answers a promise of an earlier plan of its issuer', () => {
  for (const { page, kind, published = '', documentId, issuer, record } of sample.texts)
    for (const { of } of record.outcomes) {
      const { text } = byKey(of);
      assert.equal(kind, 'summary', page);
      assert.equal(text.issuer, issuer, of);
      assert.ok(text.documentId !== documentId && (text.published ?? '') < published, `${page} ${of}`);
    }
});

test('targets and results name values of their records', () => {
  for (const { commitment, target, outcomes } of sample.followed) {
    assert.equal(target?.id, commitment.target);
    for (const { outcome, result } of outcomes) assert.equal(result?.id, outcome.result);
  }
});

test('a status is declared only where the numbers alone do not judge', () => {
  const silent = sample.texts.map((text) => ({
    ...text,
    record: {
      ...text.record,
      outcomes: text.record.outcomes.map((outcome) => ({ ...outcome, status: undefined })),
    },
  }));
  for (const { key, judgement } of followUp(silent, sample.context))
    if (byKey(key).outcomes.at(-1)?.outcome.status !== undefined)
      assert.ok(judgement.judge === 'nobody' || judgement.rule === 'early', key);
});

test('owners are written in both ways of the genre, and come from many offices of both issuers', () => {
  for (const issuer of ['shili-jyj', 'shili-wjj']) {
    const owned = find(({ text, commitment }) => text.issuer === issuer && commitment.owner !== undefined);
    const offices = new Set(owned.flatMap(({ commitment }) => (commitment.owner ?? '').split('、')));
    assert.ok(offices.size >= 10, [...offices].join(' '));
    for (const followed of owned) {
      const paragraph = paragraphOf(followed);
      const { owner = '' } = followed.commitment;
      assert.ok(paragraph.includes(`（责任单位：${owner}）`) || paragraph.includes(`由${owner}牵头`), owner);
    }
    for (const form of [/（责任单位：/u, /由县\p{Script=Han}+牵头/u])
      assert.ok(owned.some((followed) => form.test(paragraphOf(followed))));
  }
});

test('a deadline is recorded where one is written, and as withheld where its month is', () => {
  const dated = find(({ commitment }) => commitment.due !== undefined);
  assert.ok(new Set(dated.map(({ commitment }) => commitment.due)).size >= 15);
  for (const followed of dated) {
    const month = Number(monthOf(followed.commitment.due ?? '').slice(-2));
    const names = [
      `${month}月`,
      ...(month === 12 ? ['年底', '全年', '下半年'] : month === 6 ? ['上半年'] : []),
    ];
    const words = paragraphOf(followed);
    assert.ok(
      names.some((name) => words.includes(name)),
      followed.key,
    );
  }
  for (const { key, commitment } of sample.followed) {
    assert.equal(/[xX×]月/u.test(commitment.text), commitment.dueWithheld === true, key);
    if (/\d月(?:\d+日|底)前|年底|全年|[上下]半年/u.test(commitment.text)) assert.ok(commitment.due, key);
  }
  assert.ok(find(({ commitment }) => commitment.dueWithheld === true).length >= 2);
});

test('promises without a number are kept: all of them, and none at all', () => {
  for (const words of [/全部|所有|全覆盖/u, /不发生/u])
    assert.ok(
      find(
        ({ commitment, target, outcomes }) =>
          words.test(commitment.text) && target === undefined && outcomes.length > 0,
      ).length >= 2,
      words.source,
    );
});

test('promises of more than a half-year are answered by each summary', () => {
  const yearly = byKey('shili-jyj/2023-h2/plan/4#c7');
  assert.deepEqual(
    yearly.outcomes.map(({ text, result }) => [text.documentId, result?.value]),
    [
      ['shili-jyj/2024-h1', 9],
      ['shili-jyj/2024-h2', 43],
    ],
  );
  assert.equal(yearly.judgement.status, 'done');
  const histories = find(({ outcomes }) => outcomes.length > 1).map(({ outcomes, judgement }) =>
    [...outcomes.map(({ outcome }) => outcome.status ?? 'figure'), judgement.status].join(' '),
  );
  for (const history of ['behind done done', 'on-track on-track on-track', 'figure figure not-due'])
    assert.ok(histories.includes(history), history);
});

test('what is awaited was due after the last summary’s half-year and before the newest publication', () => {
  for (const { due = '', judgement, key } of find(({ judgement: { status } }) => status === 'awaited')) {
    assert.ok(lastDayOf(due) > '2024-12-31' && lastDayOf(due) < (sample.context.now ?? ''), key);
    assert.equal(judgement.rule, 'awaited');
  }
});

test('one promise is dropped: no summary mentions it, and the next plan has no such item', () => {
  const { commitment, outcomes, judgement } = byKey('shili-jyj/2024-h1/plan/5#c7');
  assert.match(commitment.text, /热线/u);
  assert.deepEqual(outcomes, []);
  assert.equal(judgement.status, 'overdue');
  const later = sample.texts.filter(({ documentId }) => documentId === 'shili-jyj/2024-h2');
  assert.ok(later.length > 0);
  for (const { entry } of later)
    for (const { text } of entry.located.blocks) assert.doesNotMatch(text, /热线/u);
});

test('one target is lowered in the same words by the plans that follow', () => {
  const promised = find(({ target }) => target?.indicator === 'canteen-satisfaction');
  assert.deepEqual(
    promised.map(({ text, target }) => [text.documentId, target?.value]),
    [
      ['shili-jyj/2023-h2', 95],
      ['shili-jyj/2024-h1', 92],
      ['shili-jyj/2024-h2', 92],
    ],
  );
  const words = promised.map(({ commitment }) => commitment.text.replace(/\d+/gu, ''));
  assert.equal(new Set(words).size, 1);
});
