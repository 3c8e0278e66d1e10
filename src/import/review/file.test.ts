import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContentError } from '../../model/problem.ts';
import { formatReview, saveReview } from './file.ts';
import { readReview } from '../../mdx/review.ts';
import { documentFolder } from './subject.ts';
import { editFileOf, PROPOSALS, readFileOf, reportUnderReview } from './testing.ts';

test('a review is read as it was written', async (t) => {
  const target = await reportUnderReview(t);
  const review = await readReview(documentFolder(target));
  assert.ok(review);
  assert.equal(
    formatReview(review.value),
    formatReview({ metrics: [...PROPOSALS], commitments: [], pairs: [] }),
  );
  assert.equal(review.text, await readFileOf(target, 'review.yaml'));
});

test('a mistake in a review is told with its place', async (t) => {
  const target = await reportUnderReview(t);
  await editFileOf(target, 'review.yaml', (source) => source.replace('kind: result', 'kind: resolt'));
  await assert.rejects(readReview(documentFolder(target)), (error) => {
    assert.ok(error instanceof ContentError);
    assert.match(error.message, /^wrong-value \S+review\.yaml:6:13 “resolt”/u);
    return true;
  });
});

test('what somebody else wrote in the meantime is not overwritten', async (t) => {
  const target = await reportUnderReview(t);
  const review = await readReview(documentFolder(target));
  assert.ok(review);
  const folder = documentFolder(target);
  const saved = await saveReview(folder, review.text, review.value);
  const others = (source: string): string => source.replace('label: 参训率', 'label: 参加培训的比例');
  await editFileOf(target, 'review.yaml', others);
  await assert.rejects(
    saveReview(folder, saved, review.value),
    /^ContentError: review-changed \S+review\.yaml:1:1 /u,
  );
  assert.match(await readFileOf(target, 'review.yaml'), /参加培训的比例/u);
});
