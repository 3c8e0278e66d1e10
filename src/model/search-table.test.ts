import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionsOf, toSteps, type SearchTable } from './search-table.ts';

const TABLE: SearchTable = {
  issuers: [{ id: 'shili-jyj', name: '示例县教育局' }],
  topics: [{ id: 'safety', name: '平安校园', sections: toSteps([1, 2]) }],
  states: [{ id: 'done', sections: toSteps([2]) }],
  documents: [
    {
      issuer: 'shili-jyj',
      document: '2024-h1',
      title: '2024年上半年工作总结',
      year: '2024',
      half: 'H1',
      parts: [{ part: 'summary', kind: 'summary', sections: [1, 3] }],
    },
    {
      issuer: 'shili-jyj',
      document: 'undated',
      title: '工作计划',
      parts: [{ part: 'plan', kind: 'plan', sections: [1] }],
    },
  ],
};

test('sections are numbered through all documents, and know what finds them', () => {
  const sections = sectionsOf(TABLE);
  assert.deepEqual(
    sections.map(({ address }) => address),
    ['/shili-jyj/2024-h1/summary/1/', '/shili-jyj/2024-h1/summary/3/', '/shili-jyj/undated/plan/1/'],
  );
  assert.deepEqual(sections[2]?.values, {
    issuer: ['shili-jyj'],
    year: [],
    half: [],
    part: ['plan'],
    topic: ['safety'],
    state: ['done'],
    document: ['shili-jyj/undated'],
  });
  assert.deepEqual(sections[0]?.values.topic, []);
});

test('rising numbers are written as steps', () => {
  assert.deepEqual(toSteps([0, 1, 5]), [1, 1, 4]);
  assert.deepEqual(toSteps([]), []);
});
