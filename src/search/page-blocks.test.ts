import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOfPage } from './page-blocks.ts';

const textsOf = (article: string): string[] =>
  blocksOfPage(`<main><article id="text">${article}</article></main>`).map(({ text }) => text);

test('a line break within a paragraph divides words, an emphasis does not', () => {
  assert.deepEqual(textsOf('<p>甲乙<br>丙<strong>丁</strong></p>'), ['甲乙\n丙丁']);
});

test('what editors put beside the text is none of it', () => {
  assert.deepEqual(textsOf('<p>甲<a class="permalink">#</a></p><figure><p>乙</p></figure>'), ['甲']);
});

test('a page without the text of a section is refused', () => {
  assert.throws(() => blocksOfPage('<main><p>甲</p></main>'), /no text of a section/u);
});
