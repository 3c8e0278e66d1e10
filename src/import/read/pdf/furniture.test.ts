import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFurniture, type PageLines } from './furniture.ts';
import { makeLine } from './testing.ts';

const HEIGHT = 800;

/** Makes pages of ten lines of text each, with a line at the head and one at the foot. */
function makePages(heads: readonly string[], feet: readonly string[]): PageLines[] {
  return feet.map((foot, index) => {
    const page = index + 1;
    const head = heads[index] ?? '';
    const body = Array.from({ length: 10 }, (_, row) =>
      makeLine(`正文第${row}行`, { page, base: 150 + 20 * row }),
    );
    const lines = [
      ...(head === '' ? [] : [makeLine(head, { page, base: 60 })]),
      ...body,
      ...(foot === '' ? [] : [makeLine(foot, { page, base: 760 })]),
    ];
    return { number: page, bottom: HEIGHT, lines };
  });
}

function namesOf(pages: readonly PageLines[]): string[] {
  return [...findFurniture(pages)].map(({ page, text }) => `${page} ${text}`).sort();
}

for (const marks of [
  ['- 1 -', '- 2 -', '- 3 -'],
  ['— 1 —', '— 2 —', '— 3 —'],
  ['-1-', '-2-', '-3-'],
  ['1', '2', '3'],
  ['第1页', '第2页', '第3页'],
  ['第1页 共3页', '第2页 共3页', '第3页 共3页'],
  ['1/3', '2/3', '3/3'],
  ['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3'],
])
  test(`${marks.join(', ')} at the foot are page numbers`, () => {
    assert.deepEqual(
      namesOf(makePages([], marks)),
      marks.map((mark, index) => `${index + 1} ${mark}`),
    );
  });

test('bare numbers that do not count up with the pages are text', () => {
  assert.deepEqual(namesOf(makePages([], ['7', '2', '4'])), []);
  assert.deepEqual(namesOf(makePages([], ['2023'])), []);
});

test('numbers may begin anywhere, and the number of a file with one page is its own', () => {
  assert.deepEqual(namesOf(makePages([], ['12', '13', '14'])), ['1 12', '2 13', '3 14']);
  assert.deepEqual(namesOf(makePages([], ['1'])), ['1 1']);
});

test('a number in the middle of a page is text', () => {
  const page = { number: 1, bottom: HEIGHT, lines: [makeLine('- 1 -', { base: 400 })] };
  assert.deepEqual(namesOf([page]), []);
});

test('a head that is the same but for its digits on every page, or on every other, is furniture', () => {
  const heads = ['示例县公报第1期', '示例县公报第2期', '示例县公报第3期'];
  assert.deepEqual(namesOf(makePages(heads, ['', '', ''])), [
    '1 示例县公报第1期',
    '2 示例县公报第2期',
    '3 示例县公报第3期',
  ]);
  const turns = ['示例县公报', '政府文件', '示例县公报', '政府文件'];
  assert.equal(namesOf(makePages(turns, ['', '', '', ''])).length, 4);
});

test('a head on one of three pages, or in a file of two, is text', () => {
  assert.deepEqual(namesOf(makePages(['示例县公报'], ['', '', ''])), []);
  assert.deepEqual(namesOf(makePages(['示例县公报', '示例县公报'], ['', ''])), []);
});

test('lines that are alike at the top of every page but belong to the text are no furniture', () => {
  const pages = makePages([], ['', '', '']).map((page) => ({
    ...page,
    lines: Array.from({ length: 30 }, (_, row) =>
      makeLine(`第${row}项`, { page: page.number, base: 100 + 20 * row }),
    ),
  }));
  assert.deepEqual(namesOf(pages), []);
});

test('slanted text that comes back on every page is a watermark', () => {
  const pages = makePages([], ['', '', '']).map((page) => ({
    ...page,
    lines: [...page.lines, { ...makeLine('内部资料', { page: page.number, base: 500 }), isTurned: true }],
  }));
  assert.deepEqual(namesOf(pages), ['1 内部资料', '2 内部资料', '3 内部资料']);
});
