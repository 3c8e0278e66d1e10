import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteLosses } from './losses.ts';

/** The losses of a file of some lines, as `line words`. */
function losses(file: string, ...read: string[]): string[] {
  const lines = file.split('\n').map((words, index) => ({ line: index + 1, words }));
  return noteLosses(lines, read).map(({ line, message }) => `${line} ${/“(.*)”/su.exec(message)?.[1]}`);
}

test('words that were read, whatever their order and their markup, are not missing', () => {
  assert.deepEqual(losses('# 一、甲\n**乙**10<5%\nm2', 'm²', '一、甲', '乙10<5%'), []);
});

test('a line of which words are missing is noted', () => {
  assert.deepEqual(losses('甲乙丙\n新增5个\n丁', '甲乙丙', '丁'), ['2 新增5个']);
  assert.deepEqual(losses('甲乙丙\n新增5个项目\n丁', '甲乙丙', '新增项目', '丁'), ['2 新增5个项目']);
});

test('characters that are missing somewhere are noted for the file', () => {
  assert.deepEqual(losses('甲乙\n甲乙', '甲乙'), ['0 甲乙']);
  assert.deepEqual(losses('甲', ''), ['1 甲']);
});
