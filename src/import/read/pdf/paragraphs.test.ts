import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Strip } from './element.ts';
import type { Line } from './lines.ts';
import { measureText } from './measure.ts';
import { joinParagraphs } from './paragraphs.ts';
import { makeLine } from './testing.ts';

/** A full line has twenty characters, from 100 to 300 points. */
const FULL = '示例县全面完成年度各项目标任务工作有序推';
const PITCH = 20;

/** Sets lines below each other, each by its words and its indent in characters; one without words is an empty line. */
function pageOf(page: number, lines: readonly (readonly [text: string, indent?: number])[]): Strip {
  const elements: Line[] = lines.flatMap(([text, indent = 0], row) =>
    text === '' ? [] : [makeLine(text, { page, left: 100 + 10 * indent, base: 100 + PITCH * row })],
  );
  return { page, width: 400, column: 'whole', elements };
}

function sizesOf(...pages: Strip[]): number[] {
  return joinParagraphs(pages, measureText(pages)).map((passage) =>
    'lines' in passage ? passage.lines.length : 0,
  );
}

const FIRST = [FULL.slice(2), 2] as const;
const NEXT = [FULL] as const;
const LAST = [`${FULL.slice(0, 9)}。`] as const;

test('an indented line begins a paragraph', () => {
  assert.deepEqual(sizesOf(pageOf(1, [FIRST, NEXT, NEXT, FIRST, NEXT, FIRST])), [3, 2, 1]);
});

test('a line after a short one begins a paragraph', () => {
  assert.deepEqual(sizesOf(pageOf(1, [NEXT, NEXT, LAST, NEXT, LAST, NEXT])), [3, 2, 1]);
});

test('a line after a wide gap begins a paragraph', () => {
  assert.deepEqual(sizesOf(pageOf(1, [NEXT, NEXT, NEXT, NEXT, [''], NEXT, NEXT])), [4, 2]);
});

test('a full line that is indented, without an end, before the first line of a paragraph is a heading', () => {
  const heading = [`一、${FULL.slice(4)}`, 2] as const;
  assert.deepEqual(sizesOf(pageOf(1, [FIRST, NEXT, LAST, heading, FIRST, NEXT, FIRST, NEXT])), [3, 1, 2, 2]);
});

test('a line in the middle stands alone', () => {
  const title = ['示例县总结', 7.5] as const;
  assert.deepEqual(sizesOf(pageOf(1, [title, FIRST, NEXT, NEXT, title, FIRST, NEXT])), [1, 3, 1, 2]);
});

test('a paragraph goes on over a page, but not over a page without text', () => {
  const [first, second] = [pageOf(1, [FIRST, NEXT, FIRST, NEXT]), pageOf(2, [NEXT, LAST, FIRST, NEXT])];
  assert.deepEqual(sizesOf(first, second), [2, 4, 2]);
  assert.deepEqual(sizesOf(first, pageOf(3, [NEXT, LAST, FIRST, NEXT])), [2, 2, 2, 2]);
});

test('a line of another size begins a paragraph', () => {
  const page = pageOf(1, [NEXT, NEXT, NEXT]);
  const small = makeLine(FULL, { base: 100 + 3 * PITCH, size: 8 });
  assert.deepEqual(sizesOf({ ...page, elements: [...page.elements, small] }), [3, 1]);
});
