import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLosses } from './losses.ts';

test('the same characters in another order, with other blanks, are no loss', () => {
  checkLosses(['示例 县', '𠀀a'], ['a\u3000县', '例示\n𠀀']);
});

test('a character that is lost, or written twice, is a bug and no refusal', () => {
  assert.throws(() => checkLosses(['示例县'], ['示县']), /例 1/u);
  assert.throws(() => checkLosses(['示例县'], ['示例县县']), /县 -1/u);
});
