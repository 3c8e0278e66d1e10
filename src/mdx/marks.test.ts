import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatProblem } from '../model/problem.ts';
import type { ProseToken } from '../model/prose.ts';
import { withoutBlanks } from '../model/text.ts';
import { readEntry } from './entry.ts';
import { cutAtMarks } from './marks.ts';
import { parseBody } from './parse.ts';
import { passagesOf, rangesOf, wordsOf } from './passages.ts';
import { prepareBody } from './prepare.ts';
import { renderProse } from './render.ts';
import { Findings } from './source.ts';

const CONTEXT = {
  base: '/',
  address: '/a/b/plan/1/',
  issuer: 'a',
  document: 'b',
  folder: 'plan',
  hasImage: () => false,
};

/** Reads a section with promises c1, c2 … below its first heading, and a value to show in the text. */
function proseOf(texts: readonly string[], body: string, more = ''): ProseToken[] {
  const findings = new Findings('1.mdx');
  const promises = texts.map((text, index) => `  - { id: c${index + 1}, at: item-1, text: '${text}' }\n`);
  const metric =
    'metrics:\n  - { id: m, label: 园, kind: count, value: 3, written: 三所, period: 2023, at: item-1 }\n';
  const list = promises.length === 0 ? '' : `commitments:\n${promises.join('')}`;
  const record = `${body.includes('<Metric') ? metric : ''}${list}${more}`;
  const entry = readEntry('section', `---\n${record}---\n\n${body}\n`, CONTEXT, findings);
  assert.ok(entry, findings.problems.map(formatProblem).join('\n'));
  return entry.prose;
}

/** Writes tokens on one line: marks as {c1 …}, the end of one as #c1. */
function drawn(prose: readonly ProseToken[]): string {
  const line = prose.map((token) => {
    if (token.kind === 'html') return token.html;
    if (!('tag' in token) || (token.tag !== 'promise' && token.tag !== 'answer')) return `[${token.kind}]`;
    const name = token.tag === 'promise' ? token.id : token.of;
    return { open: `{${name} `, close: '}', end: `#${name}` }[token.kind];
  });
  return line
    .join('')
    .replaceAll('\n', '')
    .replace(/^.*?\[close\]/u, '');
}

test('the words of a promise are marked, and its end is named', () => {
  assert.equal(
    drawn(proseOf(['年内建成三所'], '### 一 [#item-1]\n\n力争年内建成三所，投用。')),
    '[open]力争{c1 年内建成三所}#c1，投用。[close]',
  );
});

test('what crosses strong words, links, lines and values is marked piece by piece, and ends outside the link', () => {
  const body = '### 一 [#item-1]\n\n力争**年内建**成 [三所](/a/)<Metric id="m"/>幼[儿园](/b/)。';
  assert.equal(
    drawn(proseOf(['年内建成三所幼儿园'], body)),
    '[open]力争<strong>{c1 年内建}</strong>{c1 成 }<a href="/a/">{c1 三所}</a>[metric]{c1 幼}' +
      '<a href="/b/">{c1 儿园}</a>#c1。[close]',
  );
  assert.equal(
    drawn(proseOf(['建成三所。投用'], '### 一 [#item-1]\n\n建成\\\n三所。\n投用。')),
    '[open]{c1 建成}<br>{c1 }{c1 三所。投用}#c1。[close]',
  );
});

test('a mark may lie in a heading, an item, a cell and a quotation', () => {
  for (const body of [
    '### 一、建成三所 [#item-1]\n\n甲',
    '### 一 [#item-1]\n\n- 建成三所\n',
    '### 一 [#item-1]\n\n| 甲 | 乙 |\n| - | - |\n| 建成三所 | 丙 |',
    '### 一 [#item-1]\n\n> 建成三所',
  ]) {
    const prose = proseOf(['建成三所'], body);
    const marks = prose.filter((token) => 'tag' in token && token.tag === 'promise');
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      ['open', 'close', 'end'],
      body,
    );
    assert.equal(
      prose.find((token) => token.kind === 'open' && token.tag === 'heading')?.kind,
      'open',
      'the heading stays one',
    );
  }
});

test('promises that overlap, hold each other or are the same lie in each other and end each for itself', () => {
  const text = '### 一 [#item-1]\n\n甲乙丙丁戊';
  assert.equal(drawn(proseOf(['甲乙丙', '丙丁'], text)), '[open]{c1 甲乙}{c1 {c2 丙}}#c1{c2 丁}#c2戊[close]');
  assert.equal(
    drawn(proseOf(['甲乙丙丁', '乙丙'], text)),
    '[open]{c1 甲}{c1 {c2 乙丙}}#c2{c1 丁}#c1戊[close]',
  );
  assert.equal(drawn(proseOf(['乙丙', '乙丙'], text)), '[open]甲{c1 {c2 乙丙}}#c1#c2丁戊[close]');
});

