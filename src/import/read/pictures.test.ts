import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { redraw } from './pictures.ts';

const square = (width = 4, height = 2): Sharp =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });

/** A place in Exif, as telephones write it. */
const PLACE = {
  IFD0: { Make: '示例牌', Software: 'x' },
  IFD3: {
    GPSLatitude: '30/1 15/1 0/1',
    GPSLatitudeRef: 'N',
    GPSLongitude: '120/1 9/1 0/1',
    GPSLongitudeRef: 'E',
  },
};

async function redrawn(bytes: Uint8Array): Promise<{ name: string; metadata: Metadata; bytes: Uint8Array }> {
  const picture = await redraw(bytes);
  assert.ok(picture);
  return { ...picture, metadata: await sharp(picture.bytes).metadata() };
}

test('a photo keeps its format and loses place, maker and profile', async () => {
  const photo = await square().withExif(PLACE).withIccProfile('p3').jpeg().toBuffer();
  assert.ok((await sharp(photo).metadata()).exif);
  const { name, metadata, bytes } = await redrawn(photo);
  assert.match(name, /^[0-9a-f]{8}\.jpg$/u);
  assert.deepEqual(
    [metadata.format, metadata.exif, metadata.icc, metadata.xmp],
    ['jpeg', undefined, undefined, undefined],
  );
  assert.ok(!Buffer.from(bytes).includes('Exif') && !Buffer.from(bytes).includes('示例牌'));
});

test('a photo that lies on its side is set upright', async () => {
  const { metadata } = await redrawn(await square(4, 2).withMetadata({ orientation: 6 }).jpeg().toBuffer());
  assert.deepEqual([metadata.width, metadata.height, metadata.orientation], [2, 4, undefined]);
});

test('pictures of other formats become PNG', async () => {
  for (const format of ['png', 'webp', 'gif', 'tiff'] as const) {
    const { name, metadata } = await redrawn(await square().toFormat(format).toBuffer());
    assert.match(name, /^[0-9a-f]{8}\.png$/u);
    assert.equal(metadata.format, 'png');
  }
});

test('a name is made from the bytes that are published', async () => {
  const first = await redrawn(await square().png().toBuffer());
  const again = await redrawn(await square().withExif(PLACE).png().toBuffer());
  assert.equal(first.name, again.name);
  assert.notEqual(first.name, (await redrawn(await square(5).png().toBuffer())).name);
});

test('a picture is at most 2,000 pixels wide, and never made wider', async () => {
  assert.equal((await redrawn(await square(3000, 30).png().toBuffer())).metadata.width, 2000);
  assert.equal((await redrawn(await square(3, 3).png().toBuffer())).metadata.width, 3);
});

test('what is no picture, drawn by instructions, cut off or absurdly large is not read', async () => {
  const png = await square(200, 200).png().toBuffer();
  const jpeg = await sharp(Buffer.from(Array.from({ length: 30000 }, (_, index) => (index * 7919) % 251)), {
    raw: { width: 100, height: 100, channels: 3 },
  })
    .jpeg()
    .toBuffer();
  const bomb = await square(10_000, 5100).png({ compressionLevel: 9 }).toBuffer();
  const refused = [
    new Uint8Array(),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    Buffer.from('\x01\0\0\0 EMF'),
    Buffer.from('\xd7\xcd\xc6\x9a', 'latin1'),
    Buffer.concat([png.subarray(0, 8), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')]),
    jpeg.subarray(0, jpeg.length / 2),
    bomb,
  ];
  for (const bytes of refused) assert.equal(await redraw(bytes), undefined);
});
