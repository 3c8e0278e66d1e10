import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ordinaryText } from './stand-ins.ts';

test('radicals that fonts name become the ordinary characters', () => {
  assert.equal(ordinaryText('\u2f00'), '一');
  assert.equal(ordinaryText('人\u2ea0增\u2ed3意\u2ec5'), '人民增长意见');
  assert.equal(ordinaryText('千家万\u2f3e'), '千家万户');
  assert.equal(ordinaryText('\u2e9f\u2ef3'), '母龟');
});

test('ligatures of letters become letters', () => {
  assert.equal(ordinaryText('\ufb01rst o\ufb03ce'), 'first office');
});

test('all else stays as it is: full width, circled and compatibility characters, and radicals without a character', () => {
  for (const text of ['１２％（一）①', '㎡ⅡⅣ', '\uf900', '\u2e80\u2e9a', '长民见'])
    assert.equal(ordinaryText(text), text);
});
