import assert from 'node:assert/strict';
import { test } from 'node:test';
import { p, read, readTexts, run, table, assertTold } from './testing.ts';

const style = (type: string, id: string, more: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
const HIDES = '<w:rPr><w:vanish/></w:rPr>';
const styles =
  style('character', '藏字', HIDES) +
  style('paragraph', '藏段', HIDES) +
  style('paragraph', '派生', '<w:basedOn w:val="藏段"/>');

test('hidden words are left out and assertTold, unless they are asked for', async () => {
  const body = p(
    `${run('甲')}${run('内部', '<w:vanish/>')}${run('数据', '<w:vanish w:val="1"/>')}${run('乙')}${run('另', '<w:vanish/>')}`,
  );
  const source = await read(body);
  assert.deepEqual(source.blocks, [{ kind: 'text', text: '甲乙', line: 1 }]);
  assertTold(source, ['hidden-found', 0, '2处（“内部数据”）']);
  assert.deepEqual(await read(body, 'hidden'), {
    blocks: [{ kind: 'text', text: '甲内部数据乙另', line: 1 }],
    notes: [],
    meta: {},
  });
});

test('a switch that is off hides nothing, and blanks that are hidden are not told', async () => {
  const body = p(
    `${run('甲', '<w:vanish w:val="0"/>')}${run('乙', '<w:vanish w:val="false"/>')}${run('  ', '<w:vanish/>')}${run('丙', '<w:webHidden/>')}`,
  );
  const source = await read(body);
  assert.deepEqual([source.blocks, source.notes], [[{ kind: 'text', text: '甲乙丙', line: 1 }], []]);
});

test('styles hide words too, and the two kinds of them turn each other over', async () => {
  const hidden = (words: string): string => run(words, '<w:rStyle w:val="藏字"/>');
  const body = [
    p(`${run('甲')}${hidden('一')}`),
    p(`${run('二')}${run('乙', '<w:vanish w:val="0"/>')}${hidden('丙')}`, '<w:pStyle w:val="藏段"/>'),
    p('三', '<w:pStyle w:val="派生"/>'),
  ].join('');
  assert.deepEqual(await readTexts({ body, styles }), ['甲', '乙丙']);
});

test('a paragraph that is hidden as a whole takes no number', async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const body = p('甲', numbered) + p(run('乙', '<w:vanish/>'), numbered + HIDES) + p('丙', numbered);
  assert.deepEqual(await readTexts({ body, numbering }), ['1.甲', '2.丙']);
});

test('a hidden row of a table is left out', async () => {
  const body = table(['甲', '1'], ['乙', '2']).replace('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>');
  const source = await read(body);
  assert.deepEqual(source.blocks, [{ kind: 'table', rows: [['乙', '2']], line: 1 }]);
  assert.equal(source.notes[0]?.code, 'hidden-found');
});

test('words that are struck out are left out and told, unless changes are asked for', async () => {
  const body =
    p(`${run('招生')}${run('500', '<w:strike/>')}${run('600', '<w:strike w:val="0"/>')}${run('人')}`) +
    p(run('作废', '<w:dstrike/>')) +
    p('乙');
  const source = await read(body);
  assert.deepEqual(source.blocks, [
    { kind: 'text', text: '招生600人', line: 1 },
    { kind: 'text', text: '乙', line: 3 },
  ]);
  assertTold(source, ['struck-found', 1, '“500”'], ['struck-found', 2, '“作废”']);
  assert.deepEqual(await readTexts(body, 'changes'), ['招生500600人', '作废', '乙']);
});

test('styles strike words out too', async () => {
  const struck = style('character', '划掉', '<w:rPr><w:strike/></w:rPr>');
  const body = p(`${run('甲')}${run('乙', '<w:rStyle w:val="划掉"/>')}`);
  assert.deepEqual(await readTexts({ body, styles: struck }), ['甲']);
});
