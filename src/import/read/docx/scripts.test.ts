import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertTold, p, read, readTexts, run } from './testing.ts';

const SUP = '<w:vertAlign w:val="superscript"/>';
const SUB = '<w:vertAlign w:val="subscript"/>';

test('numbers above and below the line stay there', async () => {
  const body = p(
    `${run('10')}${run('4', SUP)}${run('平方米、')}${run('m')}${run('2', SUP)}${run('、')}${run('10')}${run('-3', SUP)}${run('、')}${run('CO')}${run('2', SUB)}`,
  );
  const source = await read(body);
  assert.deepEqual(source.blocks, [{ kind: 'text', text: '10⁴平方米、m²、10⁻³、CO₂', line: 1 }]);
  assert.deepEqual(source.notes, []);
});

test('a style of characters raises words too, unless the words say otherwise', async () => {
  const styles =
    '<w:style w:type="character" w:styleId="上标"><w:name w:val="上标"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  const style = '<w:rStyle w:val="上标"/>';
  const body = p(`${run('m')}${run('2', style)}${run('3', `${style}<w:vertAlign w:val="baseline"/>`)}`);
  assert.deepEqual(await readTexts({ body, styles }), ['m²3']);
});

test('words without raised characters are noted, unless they read alike on the line', async () => {
  const body = p(
    `${run('面积')}${run('注2', SUP)}${run('，见')}${run('[1]', SUP)}${run('，20')}${run('th', SUP)}${run('，')}${run('①', SUP)}`,
  );
  const source = await read(body);
  assert.deepEqual(source.blocks, [{ kind: 'text', text: '面积注2，见[1]，20th，①', line: 1 }]);
  assertTold(source, ['script-flattened', 1, '“注2”']);
});

test('a footnote that is referred to above the line keeps its brackets', async () => {
  const footnotes = `<w:footnote w:id="2">${p('按可比价格计算。')}</w:footnote>`;
  const reference = `<w:r><w:rPr>${SUP}</w:rPr><w:footnoteReference w:id="2"/></w:r>`;
  const source = await read({ body: p(`${run('增长5%')}${reference}`), footnotes });
  assert.deepEqual(
    source.blocks.map((block) => block.kind === 'text' && block.text),
    ['增长5%[1]', '[1] 按可比价格计算。'],
  );
  assert.deepEqual(source.notes, []);
});

test('an exponent of a formula stays above the line', async () => {
  const part = (name: string, words: string): string =>
    `<m:${name}><m:r><m:t>${words}</m:t></m:r></m:${name}>`;
  const formula = (content: string): string => p(`<m:oMath>${content}</m:oMath>`);
  const body =
    formula(`<m:sSup>${part('e', '10')}${part('sup', '4')}</m:sSup>`) +
    formula(`<m:sSub>${part('e', 'x')}${part('sub', '甲')}</m:sSub>`) +
    formula(`<m:sSubSup>${part('e', 'x')}${part('sub', '1')}${part('sup', 'a/b')}</m:sSubSup>`);
  assert.deepEqual(await readTexts(body), ['10⁴', 'x_甲', 'x₁^(a/b)']);
});

test('a place of words that Word does not know is none', async () => {
  assert.deepEqual(await readTexts(p(run('甲', '<w:vertAlign w:val="constructor"/>'))), ['甲']);
});
