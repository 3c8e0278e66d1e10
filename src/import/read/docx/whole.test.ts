import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../block.ts';
import { paragraphOf } from './flow.ts';
import { assertWhole } from './whole.ts';
import { element } from './xml.ts';

const prepared = [paragraphOf('新建学校3所。')];
const text = (words: string): { blocks: Block[]; notes: [] } => ({
  blocks: [{ kind: 'text', text: words, line: 1 }],
  notes: [],
});

test('the same characters are the same text, whatever blanks stand between them', () => {
  assertWhole(prepared, text(' 新建学校\u200b 3所。'), 0);
});

test('a character that was lost or gained is a bug that is named', () => {
  assert.throws(() => assertWhole(prepared, text('新建学校所。'), 0), /lost “3”×1/u);
  assert.throws(() => assertWhole(prepared, text('新建学校33所。'), 0), /gained “3”×1/u);
  assertWhole(prepared, text('新建学校3所。☑'), 1);
});

test('a picture that neither came out nor was noted is a bug', () => {
  const picture = element('w:p', {}, [element('w:r', {}, [element('picture', { part: 'a.png' })])]);
  assert.throws(() => assertWhole([picture], { blocks: [], notes: [] }, 0), /of 1 pictures/u);
});
