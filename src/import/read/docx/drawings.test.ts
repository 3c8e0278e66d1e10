import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { assertTold, p, picture, read, readTexts, run, table } from './testing.ts';

const png = await sharp({ create: { width: 3, height: 3, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
const media = { 'a.png': png };

const drawing = (content: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const boxes = (words: string): { modern: string; old: string } => ({
  modern: drawing(`<wps:wsp><wps:txbx><w:txbxContent>${p(words)}</w:txbxContent></wps:txbx></wps:wsp>`),
  old: `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(words)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
});

test('a picture is a block of its own before or behind the words of its paragraph', async () => {
  const body = p(picture('a.png', '教学楼') + run('图1')) + p(run('见图') + picture('a.png') + run('。'));
  const { blocks, notes } = await read({ body, media });
  assert.deepEqual(
    blocks.map((block) =>
      block.kind === 'image' ? [block.line, block.alt] : block.kind === 'text' && block.text,
    ),
    [[1, '教学楼'], '图1', '见图。', [2, '']],
  );
  const [first] = blocks;
  assert.ok(first?.kind === 'image' && /^[0-9a-f]{8}\.png$/u.test(first.name));
  assert.deepEqual(notes, []);
});

test('old drawings, groups, headings and tables keep their pictures', async () => {
  const old = '<w:r><w:pict><v:group><v:oval><v:imagedata r:id="a.png"/></v:oval></v:group></w:pict></w:r>';
  const group = drawing(
    `<x:wgp xmlns:x="urn:x">${'<pic:pic><pic:blipFill><a:blip r:embed="a.png"/></pic:blipFill></pic:pic>'.repeat(2)}</x:wgp>`,
  );
  const cell = `<w:tc>${p(picture('a.png'))}</w:tc>`;
  const body = p(old) + p(group) + p(picture('a.png'), '<w:outlineLvl w:val="0"/>') + table([cell, '甲']);
  const { blocks } = await read({ body, media });
  assert.deepEqual(
    blocks.map(({ kind, line }) => `${kind} ${line}`),
    ['image 1', 'image 2', 'image 2', 'image 3', 'table 4', 'image 4'],
  );
});

test('a description that names a folder of a computer is not published', async () => {
  for (const path of [
    'C:\\Users\\zhang\\1.png',
    '/Users/zhang/1.png',
    'file:///c:/1.png',
    '\\\\server\\1.png',
  ]) {
    const [image] = (await read({ body: p(picture('a.png', path)), media })).blocks;
    assert.ok(image?.kind === 'image' && image.alt === '');
  }
});

test('a picture that cannot be read is noted by its name and format', async () => {
  const others = {
    'b.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'c.emf': Buffer.from([1, 0, 0, 0]),
  };
  const body = p(picture('b.svg')) + p(picture('c.emf') + run('甲'));
  const source = await read({ body, media: others });
  assertTold(source, ['image-dropped', 1, 'b.svg（SVG格式）'], ['image-dropped', 2, 'c.emf（EMF格式）']);
  assert.equal(source.blocks.length, 1);
});

test('a picture outside the file is never fetched, only noted', async () => {
  const links = { x: 'http://127.0.0.1:9/x.png', y: 'file:///etc/passwd' };
  const linked = drawing('<pic:pic><pic:blipFill><a:blip r:link="x"/></pic:blipFill></pic:pic>');
  const source = await read({ body: p(linked) + p(picture('y')) + p(picture('nowhere')), links });
  assertTold(
    source,
    ['image-dropped', 1, 'x.png'],
    ['image-dropped', 2, 'passwd'],
    ['image-dropped', 3, 'nowhere'],
  );
});

test('a text box stands behind its paragraph once, in whichever form the file has it', async () => {
  const { modern, old } = boxes('框里的字');
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${modern.slice(5, -6)}</mc:Choice><mc:Fallback>${old.slice(5, -6)}</mc:Fallback></mc:AlternateContent></w:r>`;
  for (const box of [modern, old, both])
    assert.deepEqual((await read(p(`${run('甲')}${box}${run('乙')}`) + p('丙'))).blocks, [
      { kind: 'text', text: '甲乙', line: 1 },
      { kind: 'text', text: '框里的字', line: 1 },
      { kind: 'text', text: '丙', line: 2 },
    ]);
  const cell = `<w:tc>${p(run('甲') + both)}</w:tc>`;
  const [block] = (await read(table([cell, '乙']))).blocks;
  assert.deepEqual(block, { kind: 'table', rows: [['甲 框里的字', '乙']], line: 1 });
});

test('a text box within a text box, and words of old word art, survive', async () => {
  const inner = boxes('内框').modern;
  const outer = drawing(`<wps:txbx><w:txbxContent>${p(run('外框') + inner)}</w:txbxContent></wps:txbx>`);
  const art = '<w:r><w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r>';
  assert.deepEqual(await readTexts(p(outer) + p(art)), ['外框', '内框', '艺术字']);
});

test('of two forms the one with words is kept', async () => {
  const emoji =
    '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><x:symEx xmlns:x="urn:x"/></mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r>';
  assert.deepEqual(await readTexts(p(run('好') + emoji)), ['好😊']);
});

test('charts, diagrams, objects and embedded texts without words are noted as what they are', async () => {
  const body = [
    p(drawing('<c:chart r:id="c"/>')),
    p(drawing('<dgm:relIds r:dm="d"/>')),
    p('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
    '<w:altChunk r:id="e"/>',
    p(drawing('<wps:wsp><wps:spPr/></wps:wsp>') + run('甲')),
  ].join('');
  assertTold(
    await read(body),
    ['object-dropped', 1, '图表'],
    ['object-dropped', 2, 'SmartArt图形'],
    ['object-dropped', 3, 'Excel.Sheet.12'],
    ['object-dropped', 4, '嵌入的文档'],
  );
});

test('an object that has a picture is its picture', async () => {
  const object =
    '<w:r><w:object><v:shape><v:imagedata r:id="a.png"/></v:shape><o:OLEObject ProgID="Visio.Drawing.15"/></w:object></w:r>';
  const source = await read({ body: p(object), media });
  assert.deepEqual([source.blocks[0]?.kind, source.notes], ['image', []]);
});