test('of equal words each promise has its own', () => {
  assert.equal(
    drawn(proseOf(['完成', '完成', '完成'], '### 一 [#item-1]\n\n甲完成，乙完成。')),
    '[open]甲{c1 {c3 完成}}#c1#c3，乙{c2 完成}#c2。[close]',
  );
});

test('an answer is marked with the promise that it answers', () => {
  const outcome = "outcomes:\n  - { of: a/b/plan/1#c1, at: item-1, text: '三所', status: done }\n";
  assert.equal(
    drawn(proseOf(['投用'], '### 一 [#item-1]\n\n建成三所，投用。', outcome)),
    '[open]建成{a/b/plan/1#c1 三所}#a/b/plan/1#c1，{c1 投用}#c1。[close]',
  );
});

test('marks leave the words below each anchor as they are', () => {
  const body =
    '### 一、建成 [#item-1]\n\n甲乙丙\n\n- 丁**戊**\n- 己\n\n#### 二 [#item-1-1]\n\n| 庚 | 辛 |\n| - | - |\n| 壬 | 癸 |';
  const marked = proseOf(['建成', '乙丙', '戊', '壬'], body);
  const bare = proseOf([], body);
  assert.ok(marked.length > bare.length);
  assert.deepEqual(passagesOf(marked), passagesOf(bare));
  assert.deepEqual(rangesOf(marked), rangesOf(bare));
});

const SIGNS = ['甲', '乙', '1', '8', '𠮷', '&', '<', '*', ' ', '　', '\u200b', '\n', '，'];
const INLINE = fc
  .array(
    fc.record({
      words: fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 8 }),
      around: fc.constantFrom('', '**', '_', 'link', 'code'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) =>
    pieces
      .map(({ words, around }) => {
        const escaped = words.replace(/[&<*]/gu, (sign) => `&#${sign.charCodeAt(0)};`).trim();
        if (escaped === '') return words;
        if (around === 'link') return `[${escaped}](/a/)`;
        return around === 'code'
          ? `\`${words.replace(/[&<*\n]/gu, '').trim() || '甲'}\``
          : around + escaped + around;
      })
      .join(''),
  );

test('no character is lost or changed, whatever is marked', () => {
  const body = fc
    .array(fc.record({ lead: fc.constantFrom('', '- ', '> ', '### '), words: INLINE }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((blocks) => blocks.map(({ lead, words }) => lead + words.replaceAll('\n', ' ').trim()).join('\n\n'));
  const ranges = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(body, ranges, (source, stretches) => {
      const tree = parseBody(source, new Findings('1.mdx'));
      fc.pre(tree !== undefined);
      prepareBody(tree);
      const bare = renderProse(tree, CONTEXT);
      const length = wordsOf(bare).length;
      const marks = stretches.map(([from, size], index) => {
        const start = length === 0 ? 0 : from % length;
        return {
          from: start,
          to: Math.min(length, start + size),
          marked: { tag: 'promise' as const, id: `c${index}` },
        };
      });
      const prose = renderProse(tree, CONTEXT, marks);
      const html = (tokens: readonly ProseToken[]): string =>
        tokens.map((token) => (token.kind === 'html' ? token.html : '')).join('');
      assert.equal(html(prose), html(bare));
      for (const { from, to, marked } of marks) {
        let open = false;
        const inside = prose.flatMap((token) => {
          if ('tag' in token && token.tag === 'promise' && token.id === marked.id)
            open = token.kind === 'open';
          return open ? [token] : [];
        });
        assert.equal(wordsOf(inside), wordsOf(bare).slice(from, to));
        const ends = prose.filter(
          (token) => token.kind === 'end' && token.tag === 'promise' && token.id === marked.id,
        );
        assert.equal(ends.length, from < to ? 1 : 0);
      }
    }),
    { numRuns: 400 },
  );
});

test('pieces of a text are the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 30 }),
      fc.nat(20),
      fc.array(fc.tuple(fc.nat(40), fc.nat(20))),
      (text, start, stretches) => {
        const marks = stretches.map(([from, size]) => ({
          from,
          to: from + size + 1,
          marked: { tag: 'answer' as const, of: `${from} ${size}` },
        }));
        const pieces = cutAtMarks(text, start, marks);
        assert.equal(pieces.map((piece) => piece.text).join(''), text);
        assert.ok(pieces.every((piece) => piece.text !== ''));
        const end = start + withoutBlanks(text).length;
        assert.equal(
          pieces.flatMap(({ ending }) => ending).length,
          marks.filter(({ from, to }) => to > start && to <= end && from < end).length,
        );
      },
    ),
  );
});
