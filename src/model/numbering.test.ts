import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatChineseNumeral, parseChineseNumeral } from './numeral.ts';
import { formatMark, nextMark, parseMark, pathOfMark, type MarkForm } from './numbering.ts';

const FORMS: MarkForm[] = [
  { style: 'chinese', numeral: 'chinese', before: '', after: '、' },
  { style: 'chinese', numeral: 'chinese', before: '', after: '．' },
  { style: 'chinese-parenthesis', numeral: 'chinese', before: '（', after: '）' },
  { style: 'chinese-parenthesis', numeral: 'chinese', before: '(', after: ')' },
  { style: 'chinese-parenthesis', numeral: 'chinese', before: '（', after: ')' },
  { style: 'arabic', numeral: 'arabic', before: '', after: '.' },
  { style: 'arabic', numeral: 'full-width', before: '', after: '．' },
  { style: 'arabic', numeral: 'arabic', before: '', after: '、' },
  { style: 'arabic-parenthesis', numeral: 'arabic', before: '（', after: '）' },
  { style: 'arabic-parenthesis', numeral: 'full-width', before: '（', after: '）' },
  { style: 'arabic-parenthesis', numeral: 'arabic', before: '(', after: ')' },
  { style: 'division', numeral: 'chinese', before: '第', after: '部分' },
  { style: 'division', numeral: 'arabic', before: '第', after: '部分' },
  { style: 'chapter', numeral: 'chinese', before: '第', after: '章' },
  { style: 'chapter-section', numeral: 'chinese', before: '第', after: '节' },
  { style: 'ordinal', numeral: 'chinese', before: '第', after: '，' },
  { style: 'is', numeral: 'chinese', before: '', after: '是' },
  { style: 'label', numeral: 'arabic', before: '【重点任务', after: '】' },
  { style: 'label', numeral: 'chinese', before: '【重点任务', after: '】' },
  { style: 'paragraph-sign', numeral: 'arabic', before: '§', after: '.' },
];

test('every form reads back what it writes, from 1 to 999', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), fc.integer({ min: 1, max: 999 }), (form, value) => {
      const written = formatMark({ ...form, value });
      assert.deepEqual(parseMark(written), { mark: { ...form, value }, length: written.length });
    }),
    { numRuns: 2000 },
  );
});

test('every number from 1 to 99 reads back in every form', () => {
  for (const form of FORMS)
    for (let value = 1; value <= 99; value++)
      assert.equal(parseMark(formatMark({ ...form, value }))?.mark.value, value);
});

test('circled numbers read back from 1 to 50, where Unicode ends', () => {
  const form: MarkForm = { style: 'circled', numeral: 'circled', before: '', after: '' };
  for (let value = 1; value <= 50; value++)
    assert.deepEqual(parseMark(formatMark({ ...form, value }))?.mark, { ...form, value });
  assert.throws(() => formatMark({ ...form, value: 51 }), RangeError);
});

test('the next mark counts on in the same form', () => {
  const next = (text: string): string | undefined => {
    const found = parseMark(text);
    return found && formatMark(nextMark(found.mark));
  };
  assert.equal(next('（九）'), '（十）');
  assert.equal(next('(十九)'), '(二十)');
  assert.equal(next('９．'), '１０．');
  assert.equal(next('第三部分'), '第四部分');
  assert.equal(next('九是'), '十是');
  assert.equal(next('【重点任务9】'), '【重点任务10】');
  assert.equal(next('⑳'), '㉑');
});

test('Chinese numerals are read by their rules, not digit by digit', () => {
  assert.equal(parseChineseNumeral('十'), 10);
  assert.equal(parseChineseNumeral('二十四'), 24);
  assert.equal(parseChineseNumeral('一百零三'), 103);
  assert.equal(parseChineseNumeral('一百一十'), 110);
  assert.equal(parseChineseNumeral('一百十'), 110);
  for (const wrong of ['', '二二', '十十', '零', '一百三', '百', '二零二三', '一十', '零三', '〇三'])
    assert.equal(parseChineseNumeral(wrong), undefined, wrong);
  assert.equal(formatChineseNumeral(999), '九百九十九');
  assert.throws(() => formatChineseNumeral(0), RangeError);
});

test('what only looks like a mark is none', () => {
  for (const text of [
    '2.5）和可吸入颗粒物',
    '一些企业',
    '一切要加强',
    '2023年',
    '10个',
    '（2023年）',
    '第一次会议',
    '〇、',
    '(一)'.slice(0, 2),
    '第一章节目',
  ])
    assert.equal(parseMark(text), undefined, text);
});

test('paths drop the punctuation and keep half-width parentheses', () => {
  const path = (text: string): string | undefined => {
    const found = parseMark(text);
    return found && pathOfMark(found.mark);
  };
  assert.equal(path('二、'), '二');
  assert.equal(path('（三）'), '(三)');
  assert.equal(path('３．'), '3');
  assert.equal(path('（1）'), '(1)');
  assert.equal(path('第一部分'), '第一部分');
  assert.equal(path('一是'), '一是');
  assert.equal(path('【重点任务3】'), '【重点任务3】');
});
