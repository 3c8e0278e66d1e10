import assert from 'node:assert/strict';
import { test } from 'node:test';
import { field, instruction, inXml, makeDocx, p, read, readTexts, run, assertTold } from './docx/testing.ts';
import { readDocx } from './docx.ts';

test('a paragraph that holds words is a block and knows its number, empty ones counted', async () => {
  const { blocks, notes, meta } = await read(p('示例县2023年工作总结') + p('') + p('　　一年来，工作平稳。'));
  assert.deepEqual(blocks, [
    { kind: 'text', text: '示例县2023年工作总结', line: 1 },
    { kind: 'text', text: '一年来，工作平稳。', line: 3 },
  ]);
  assert.deepEqual([notes, meta], [[], {}]);
});

test('words that Word keeps in many runs are one text, and the look of words leaves no trace', async () => {
  const body = p(run('新建') + run('学校', '<w:b/><w:i/>') + run('3', '<w:u w:val="single"/>') + run('所。'));
  assert.deepEqual(await readTexts(body), ['新建学校3所。']);
});

test('a line break begins a new block of the same paragraph, a page break too', async () => {
  for (const kind of ['<w:br/>', '<w:cr/>', '<w:br w:type="page"/>']) {
    const { blocks } = await read(p('甲') + p(`${run('乙')}<w:r>${kind}<w:t>丙</w:t></w:r>`));
    assert.deepEqual(blocks.slice(1), [
      { kind: 'text', text: '乙', line: 2 },
      { kind: 'text', text: '丙', line: 2 },
    ]);
  }
});

test('a tab is a space, and a hyphen that keeps words together is a character', async () => {
  const body = p(
    '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/></w:r>',
  );
  assert.deepEqual(await readTexts(body), ['甲 乙\u2011丙']);
});

test('a heading is known by its outline level or by its style, its own or the one it is based on', async () => {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="我的标题"/><w:basedOn w:val="2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="小标题"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="圈"/><w:basedOn w:val="x"/></w:style>',
  ].join('');
  const styled = (id: string): string => p('标题', `<w:pStyle w:val="${id}"/>`);
  const body = [
    ...['t', '1', '2', 'a', 'b', 'x', 'Heading3'].map(styled),
    p('标题', '<w:outlineLvl w:val="3"/>'),
    p('标题', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'),
  ].join('');
  const { blocks } = await read({ body, styles });
  assert.deepEqual(
    blocks.map((block) => (block.kind === 'text' ? block.heading : 0)),
    [1, 1, 2, 2, 3, undefined, 3, 4, undefined],
  );
});

test('a line break does not end a heading', async () => {
  const body = p(`${run('示例县')}<w:r><w:br/></w:r>${run('工作总结')}`, '<w:outlineLvl w:val="0"/>');
  assert.deepEqual((await read(body)).blocks, [
    { kind: 'text', text: '示例县 工作总结', line: 1, heading: 1 },
  ]);
});

