import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  besideAddress,
  dataAddress,
  documentSlug,
  fullPrefix,
  headingAnchor,
  isSlug,
  numberedSlug,
  ownPageAddress,
  paragraphAnchor,
  publicAddress,
  schemaAddress,
  sectionAddress,
  withBase,
} from './address.ts';
import { anchorSchema } from './identifiers.ts';

test('a section stands below issuer, document and part', () => {
  const place = { issuer: 'shili-jyj', document: '2023-h1', part: 'plan', section: 2 };
  assert.equal(sectionAddress(place), '/shili-jyj/2023-h1/plan/2/');
  assert.equal(withBase('/zwgk/jh/', sectionAddress(place)), '/zwgk/jh/shili-jyj/2023-h1/plan/2/');
  assert.equal(withBase('/', '/search/'), '/search/');
});

test('data stand below /data/, and beside each page', () => {
  assert.equal(dataAddress('metrics.csv'), '/data/metrics.csv');
  assert.equal(schemaAddress('metrics'), '/data/schema/metrics.json');
  assert.equal(besideAddress('/a/b/plan/2/', 'md'), '/a/b/plan/2/index.md');
});

test('an address for use outside the site is whole where the origin is known', () => {
  const [base, origin] = ['/zwgk/jh/', 'https://www.example.gov.cn'];
  assert.equal(publicAddress({ base }, '/data/'), '/zwgk/jh/data/');
  assert.equal(publicAddress({ base, origin }, '/data/'), 'https://www.example.gov.cn/zwgk/jh/data/');
});

test('segments are ASCII, lower case and not reserved', () => {
  for (const good of ['shili-jyj', '2023-h1', 'plan-2', 'a']) assert.ok(isSlug(good), good);
  for (const bad of [
    '',
    'Shili',
    'a_b',
    '-a',
    'a-',
    'a--b',
    '教育局',
    '..',
    'data',
    'search',
    'full',
    'a/b',
    'x'.repeat(65),
  ])
    assert.ok(!isSlug(bad), bad);
});

test('anchors have two forms only', () => {
  assert.equal(headingAnchor([2, 1]), 'item-2-1');
  assert.equal(paragraphAnchor('3f9a1c07aa', 1), 'p-3f9a1c07');
  assert.equal(paragraphAnchor('3f9a1c07aa', 2), 'p-3f9a1c07-2');
  for (const good of ['item-2', 'item-2-1', 'p-3f9a1c07', 'p-3f9a1c07-2'])
    assert.ok(anchorSchema.safeParse(good).success, good);
  for (const bad of ['item', 'item-0', 'p-xyz', 'c1', 'item-2 '])
    assert.ok(!anchorSchema.safeParse(bad).success, bad);
});

test('the whole text carries the place before each anchor', () => {
  assert.equal(fullPrefix('plan', 2) + 'item-3', 'plan-2-item-3');
  assert.equal(fullPrefix('plan-2', undefined) + 'p-3f9a1c07', 'plan-2-0-p-3f9a1c07');
});

test('names count on when they are taken', () => {
  assert.equal(numberedSlug('plan', 1), 'plan');
  assert.equal(numberedSlug('plan', 2), 'plan-2');
  assert.equal(documentSlug('2021-H1'), '2021-h1');
  assert.equal(documentSlug('2021/2025'), '2021-2025');
  assert.equal(ownPageAddress('about'), '/about/');
  assert.equal(ownPageAddress('guide'), '/about/guide/');
});
