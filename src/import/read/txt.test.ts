import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { test } from 'node:test';
import { ImportError } from '../error.ts';
import { decodeText, linesOf, readTxt } from './txt.ts';

const TEXT = '示例县2023年工作总结\n一、主要工作\n新建学校3所。\n';

/** A character outside the basic plane. */
const RARE = '\u{20000}示例\n';

/** 示例县 in GB18030, as old word processors save it, and U+20000 in its four bytes. */
const GB = [0xca, 0xbe, 0xc0, 0xfd, 0xcf, 0xd8];
const GB_FOUR = [0x95, 0x32, 0x82, 0x36];

function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}

test('UTF-8 is read with its byte order mark and without', () => {
  assert.equal(decodeText(Buffer.from(TEXT)), TEXT);
  assert.equal(decodeText(Buffer.from(`\ufeff${TEXT}`)), TEXT);
  assert.equal(decodeText(Buffer.from(RARE)), RARE);
});

for (const order of ['little', 'big'] as const) {
  test(`UTF-16 in ${order} endian is read with its byte order mark and without`, () => {
    for (const text of [TEXT, RARE, TEXT.replaceAll('\n', '\r\n')]) {
      assert.equal(decodeText(utf16(text, order, true)), text);
      assert.equal(decodeText(utf16(text, order, false)), text);
    }
  });

  test(`UTF-16 in ${order} endian without mark is known among characters whose own bytes hold a zero`, () => {
    // U+3000 indents and 一 (U+4E00) put their zero where ASCII has its sign.
    for (const text of ['　　一、总体情况\n　　一年来，工作平稳有序。\n', '一是抓统一。\n一一落实。\n'])
      assert.equal(decodeText(utf16(text, order, false)), text);
  });
}

test('GB18030 is read by its bytes, characters of four bytes too', () => {
  assert.equal(decodeText(Uint8Array.from(GB)), '示例县');
  const withFour = Uint8Array.from([...GB, ...GB_FOUR, 0x0d, 0x0a, ...GB]);
  assert.equal(decodeText(withFour), '示例县\u{20000}\r\n示例县');
});

test('bytes that are no text are refused', () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
  const binaries = [
    Uint8Array.from(png),
    gzipSync(TEXT.repeat(50)),
    Uint8Array.from([...GB, 0xff, ...GB]),
    Uint8Array.from([...Buffer.from('甲'), 0x07]),
    Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]),
    ...Array.from({ length: 20 }, () => randomBytes(4096)),
  ];
  for (const bytes of binaries) assert.equal(decodeText(bytes), undefined);
  assert.throws(() => readTxt(Uint8Array.from(png), '总结.txt', new Set()), {
    name: ImportError.name,
    message: /“总结\.txt”.*UTF-8/u,
  });
});

test('every encoding gives the same blocks', async () => {
  const expected = linesOf(TEXT);
  for (const bytes of [
    Buffer.from(TEXT),
    Buffer.from(`\ufeff${TEXT}`),
    utf16(TEXT, 'little', true),
    utf16(TEXT, 'big', false),
  ])
    assert.deepEqual((await readTxt(bytes, '总结.txt', new Set())).blocks, expected);
});

test('a line that holds words is a block and knows its number', () => {
  assert.deepEqual(linesOf('甲\n\n  乙　\n\u200b\n丙'), [
    { kind: 'text', text: '甲', line: 1 },
    { kind: 'text', text: '乙', line: 3 },
    { kind: 'text', text: '丙', line: 5 },
  ]);
});

test('lines are counted alike whatever ends them', () => {
  const lines = [
    { kind: 'text', text: '甲', line: 1 },
    { kind: 'text', text: '乙', line: 3 },
    { kind: 'text', text: '丙', line: 4 },
  ];
  for (const end of ['\n', '\r\n', '\r'])
    assert.deepEqual(linesOf(['甲', '', '乙', '丙', ''].join(end)), lines);
  assert.deepEqual(linesOf('甲\r\n\n乙\r丙'), lines);
});

test('a byte order mark in the middle of a file is no word', () => {
  assert.deepEqual(linesOf('\ufeff甲\n\ufeff\n\ufeff乙'), [
    { kind: 'text', text: '甲', line: 1 },
    { kind: 'text', text: '乙', line: 3 },
  ]);
});