test('words inside any wrapper survive, in the order in which they stand', async () => {
  const wraps: ((inner: string) => string)[] = [
    (inner) => `<w:smartTag><w:smartTagPr/>${inner}</w:smartTag>`,
    (inner) =>
      `<w:sdt><w:sdtPr><w:alias w:val="名称"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
    (inner) => `<w:customXml w:element="x">${inner}</w:customXml>`,
    (inner) => `<w:hyperlink w:anchor="书签">${inner}</w:hyperlink>`,
    (inner) => `<w:fldSimple w:instr=" DATE ">${inner}</w:fldSimple>`,
    (inner) => `<w:bdo w:val="ltr">${inner}</w:bdo>`,
    (inner) => `<w:unheardOf>${inner}</w:unheardOf>`,
    (inner) => `<w:ins w:id="1">${inner}</w:ins>`,
  ];
  for (const outer of wraps)
    for (const inner of wraps)
      assert.deepEqual(await readTexts(p(`${run('甲')}${outer(run('乙') + inner(run('丙')))}${run('丁')}`)), [
        '甲乙丙丁',
      ]);
  const sdt = `<w:sdt><w:sdtContent>${p('甲')}<w:customXml>${p('乙')}</w:customXml></w:sdtContent></w:sdt>`;
  assert.deepEqual(await readTexts(sdt + p('丙')), ['甲', '乙', '丙']);
});

test('a field shows what it gave when it was last updated, and its instruction is no text', async () => {
  const body = [
    p(`${run('图')}${field(' SEQ 图 \\* ARABIC ', run('2'))}${run(' 示例')}`),
    p(`${run('见第')}${field(' PAGEREF _Ref1 \\h ', run('7'))}${run('页')}`),
    p(
      `${run('共')}${field(`${instruction(' IF ')}${field(' PAGE ', run('9'))}${instruction(' = 1 ')}`, run('三'))}${run('件')}`,
    ),
    p(`${run('没有结尾')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('的域')}`),
  ].join('');
  assert.deepEqual(await readTexts(body), ['图2 示例', '见第7页', '共三件', '没有结尾的域']);
});

test('a form shows its boxes and its choices', async () => {
  const form = (data: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const box = (checked: string): string => form(`<w:checkBox><w:default w:val="0"/>${checked}</w:checkBox>`);
  const list = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="否"/><w:listEntry w:val="是"/></w:ddList>';
  const control = `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>`;
  const body = p(
    `${box('<w:checked/>')}${run('甲')}${box('')}${run('乙')}${form(list)}${control}${run('丙')}`,
  );
  assert.deepEqual(await readTexts(body), ['☑甲☐乙是☒丙']);
});

test('a formula is a line of text in which a fraction keeps its stroke', async () => {
  const part = (name: string, text: string): string => `<m:${name}><m:r><m:t>${text}</m:t></m:r></m:${name}>`;
  const fraction = `<m:f>${part('num', '1')}${part('den', 'a+2')}</m:f>`;
  const body = p(
    `${run('增速')}<m:oMath><m:r><m:t>x=</m:t></m:r>${fraction}<m:d>${part('e', 'y')}</m:d></m:oMath>`,
  );
  assert.deepEqual(await readTexts(body), ['增速x=1/(a+2)(y)']);
});

test('of words with small characters above them the words stay', async () => {
  const ruby = `<w:r><w:ruby><w:rt>${run('shì')}</w:rt><w:rubyBase>${run('示')}</w:rubyBase></w:ruby></w:r>`;
  assert.deepEqual(await readTexts(p(ruby + run('例县'))), ['示例县']);
});

test('a symbol is a character where it is known, and noted where it is not', async () => {
  const symbol = (font: string, char: string): string =>
    `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  const source = await read(
    p('甲') +
      p(symbol('Wingdings', 'F0FE') + symbol('宋体', '2460') + run('乙')) +
      p(symbol('怪字体', 'F041') + symbol('Webdings', 'F0')),
  );
  assert.deepEqual(source.blocks.at(1), { kind: 'text', text: '\u{1F5F9}①乙', line: 2 });
  assertTold(source, ['object-dropped', 3, '怪字体']);
});

test('a link keeps its words, and its address is noted where the words do not show it', async () => {
  const link = (id: string, words: string): string => `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`;
  const body = [
    p(link('a', '示例网站') + link('b', 'example.org') + link('c', '点这里') + link('d', '本地文件')),
    p(`<w:hyperlink r:id="b" w:anchor="二">${run('第二节')}</w:hyperlink>`),
    p(field(' HYPERLINK "https://example.org/2" \\o "提示" ', run('另一网站') + run('二'))),
    p(field(' HYPERLINK \\l "书签" ', run('书签'))),
  ].join('');
  const links = {
    a: 'https://example.org/1',
    b: 'http://example.org/',
    c: 'javascript:alert(1)',
    d: 'file:///c:/x',
  };
  const source = await read({ body, links });
  assertTold(
    source,
    ['link-dropped', 1, '示例网站 → https://example.org/1'],
    ['link-dropped', 2, '第二节 → http://example.org/#二'],
    ['link-dropped', 3, '另一网站二 → https://example.org/2'],
  );
  assert.equal(
    source.blocks[0]?.kind === 'text' && source.blocks[0].text,
    '示例网站example.org点这里本地文件',
  );
});

test('another prefix, the strict form of the format and UTF-16 read like the usual ones', async () => {
  const usual = inXml('document', `<w:body>${p('示例县')}${p('标题', '<w:outlineLvl w:val="0"/>')}</w:body>`);
  const strict = usual
    .replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    .replaceAll('w:', 'ns0:')
    .replaceAll('xmlns:w=', 'xmlns:ns0=');
  const wide = Buffer.from(`\ufeff${usual.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  const expected = await read(p('示例县') + p('标题', '<w:outlineLvl w:val="0"/>'));
  for (const document of [strict, wide]) {
    const bytes = await makeDocx({ body: '', entries: { 'word/document.xml': document } });
    assert.deepEqual(await readDocx(bytes, '总结.docx', new Set()), expected);
  }
});

test('a file cannot set the marks that the reader makes for itself', async () => {
  const body = `<w:p line="7" contents="1" hidden="1" rank="1"><w:r address="https://example.org/" page="1"><w:t>甲</w:t></w:r></w:p>`;
  assert.deepEqual(await read(body), {
    blocks: [{ kind: 'text', text: '甲', line: 1 }],
    notes: [],
    meta: {},
  });
});
