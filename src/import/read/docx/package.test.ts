import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import JSZip from 'jszip';
import { words } from '../../../words/import.ts';
import { ImportError } from '../../error.ts';
import { readDocx } from '../docx.ts';
import { inRelations, inXml, makeDocx, p, readTexts, type DocxParts } from './testing.ts';

const FILE = '总结.docx';
const SOON = 10_000;

/** Checks that bytes are refused in one line of Chinese, and soon. */
async function assertRefused(bytes: Uint8Array, message: string): Promise<void> {
  const start = performance.now();
  await assert.rejects(Promise.resolve(readDocx(bytes, FILE, new Set())), (error: unknown) => {
    assert.ok(error instanceof ImportError, String(error));
    assert.equal(error.message, message);
    assert.ok(!error.message.includes('\n'));
    return true;
  });
  assert.ok(performance.now() - start < SOON, `it took ${Math.round(performance.now() - start)} ms`);
}

const make = (entries: DocxParts['entries'], body = p('甲')): Promise<Uint8Array> =>
  makeDocx({ body, ...(entries && { entries }) });
const zipped = (entries: Record<string, string>): Promise<Uint8Array> => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(entries)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array' });
};
const damaged = words.damaged(FILE, 'Word文件');

test('a file that unpacks to more than 100 MB is refused whatever its parts are', async () => {
  for (const name of ['word/x.bin', 'word/x.xml']) {
    const bomb = await make({ [name]: new Uint8Array(101 * 1024 * 1024) });
    assert.ok(bomb.length < 1024 * 1024);
    await assertRefused(bomb, words.tooMuch(FILE, '解压后超过100MB'));
  }
});

test('an archive that lies about its sizes is refused', async () => {
  const bytes = Buffer.from(await make({ 'word/x.bin': new Uint8Array(1_000_000) }));
  const declared = Buffer.alloc(4);
  declared.writeUInt32LE(1_000_000);
  for (let at = bytes.indexOf(declared); at !== -1; at = bytes.indexOf(declared, at + 1))
    bytes.writeUInt32LE(10, at);
  await assertRefused(bytes, damaged);
});

test('more than 2,000 entries are refused', async () => {
  const entries = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`x/${index}`, '']));
  await assertRefused(await make(entries), words.tooMuch(FILE, '里面的文件超过2000个'));
});

test('a name that leads out of the file is refused', async () => {
  for (const name of ['../../evil', 'word/../../evil', '/etc/evil', 'C:/evil', '..\\..\\evil']) {
    // The library that makes test files would tidy the name.
    const placeholder = 'x'.repeat(name.length);
    const bytes = Buffer.from(await make({ [placeholder]: '甲' }));
    const named = Buffer.from(bytes.toString('latin1').replaceAll(placeholder, name), 'latin1');
    await assertRefused(named, words.hostile(FILE, '文件路径越界'));
  }
});

test('a DTD is refused in any part, read or not, in any encoding', async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  const external = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  for (const dtd of [bomb, external])
    for (const name of [
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'docProps/core.xml',
      'customXml/item1.xml',
    ])
      for (const xml of [`${dtd}<x>&a;</x>`, Buffer.from(`\ufeff${dtd}<x>&a;</x>`, 'utf16le')])
        await assertRefused(await make({ [name]: xml }), words.hostile(FILE, 'DTD'));
  await assertRefused(await make({ 'word/document.xml': '<!doctype html><x/>' }), words.hostile(FILE, 'DTD'));
});

test('a text that is too long or too deep is refused before a tree is built', async () => {
  const nested = (name: string, count: number): string =>
    `<w:${name}>`.repeat(count) + `</w:${name}>`.repeat(count);
  const cases: [body: string, what: string][] = [
    ['<w:p/>'.repeat(500_000), '段落超过5万个'],
    [`<w:p>${'<w:r/>'.repeat(310_000)}</w:p>`, '内容超过30万处'],
    [
      `<w:tbl><w:tr><w:tc>`.repeat(20_000) + `</w:tc></w:tr></w:tbl>`.repeat(20_000),
      '表格一层套一层，超过20层',
    ],
    [nested('sdt', 100_000), '内容一层套一层，超过200层'],
    [
      `<w:p ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ')}/>`,
      '一处内容的属性超过200个',
    ],
  ];
  for (const [body, what] of cases) await assertRefused(await make({}, body), words.tooMuch(FILE, what));
});

