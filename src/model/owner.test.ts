import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officesOf } from './owner.ts';

test('offices that share a promise are listed one by one', () => {
  assert.deepEqual(officesOf('基教科'), ['基教科']);
  assert.deepEqual(officesOf('基教科、人事科，各乡镇（街道）'), ['基教科', '人事科', '各乡镇（街道）']);
});

test('an office is the same one whatever its part in a promise is', () => {
  assert.deepEqual(officesOf('牵头单位：基教科；责任单位：人事科, 基教科'), ['基教科', '人事科']);
  assert.deepEqual(officesOf('基教科牵头，人事科配合'), ['基教科', '人事科']);
});

test('a mark at the end names no office', () => {
  assert.deepEqual(officesOf('基教科；'), ['基教科']);
  assert.deepEqual(officesOf('；'), []);
});
