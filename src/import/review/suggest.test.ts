import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Indicator } from '../../model/indicator.ts';
import { rankIndicators } from './suggest.ts';

const INDICATORS: Indicator[] = [
  { id: 'new-teachers', name: '新招聘教师', unit: '人' },
  { id: 'trained', name: '培训教师', unit: '人次' },
  { id: 'places', name: '新增公办园学位', unit: '个' },
  { id: 'spending', name: '教育经费投入', unit: '万元' },
];

function best(label: string, unit: string): string | undefined {
  return rankIndicators({ label, unit }, INDICATORS)[0]?.indicator.id;
}

test('the likeliest name comes first, whatever the text adds to it', () => {
  assert.equal(best('全年培训教师', '人次'), 'trained');
  assert.equal(best('新增公办园学位', '个'), 'places');
  assert.equal(best('招聘教师', '人'), 'new-teachers');
});

test('a unit that converts speaks for an indicator', () => {
  const [first] = rankIndicators({ label: '投入', unit: '亿元' }, INDICATORS);
  assert.equal(first?.indicator.id, 'spending');
  assert.ok(first.isConvertible);
  assert.equal(rankIndicators({ label: '培训教师', unit: '人' }, INDICATORS)[0]?.isConvertible, false);
});

test('equal names and units are as like as can be, different ones not at all', () => {
  const [first, ...others] = rankIndicators({ label: '培训教师', unit: '人次' }, INDICATORS);
  assert.equal(first?.likeness, 1);
  assert.ok(others.every(({ likeness }) => likeness < 1));
  assert.equal(rankIndicators({ label: '校车', unit: '辆' }, INDICATORS)[0]?.likeness, 0);
});