test('a table within a table is no reason to refuse', async () => {
  const deep = '<w:tbl><w:tr><w:tc>'.repeat(15) + p('甲') + '</w:tc></w:tr></w:tbl>'.repeat(15);
  assert.deepEqual(await readTexts(deep), ['甲']);
});

test('bytes that are cut off, changed or random are refused as damaged', async () => {
  const bytes = await make({ 'word/media/x.png': randomBytes(2000) });
  for (const share of [0, 0.1, 0.5, 0.9, 0.99])
    await assertRefused(bytes.subarray(0, bytes.length * share), damaged);
  const changed = Buffer.from(bytes);
  const inside = changed.indexOf('word/media/x.png') + 500;
  changed.writeUInt8(changed.readUInt8(inside) ^ 0xff, inside);
  await assertRefused(changed, damaged);
  for (let count = 0; count < 20; count++)
    await assertRefused(Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(3000)]), damaged);
});

test('any single bit that is turned gives a text or one line of Chinese', async () => {
  const bytes = await make({}, p('甲乙丙'));
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
    const outcome = await Promise.resolve(readDocx(changed, FILE, new Set())).catch(
      (error: unknown) => error,
    );
    assert.ok(
      !(outcome instanceof Error) || outcome instanceof ImportError,
      `byte ${at}: ${String(outcome)}`,
    );
  }
});

test('XML that is not well formed, or no text at all, is refused as damaged', async () => {
  const documents = [
    '',
    '<w:document',
    inXml('document', '<w:body><w:p></w:body>'),
    inXml('document', ''),
    inXml('document', '<w:body><x:p/></w:body>'),
    Buffer.from(inXml('document', '<w:body><w:p><w:r><w:t>\xbc\xd7</w:t></w:r></w:p></w:body>'), 'latin1'),
  ];
  for (const document of documents)
    await assertRefused(await make({ 'word/document.xml': document }), damaged);
  await assertRefused(
    await make({ 'word/styles.xml': '<w:styles', 'word/_rels/document.xml.rels': '<x' }),
    damaged,
  );
});

test('an archive of another kind is named', async () => {
  const cases: [entries: Record<string, string>, format: string][] = [
    [{ '[Content_Types].xml': '', 'xl/workbook.xml': '' }, 'Excel表格'],
    [{ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }, '演示文稿'],
    [{ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }, 'OpenDocument文件'],
    [{ 'OFD.xml': '' }, 'OFD文件'],
    [{ '总结.txt': '甲' }, '压缩包'],
  ];
  for (const [entries, format] of cases)
    await assertRefused(await zipped(entries), words.otherFormat(FILE, format));
  await assertRefused(await zipped({ '[Content_Types].xml': '' }), damaged);
  await assertRefused(await zipped({ 'word/document.xml': inXml('document', '<w:body/>') }), damaged);
});

test('an encrypted file and an old Word file under the new name are told apart', async () => {
  const ole = (inside: string): Buffer =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(inside, 'utf16le')]);
  await assertRefused(ole('EncryptedPackage'), words.encrypted(FILE));
  await assertRefused(ole('WordDocument'), words.oldWord(FILE));
  const bytes = Buffer.from(await make({}));
  // Bit 0 of an entry's flags means that it is encrypted.
  for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 1))
    bytes.writeUInt8(bytes.readUInt8(at + 8) | 1, at + 8);
  await assertRefused(bytes, words.encrypted(FILE));
});

test('the text is found where the file says, under names in any case', async () => {
  const zip = new JSZip();
  const relation = (target: string): string =>
    inRelations(`<Relationship Id="r" Type="x/officeDocument" Target="${target}"/>`);
  zip.file('[content_types].xml', '<Types/>');
  zip.file('_rels/.rels', relation('/Word/Text2.xml'));
  zip.file('word/text2.XML', inXml('document', `<w:body>${p('甲')}</w:body>`));
  const source = await readDocx(await zip.generateAsync({ type: 'uint8array' }), FILE, new Set());
  assert.deepEqual(source.blocks, [{ kind: 'text', text: '甲', line: 1 }]);
});
