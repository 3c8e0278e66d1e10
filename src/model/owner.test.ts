import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officesOf } from './owner.ts';

test('an office is one whatever it is to a promise', () => {
  assert.deepEqual(officesOf('基教科'), ['基教科']);
  assert.deepEqual(officesOf('县住建局、县教育局基教科'), ['县住建局', '县教育局基教科']);
  assert.deepEqual(officesOf('基教科牵头，人事科、督导室配合'), ['基教科', '人事科', '督导室']);
  assert.deepEqual(officesOf('牵头单位：基教科；责任单位：人事科、基教科'), ['基教科', '人事科']);
});

test('a mark at the end names no office', () => {
  assert.deepEqual(officesOf('基教科；'), ['基教科']);
  assert.deepEqual(officesOf('；'), []);
});
