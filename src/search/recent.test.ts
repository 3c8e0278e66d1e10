import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetQueries, recentQueries, rememberQuery } from './recent.ts';

const kept = new Map<string, string>();
Object.defineProperty(globalThis, 'localStorage', {
  value: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  },
});

test('columns on one host keep each their own queries, and forget only those', () => {
  rememberQuery('/', '校车');
  rememberQuery('/zwgk/jihua/', '食堂');
  rememberQuery('/zwgk/jihua/', ' 学位 ');
  assert.deepEqual(recentQueries('/'), ['校车']);
  assert.deepEqual(recentQueries('/zwgk/jihua/'), ['学位', '食堂']);
  forgetQueries('/zwgk/jihua/');
  assert.deepEqual(recentQueries('/zwgk/jihua/'), []);
  assert.deepEqual(recentQueries('/'), ['校车']);
});
