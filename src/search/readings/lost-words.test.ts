import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runsIn } from '../query.ts';
import { groupLost, joinRuns, withChanges } from './lost-words.ts';

const SYLLABLES = new Set(['qing', 'lian', 'xue', 'xiao', 'xi', 'an']);
const join = (query: string): string[] =>
  groupLost(query, runsIn(query), (letters) => SYLLABLES.has(letters)).map((runs) => joinRuns(runs).words);

test('syllables with apostrophes or blanks between them are one word', () => {
  assert.deepEqual(join("nü'er xuexiao"), ["nu'er", 'xuexiao']);
  assert.deepEqual(join('qing lian xue xiao'), ["qing'lian'xue'xiao"]);
  assert.deepEqual(join('xue2 xiao4'), ["xue2'xiao4"]);
  assert.deepEqual(join('qing lian xuexiao'), ["qing'lian'xuexiao"]);
});

test('longer pinyin, characters, quotations and exclusions stay apart', () => {
  assert.deepEqual(join('qinglian xuexiao'), ['qinglian', 'xuexiao']);
  assert.deepEqual(join('校车 食堂 "教师" -培训'), ['校车', '食堂']);
});

test('only what holds a lost run is given', () => {
  const query = "xi'an 校车";
  const lost = runsIn(query).filter(({ run }) => run === 'an');
  assert.deepEqual(groupLost(query, lost, () => false).map(joinRuns), [{ words: "xi'an", start: 0, end: 5 }]);
});

test('the rest of a query stays as it was typed', () => {
  const query = '“校车” ＸＵＥＸＩＡＯ、均横 -食堂';
  const runs = runsIn(query).filter(({ run }) => ['xuexiao', '均横'].includes(run));
  const changes = runs.map(({ run, start, end }, index) => ({
    words: run,
    start,
    end,
    instead: ['学校', '均衡'][index] ?? '',
  }));
  assert.equal(withChanges(query, changes), '“校车” 学校、均衡 -食堂');
});
