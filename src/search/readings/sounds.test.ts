import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSounds, Sounds } from './sounds.ts';
import { spokenCharacters } from './spoken-characters.ts';

const sounds = new Sounds(formatSounds(spokenCharacters('行女绿校长林零能森生', '航横衡恒汝陵')));

test('a character has its usual sound, and those that it has in some words', () => {
  assert.equal(sounds.charactersOf('xing')?.usual, '行');
  assert.equal(sounds.charactersOf('hang')?.usual, '航');
  assert.ok(sounds.charactersOf('hang')?.other.includes('行'));
  assert.equal(sounds.charactersOf('xx'), undefined);
});

test('ü is typed as v or u', () => {
  assert.equal(sounds.charactersOf('nv')?.usual, '女');
  assert.ok(sounds.charactersOf('nu')?.other.includes('女'));
  assert.ok(sounds.charactersOf('lu')?.other.includes('绿'));
});

test('characters sound the same without regard to tones', () => {
  assert.ok(sounds.sameAs('横').has('衡'));
  assert.ok(!sounds.sameAs('横').has('航'));
  assert.ok(sounds.sameAs('航').has('行'));
  assert.ok(sounds.isUsuallyAs('横', '衡'));
  assert.ok(!sounds.isUsuallyAs('航', '行'));
});

test('n and l, s and sh, in and ing are near to each other', () => {
  assert.ok(sounds.nearTo('林').has('零'));
  assert.ok(sounds.nearTo('森').has('生'));
  assert.ok(!sounds.nearTo('林').has('能'));
});

test('of characters that the site does not write only the usual sound is kept', () => {
  const other = spokenCharacters('', '行');
  assert.deepEqual([...other.keys()], ['xing']);
});
