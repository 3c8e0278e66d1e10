import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWithheld } from './withheld.ts';

test('signs in the place of digits are withheld numbers when a measure word follows', () => {
  assert.deepEqual(
    findWithheld('新建学校x所，培训教师XX人次，投资××万元，完成率达xxx%，共__项、**个、○○家。'),
    ['x所', 'XX人', '××万', 'xxx%', '__项', '**个', '○○家'],
  );
});

test('an approximate withheld number counts too', () => {
  assert.deepEqual(findWithheld('志愿服务xxx多次，惠及xx余人。'), ['xxx多', 'xx余']);
});

test('redacted names and dates are no numbers', () => {
  assert.deepEqual(findWithheld('xx县xx学校在xxxx年x月前完成，xx镇中心小学、“x x模式”、x市。'), []);
});

test('letters of words are no signs', () => {
  assert.deepEqual(findWithheld('Xbox个、tax项、max家'), []);
});
