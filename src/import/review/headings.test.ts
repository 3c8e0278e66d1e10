import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProseToken } from '../../model/prose.ts';
import { headingsAbove } from './headings.ts';

const heading = (level: number, anchor: string): ProseToken => ({
  kind: 'open',
  tag: 'heading',
  level,
  anchor,
  label: anchor,
});
const paragraph = (anchor: string): ProseToken => ({ kind: 'open', tag: 'paragraph', anchor });

const PROSE = [
  paragraph('p-opening'),
  heading(3, 'item-1'),
  heading(4, 'item-1-1'),
  paragraph('p-deep'),
  heading(3, 'item-2'),
  paragraph('p-last'),
];

test('the headings above a paragraph are those that are still open', () => {
  assert.deepEqual(headingsAbove(PROSE, 'p-deep'), ['item-1', 'item-1-1']);
  assert.deepEqual(headingsAbove(PROSE, 'p-last'), ['item-2']);
  assert.deepEqual(headingsAbove(PROSE, 'p-opening'), []);
});

test('what stands below a heading has that heading above it', () => {
  assert.deepEqual(headingsAbove(PROSE, 'item-1-1'), ['item-1', 'item-1-1']);
});

test('nothing is above an anchor that is not there', () => {
  assert.deepEqual(headingsAbove(PROSE, 'item-9'), []);
});
