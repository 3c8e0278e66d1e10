import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'astro';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { readEntry } from '../mdx/entry.ts';
import { Findings } from '../mdx/source.ts';
import type { ProseToken } from '../model/prose.ts';

const ROOT = path.join(import.meta.dirname, 'mdx-reference');
const LEGAL = path.resolve(import.meta.dirname, '../mdx/fixtures/legal');
const PROJECT = path.resolve(import.meta.dirname, '../..');
const names = readdirSync(LEGAL).map((file) => path.basename(file, '.mdx'));
const work = mkdtempSync(path.join(tmpdir(), 'gongbao-reference-'));

before(async () => {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({
    root: ROOT,
    srcDir: ROOT,
    configFile: path.relative(ROOT, path.join(PROJECT, 'astro.config.mjs')),
    outDir: path.join(work, 'out'),
    cacheDir: path.join(work, 'cache'),
    logLevel: 'error',
  });
});
after(() => {
  rmSync(work, { recursive: true });
  rmSync(path.join(ROOT, '.astro'), { recursive: true, force: true });
});

test('there are 20 legal samples', () => {
  assert.equal(names.length, 20);
});

for (const name of names)
  test(`the loader writes the HTML that @astrojs/mdx writes: ${name}`, () => {
    assert.equal(normalise(loaderHtml(name)), normalise(referenceHtml(name)));
  });

function referenceHtml(name: string): string {
  const page = readFileSync(path.join(work, 'out', name, 'index.html'), 'utf8');
  return /<main>([\s\S]*)<\/main>/u.exec(page)?.[1] ?? assert.fail(`no text in ${name}`);
}

function loaderHtml(name: string): string {
  const findings = new Findings(name);
  const context = {
    base: '/',
    address: '/',
    issuer: 'a',
    document: 'b',
    folder: 'plan',
    hasImage: () => false,
  };
  const entry = readEntry(
    'section',
    readFileSync(path.join(LEGAL, `${name}.mdx`), 'utf8'),
    context,
    findings,
  );
  assert.ok(entry, JSON.stringify(findings.problems));
  return entry.prose.map(tokenHtml).join('');
}

/** Writes a token as the reference's components do. */
function tokenHtml(token: ProseToken): string {
  switch (token.kind) {
    case 'html':
      return token.html;
    case 'metric':
      return `<data class="metric" value="${token.id}"></data>`;
    case 'chart':
      return `<data class="chart" value="${token.indicator}"></data>`;
    case 'open':
    case 'close':
    case 'end':
      return frameHtml(token);
  }
}

function frameHtml(token: Extract<ProseToken, { tag: string }>): string {
  const open = token.kind === 'open';
  if (token.tag === 'heading') return open ? `<h${token.level} id="${token.anchor}">` : `</h${token.level}>`;
  // The reference knows no records: nothing is marked.
  if (token.tag === 'promise' || token.tag === 'answer') return '';
  const tag = { paragraph: 'p', bullet: 'li', note: 'aside', table: 'table' }[token.tag];
  return open ? `<${tag}${token.tag === 'note' ? ' class="note"' : ''}>` : `</${tag}>`;
}

/** Folds white space and what the loader adds by purpose: whole addresses of links inside the page. */
function normalise(html: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.tagName === 'a' && typeof node.properties['href'] === 'string')
      node.properties['href'] = new URL(node.properties['href'], 'http://site/').href;
    if (node.type !== 'text') return undefined;
    node.value = node.value.replace(/\s+/gu, ' ');
    if (node.value.trim() !== '' || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return toHtml(tree).replace(/\s+(?=<)|(?<=>)\s+/gu, '');
}
