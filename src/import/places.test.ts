import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findOtherPlaces } from './places.ts';

const ISSUER = '示例县教育局';

test('another county in the text of a county is found', () => {
  assert.deepEqual(findOtherPlaces('在临江县教育局的指导下，完成培训。', ISSUER), ['临江县']);
  assert.deepEqual(findOtherPlaces('云溪县2023年新建学校3所，与临江县结对。', ISSUER), ['云溪县', '临江县']);
});

test('the issuer itself is no other place, nor is what stands above or below it', () => {
  for (const text of ['示例县新建学校3所。', '在示例市和示范省的支持下，青山镇小学开工。'])
    assert.deepEqual(findOtherPlaces(text, ISSUER), [], text);
});

test('words that only name a kind of counties are no places', () => {
  for (const kind of [
    '全县',
    '我县',
    '各县',
    '贫困县',
    '全国先进县',
    '兄弟县',
    '优质均衡县',
    '教育强县',
    '试点县',
  ])
    assert.deepEqual(findOtherPlaces(`，${kind}工作推进。创建${kind}。`, ISSUER), [], kind);
});

test('an issuer whose place is not known is not compared', () => {
  assert.deepEqual(findOtherPlaces('临江县教育局', '县教育局'), []);
});
