import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import type { SearchTable } from '../model/search-table.ts';
import { SectionSource } from './section-source.ts';

const TABLE: SearchTable = {
  issuers: [{ id: 'jyj', name: '示例教育局' }],
  topics: [],
  states: [],
  documents: [
    {
      issuer: 'jyj',
      document: '2024',
      title: '示例',
      parts: [{ part: 'plan', kind: 'plan', sections: [1, 2] }],
    },
  ],
};

let isOnline = true;
let requests: [address: unknown, cache: unknown][] = [];
mock.method(globalThis, 'fetch', (address: string, init?: RequestInit) => {
  requests.push([address, init?.cache]);
  const body = address.endsWith('.json') ? JSON.stringify(TABLE) : 'text\t标题\n\t校车';
  return isOnline ? Promise.resolve(new Response(body)) : Promise.reject(new TypeError('offline'));
});
beforeEach(() => {
  [isOnline, requests] = [true, []];
});

test('the table and each text are asked for once, and never taken from a cache unasked', async () => {
  const source = new SectionSource('/zwgk/');
  const [first] = await source.sections();
  assert.ok(first);
  assert.deepEqual([first.number, first.href], [0, '/zwgk/jyj/2024/plan/1/']);
  assert.deepEqual(await source.text(first), [{ anchor: 'text', text: '标题' }, { text: '校车' }]);
  await Promise.all([source.sections(), source.text(first), source.textIfThere(first)]);
  assert.deepEqual(requests, [
    ['/zwgk/search/sections.json', 'no-cache'],
    ['/zwgk/search/text/jyj/2024/plan/1.text', 'no-cache'],
  ]);
});

test('a text that does not come is empty where that will do, and asked for again the next time', async () => {
  const source = new SectionSource('/');
  const [first] = await source.sections();
  assert.ok(first);
  isOnline = false;
  assert.deepEqual(await source.textIfThere(first), []);
  await assert.rejects(source.text(first), /offline/u);
  isOnline = true;
  assert.equal((await source.textIfThere(first)).length, 2);
});
