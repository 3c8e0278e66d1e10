import assert from 'node:assert/strict';
import { test } from 'node:test';
import { note, WHOLE_FILE } from '../import/notes.ts';
import { formatNotes } from './note-table.ts';

test('places stand in a column, and what to do stands once below the notes of a kind', () => {
  const notes = [
    note('source-missing', WHOLE_FILE),
    note('misprint', { line: 7 }, '“甲”'),
    note('misprint', { line: 123 }, '“乙”'),
  ];
  assert.deepEqual(formatNotes(notes, 'lines'), [
    '  全文     来源待补  [source-missing]',
    '           建议：可用 --source 给出',
    '  第7行    可能有错别字：“甲”  [misprint]',
    '  第123行  可能有错别字：“乙”  [misprint]',
    '           建议：正文没有改动；需要改正时改源文件，再导入一次',
  ]);
});

test('a place of a PDF names its page, one of a Word file its paragraph', () => {
  const [pdf = ''] = formatNotes([note('image-dropped', { line: 40, page: 2 }, '整页图片')], 'lines');
  assert.match(pdf, /第2页第40行/u);
  const [docx = ''] = formatNotes([note('image-dropped', { line: 40 }, 'EMF')], 'paragraphs');
  assert.match(docx, /第40段/u);
});

test('of many notes of a kind the first are shown, and how many more there are', () => {
  const notes = Array.from({ length: 30 }, (_, index) => note('dropped-line', { line: index + 1 }, '甲'));
  const lines = formatNotes(notes, 'lines');
  assert.equal(lines.length, 14);
  assert.match(lines[12] ?? '', /另有18处/u);
});
