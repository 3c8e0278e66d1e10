import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWithheldRuns, type WithheldKind } from './withheld.ts';

/** The signs of one kind, each with the character behind it. */
function shown(text: string, kind: WithheldKind): string[] {
  return findWithheldRuns(text)
    .filter((run) => run.kind === kind)
    .map(({ start, end }) => text.slice(start, end + 1));
}

test('signs in the place of digits are withheld numbers when a measure word follows', () => {
  const text = '新建学校x所，培训教师XX人次，投资××万元，完成率达xxx%，共__项、**个、○○家。';
  assert.deepEqual(shown(text, 'number'), ['x所', 'XX人', '××万', 'xxx%', '__项', '**个', '○○家']);
});

test('an approximate, bounded or decimal withheld number counts too', () => {
  assert.deepEqual(shown('志愿服务xxx多次，惠及xx余人，xx.x%，不少于xx 个。', 'number'), [
    'xxx多',
    'xx余',
    'xx.x%',
    'xx ',
  ]);
});

test('a number without a measure word is known by the verb before it or by its cell', () => {
  assert.deepEqual(shown('完成率达xx，满意度为xxx。', 'number'), ['xx，', 'xxx。']);
  assert.deepEqual(findWithheldRuns(' xx '), [{ start: 1, end: 3, kind: 'number' }]);
});

test('redacted names stand before a place, an organ or any other word', () => {
  const text = 'xx县xx学校、xx镇中心小学、x市、xx人民医院、xx项目、第xx届、xx支队';
  assert.deepEqual(
    findWithheldRuns(text)
      .map(({ kind }) => kind)
      .join(' '),
    Array(8).fill('name').join(' '),
  );
});

test('measure words that begin longer words are told from names', () => {
  assert.deepEqual(shown('引进xx名优秀教师，组建x支队伍，开通x条线路，居全省第x位', 'number'), [
    'xx名',
    'x支',
    'x条',
    'x位',
  ]);
});

test('redacted dates stand before a year, a month, a day or a deadline', () => {
  const text = 'xxxx年x月x日，20XX年，xx月前，x月底，xx月份，〔xxxx〕12号';
  assert.deepEqual(shown(text, 'date'), ['xxxx年', 'x月', 'x日', 'XX年', 'xx月', 'x月', 'xx月', 'xxxx〕']);
  assert.deepEqual(shown('历时x个月', 'number'), ['x个']);
});

test('both ends of a range and both signs of a name are of one kind', () => {
  assert.deepEqual(shown('x-x月、x-6月、5－x月', 'date'), ['x-', 'x月', 'x-', 'x月']);
  assert.deepEqual(shown('改造x至x所', 'number'), ['x至', 'x所']);
  assert.deepEqual(shown('实现“x x模式”招生', 'name'), ['x ', 'x模']);
});

test('letters of words, factors, noughts and lone signs beside digits withhold nothing', () => {
  assert.deepEqual(
    findWithheldRuns('Xbox个、tax项、max家、3×4米、5G+X5个、二○二一年、一○五名、a_b、**x**'),
    [],
  );
});

test('every run keeps its place', () => {
  const text = '在xx县新建x所';
  assert.deepEqual(findWithheldRuns(text), [
    { start: 1, end: 3, kind: 'name' },
    { start: 6, end: 7, kind: 'number' },
  ]);
});
