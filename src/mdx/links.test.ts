import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imagePath, isSafeLink } from './links.ts';

test('links lead by http, https, mailto or tel', () => {
  for (const url of [
    'https://www.example.gov.cn/',
    'http://example.com/a?b=c:d#e',
    'HTTPS://EXAMPLE.COM/',
    'https://示例.example/公告',
    'mailto:jyj@example.gov.cn',
    'tel:+86-000-00000000',
  ])
    assert.ok(isSafeLink(url), url);
});

test('links lead to places inside the site', () => {
  for (const url of [
    '/',
    '/shili-jyj/2023-h1/',
    '#item-1',
    './4/',
    '../plan/1/#item-2',
    '/search/?q=a:b',
    '/公告/',
  ])
    assert.ok(isSafeLink(url), url);
});

test('links with any other scheme are refused, however they are spelt', () => {
  for (const url of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    '\u200bjavascript:alert(1)',
    'ｊavascript:alert(1)',
    'javascript://example.com/%0aalert(1)',
    'view-source:https://example.com/',
    'data:text/html,abc',
    'vbscript:msgbox',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'ftp://example.com/',
    ':',
  ])
    assert.ok(!isSafeLink(url), JSON.stringify(url));
});

test('links to a host without a scheme are refused, however they are spelt', () => {
  for (const url of [
    '//example.com',
    '/\\example.com',
    '\\\\example.com',
    '/\t/example.com',
    '\\/example.com',
    '／／example.com',
  ])
    assert.ok(!isSafeLink(url), JSON.stringify(url));
});

test('an address that no browser can open is refused', () => {
  for (const url of ['', 'https://', 'http://[', 'https://a b/'])
    assert.ok(!isSafeLink(url), JSON.stringify(url));
});

test('an image is found from the folder of the file that names it', () => {
  assert.equal(imagePath('images/1.png', ''), 'images/1.png');
  assert.equal(imagePath('./images/1.png', 'plan'), 'plan/images/1.png');
  assert.equal(imagePath('../images/1.png', 'plan'), 'images/1.png');
  assert.equal(imagePath('images/../1.webp', 'plan'), 'plan/1.webp');
  assert.equal(imagePath('操场.JPG', 'plan'), 'plan/操场.JPG');
  assert.equal(imagePath('%E6%93%8D%E5%9C%BA.jpeg', 'plan'), 'plan/操场.jpeg');
});

test('an image never lies outside the folder of the document', () => {
  for (const url of [
    '../1.png',
    'images/../../1.png',
    '%2e%2e/1.png',
    '..%2f1.png',
    '%252e%252e/1.png',
    '..\\1.png',
    '/1.png',
    '//example.com/1.png',
    'https://example.com/1.png',
    'data:image/png;base64,1.png',
    'C:/1.png',
    'images//1.png',
    '.git/1.png',
    'images/.hidden.png',
    '%E6.png',
  ])
    assert.equal(imagePath(url, ''), undefined, url);
  assert.equal(imagePath('../../1.png', 'plan'), undefined);
});

test('an image is a picture that runs nothing', () => {
  for (const name of ['1.png', '1.jpg', '1.jpeg', '1.webp', '1.gif', '1.avif'])
    assert.equal(imagePath(name, ''), name);
  for (const name of ['1.svg', '1.html', '1', 'png', '1.png.svg', '1.svg#.png', '1.svg?.png', ''])
    assert.equal(imagePath(name, ''), undefined, name);
});
